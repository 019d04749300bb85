package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.policy.Policy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is less alike never speaks more for one entity. */
class MonotoneTest {
    private static final List<Aspect> NAMES = List.of(Aspect.LAST, Aspect.FIRST, Aspect.MIDDLE);
    private static final List<Relation> FALLING =
            List.of(Relation.TYPO, Relation.NEAR, Relation.FAR, Relation.DIFFERENT);

    private static void falls(Weights weights) {
        for (Aspect name : NAMES) {
            double before = Double.MAX_VALUE;
            for (Relation level : FALLING) {
                double weight = weights.weight(name.ordinal(), level.ordinal());
                assertThat(weight).as("%s %s", name, level).isLessThanOrEqualTo(before + 1e-9);
                before = weight;
            }
            assertThat(weights.weight(name.ordinal(), Relation.FAR.ordinal())).isLessThanOrEqualTo(1e-9);
        }
    }

    @Test
    void whatever_was_learnt() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Weights weights = Weights.expected();
            for (int aspect = 0; aspect < Weights.MOST; aspect++) {
                for (int level = 1; level <= Weights.levels(aspect).size(); level++) {
                    weights.set(aspect, level, random.nextDouble(0.001, 0.5), random.nextDouble(0.001, 0.5));
                }
            }
            Monotone.settle(weights);
            falls(weights);
        }
    }

    @Test
    void neighbours_that_contradict_become_one_level_and_others_stay() {
        Weights weights = Weights.expected();
        int city = Aspect.CITY.ordinal();
        weights.set(city, 2, 0.01, 0.01);
        weights.set(city, 3, 0.08, 0.02);
        double different = weights.weight(city, 4);

        Monotone.settle(weights);

        // (0.01 + 0.08) / (0.01 + 0.02) is three.
        assertThat(Math.pow(2, weights.weight(city, 2))).isCloseTo(3, within(1e-9));
        assertThat(Math.pow(2, weights.weight(city, 3))).isCloseTo(3, within(1e-9));
        assertThat(weights.share(city, 2) + weights.share(city, 3)).isCloseTo(0.09, within(1e-12));
        assertThat(weights.weight(city, 4)).isEqualTo(different);
    }

    @Test
    void so_it_is_in_a_model_of_cards() {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        ModelPropertiesTest.cards(400).forEach(matcher::add);

        falls(matcher.prepare().model().weights(0));
    }
}
