package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static List<Card> copies(int count, String... fieldsAndValues) {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(Cards.of("k" + (10_000 + i), fieldsAndValues));
        }
        return out;
    }

    private static Matcher.Result among(List<Card> copies) {
        List<Card> all = new ArrayList<>(copies);
        all.addAll(Cards.strangers(2000));
        return Accuracy.match(all, 1);
    }

    private static final String[] WHOLE = {
        "last_name", "Лучников", "first_name", "Михаил", "phone", "+79990001122", "birth_date", "1980-05-17"
    };

    @Test
    void many_equal_cards_are_one_set_of_copies() {
        Matcher.Result found = among(copies(5000, WHOLE));
        assertThat(found.records()).isEqualTo(7000);
        assertThat(found.copies()).singleElement().satisfies(set -> {
            assertThat(set.first()).isEqualTo("k10000");
            assertThat(set.others()).hasSize(4999).isSorted();
            assertThat(set.band()).isEqualTo(Band.MERGE);
        });
        assertThat(found.pairs()).filteredOn(pair -> pair.a().equals("k10000")).hasSize(4999);
        assertThat(found.remarks()).containsExactly(new Remark(Remark.Kind.COPIES, "", 5000));
    }

    @Test
    void says_of_copies_what_it_says_of_one_pair_of_them() {
        ScoredPair pair = among(copies(2, WHOLE)).pairs().get(0);
        ScoredPair copy = among(copies(50, WHOLE)).pairs().stream()
                .filter(one -> one.a().equals("k10000"))
                .findFirst()
                .orElseThrow();
        assertThat(copy.band()).isEqualTo(pair.band());
        assertThat(copy.evidence())
                .extracting(e -> e.comparison() + e.level())
                .containsExactlyElementsOf(pair.evidence().stream()
                        .map(e -> e.comparison() + e.level())
                        .toList());
    }

    @Test
    void few_equal_cards_are_compared_as_all_others() {
        Matcher.Result found = among(copies(12, WHOLE));
        assertThat(found.copies()).isEmpty();
        assertThat(found.pairs()).filteredOn(pair -> pair.a().startsWith("k")).hasSize(66);
    }

    @Test
    void equal_cards_that_say_too_little_are_not_one() {
        Matcher.Result found = among(copies(5000, "first_name", "Анна"));
        assertThat(found.copies()).isEmpty();
        assertThat(found.pairs()).noneMatch(pair -> pair.a().startsWith("k"));
        assertThat(found.remarks()).containsExactly(new Remark(Remark.Kind.VAGUE, "", 5000));
    }

    @Test
    void cards_in_which_nothing_was_read_are_not_called_equal() {
        Matcher.Result found = among(copies(2000));
        assertThat(found.copies()).isEmpty();
        assertThat(found.remarks()).containsExactly(new Remark(Remark.Kind.EMPTY, "", 2000));
    }

    @Test
    void cards_that_somebody_has_judged_stand_for_themselves() {
        List<Card> all = copies(40, WHOLE);
        all.addAll(Cards.strangers(400));
        Labels labels = new Labels();
        labels.different("k10003", "k10007");
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        all.forEach(matcher::add);
        matcher.labels(labels);
        Matcher.Result found = matcher.match();
        assertThat(found.copies())
                .singleElement()
                .satisfies(set -> assertThat(set.others()).hasSize(37).doesNotContain("k10003", "k10007"));
        assertThat(found.pairs())
                .noneMatch(pair -> pair.a().equals("k10003") && pair.b().equals("k10007"));
    }

    @Test
    void order_decides_nothing() {
        List<Card> all = copies(60, WHOLE);
        all.addAll(copiesOf("b", 30));
        all.addAll(Cards.strangers(300));
        Matcher.Result expected = Accuracy.match(all, 1);
        Collections.shuffle(all, new Random(5));
        assertThat(Accuracy.match(all, 2)).isEqualTo(expected);
    }

    private static List<Card> copiesOf(String prefix, int count) {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(Cards.of(prefix + i, "last_name", "Рогова", "first_name", "Инна", "email", "rogova@firm.example"));
        }
        return out;
    }
}
