package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Explained;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a common value is no better news than the value itself, in whichever of two records it stands. */
class SlipTest {
    private static final List<String> LAST = List.of("Ковригин", "Лучников", "Торбеев", "Шматов", "Ярцев", "Жиганов");
    private static final List<String> OTHER = List.of("Глеб", "Марк", "Захар", "Игнат", "Прохор", "Тарас", "Демьян");

    /** Strangers among whom one given name, mailbox and telephone are common, and pairs to compare. */
    private static List<Card> base() {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean common = i % 3 == 0;
            out.add(Cards.of(
                    "s" + i,
                    "last_name",
                    LAST.get(i % LAST.size()) + (i % 10 == 0 ? "" : "ев") + (char) ('а' + i % 32),
                    "first_name",
                    common ? "Александр" : OTHER.get(i % OTHER.size()),
                    "patronymic",
                    common ? "Александрович" : OTHER.get(i / 7 % OTHER.size()) + "ович",
                    "phone",
                    i % 10 == 0 ? "+74950001122" : "+7903" + (5_550_000 + 7919 * i % 1_000_000),
                    "birth_date",
                    "19" + (50 + i % 40) + "-0" + (1 + i % 9) + "-" + (10 + i % 18)));
        }
        out.add(person("e1", "Александр", "Александрович", "+74950001122"));
        out.add(person("e2", "Александр", "Александрович", "+74950001122"));
        out.add(person("t1", "Алексанлр", "Алексанлрович", "+74950001123"));
        return out;
    }

    private static Card person(String id, String first, String middle, String phone) {
        return Cards.of(
                id,
                "last_name",
                "Щербаков",
                "first_name",
                first,
                "patronymic",
                middle,
                "phone",
                phone,
                "birth_date",
                "1984-03-12");
    }

    private static double bits(String a, String b, String comparison, String level) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        base().forEach(matcher::add);
        return matcher.explain(a, b).pair().orElseThrow().steps().stream()
                .filter(step ->
                        step.comparison().equals(comparison) && step.level().equals(level))
                .mapToDouble(Explained.Step::bits)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"first_name, exact, typo", "patronymic, exact, typo", "phone, shared_by_many, typo"})
    void says_no_more_than_the_common_value_itself(String comparison, String equal, String slip) {
        double most = bits("e1", "e2", comparison, equal) + 0.001;
        assertThat(bits("e1", "t1", comparison, slip)).isLessThanOrEqualTo(most);
        assertThat(bits("t1", "e2", comparison, slip)).isLessThanOrEqualTo(most);
    }

    /** What speaks against two records stays as it is. */
    @Test
    void is_never_lowered_below_nothing() {
        Weights weights = Weights.expected();
        Tally tally = new Tally();
        tally.weights = weights;
        double share = weights.logShare(Aspect.FIRST.ordinal(), Relation.TYPO.ordinal());
        assertThat(share + tally.under(Aspect.FIRST, Relation.TYPO.ordinal(), 20, 0))
                .isEqualTo(0);
        assertThat(tally.under(Aspect.FIRST, Relation.TYPO.ordinal(), 1, 12)).isEqualTo(1);
    }
}
