package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What several comparisons say of one thing: counted together, and never to the harm of the pair. */
class CeilingsTest {
    /** A thing that agrees: the comparison, its surprise. */
    private record Agreement(Aspect aspect, int level, double surprise) {}

    private static final List<Aspect> ENTITY =
            List.of(Aspect.SNILS, Aspect.OGRN, Aspect.INN, Aspect.COMPANY, Aspect.EMAIL, Aspect.WEBSITE);
    private static final List<Aspect> PLACE = List.of(Aspect.POSTCODE, Aspect.CITY, Aspect.ADDRESS);

    private static Tally weighed(List<Agreement> agreements, Weights weights, double entity, double place) {
        Tally out = new Tally();
        out.clear();
        out.weights = weights;
        add(agreements, List.of(Aspect.PHONE), out);
        int mark = out.mark();
        add(agreements, ENTITY, out);
        out.ceiling(Ceilings.ENTITY, mark, entity);
        add(agreements, List.of(Aspect.KPP), out);
        mark = out.mark();
        add(agreements, PLACE, out);
        out.ceiling(Ceilings.PLACE, mark, place);
        out.settle();
        return out;
    }

    private static void add(List<Agreement> agreements, List<Aspect> of, Tally to) {
        agreements.stream()
                .filter(one -> of.contains(one.aspect))
                .forEach(one -> to.add(one.aspect, one.level, one.surprise));
    }

    private static float[] lift(double bits) {
        float[] out = new float[Weights.LEVELS * Weights.LEVELS];
        java.util.Arrays.fill(out, (float) bits);
        return out;
    }

    @Test
    void an_equal_mailbox_beside_an_equal_number_and_name_takes_nothing_away() {
        Weights weights = Weights.expected();
        weights.goesWith(Aspect.COMPANY.ordinal(), Aspect.INN.ordinal(), lift(-6));
        weights.goesWith(Aspect.EMAIL.ordinal(), Aspect.INN.ordinal(), lift(-10));
        List<Agreement> two = List.of(new Agreement(Aspect.INN, 1, 10.6), new Agreement(Aspect.COMPANY, 1, 12));
        List<Agreement> three = new ArrayList<>(two);
        three.add(new Agreement(Aspect.EMAIL, 1, 11));
        Tally without = weighed(two, weights, 22, 11);
        Tally with = weighed(three, weights, 22, 11);

        assertThat(without.total()).isCloseTo(15.98, within(0.01));
        assertThat(with.total()).isCloseTo(21.55, within(0.01));
        assertThat(with.evidence())
                .extracting(Evidence::bits)
                .allSatisfy(bits -> assertThat(bits).isNotNegative());
    }

    @Test
    void what_is_over_stands_in_a_line_of_its_own() {
        Tally tally = weighed(
                List.of(
                        new Agreement(Aspect.INN, 1, 10),
                        new Agreement(Aspect.COMPANY, 1, 12),
                        new Agreement(Aspect.EMAIL, 1, 11)),
                Weights.expected(),
                14,
                11);
        assertThat(tally.total()).isCloseTo(14, within(1e-9));
        assertThat(tally.most(Ceilings.ENTITY)).isCloseTo(14, within(1e-9));
        assertThat(tally.evidence())
                .extracting(Evidence::comparison)
                .containsExactly("inn", "company", "email", "together");
        assertThat(tally.evidence().get(2).bits()).isCloseTo(11 - 0.943, within(0.001));
        assertThat(tally.evidence().get(3).level()).isEqualTo("entity");
        assertThat(tally.evidence().stream().mapToDouble(Evidence::bits).sum()).isCloseTo(14, within(0.01));
        // The mailbox says nothing that the number and the name have not said.
        assertThat(tally.witnesses()).isEqualTo(2);
    }

    @Test
    void one_more_agreement_never_lowers_the_weight() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            Weights weights = weights(random);
            double entity = 8 + random.nextInt(20);
            double place = 8 + random.nextInt(8);
            List<Agreement> all = agreements(random);
            double whole = weighed(all, weights, entity, place).total();
            for (Agreement one : all) {
                List<Agreement> rest = new ArrayList<>(all);
                rest.remove(one);
                assertThat(whole)
                        .as("%s without %s in round %d", all, one, round)
                        .isGreaterThanOrEqualTo(
                                weighed(rest, weights, entity, place).total() - 1e-6);
            }
        }
    }

    /**
     * Weights in which every aspect hangs on one before it, as {@link Dependence} has it, or on none. Nothing hangs on
     * what itself hangs on another thing: over such a chain a fraction of a bit may be lost.
     */
    private static Weights weights(Random random) {
        Weights out = Weights.expected();
        List<Aspect> tied = new ArrayList<>(List.of(Aspect.PHONE));
        List<Aspect> free = new ArrayList<>(ENTITY);
        free.addAll(PLACE);
        free.add(Aspect.KPP);
        while (!free.isEmpty()) {
            Aspect child = free.remove(random.nextInt(free.size()));
            Aspect on = tied.get(random.nextInt(tied.size()));
            boolean tie = random.nextInt(4) > 0;
            if (tie) {
                out.goesWith(child.ordinal(), on.ordinal(), lift(random.nextInt(12) - 10.0));
            }
            if (!tie || on == Aspect.PHONE || thing(on) == thing(child)) {
                tied.add(child);
            }
        }
        return out;
    }

    private static int thing(Aspect aspect) {
        return ENTITY.contains(aspect) ? 1 : PLACE.contains(aspect) ? 2 : 0;
    }

    private static List<Agreement> agreements(Random random) {
        List<Aspect> aspects = new ArrayList<>(ENTITY);
        aspects.addAll(PLACE);
        aspects.add(Aspect.PHONE);
        aspects.add(Aspect.KPP);
        List<Agreement> out = new ArrayList<>();
        for (Aspect aspect : aspects) {
            if (random.nextInt(3) > 0) {
                out.add(new Agreement(aspect, 1, random.nextInt(15)));
            }
        }
        return out;
    }
}
