package dev.revizor.check;

import static dev.revizor.check.Samples.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Metric;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Known answers of the «works» verdict and of the figures. */
final class WorksTest {

    private static Samples.Outcome base(int tasks, int overdue, int full, int cards) {
        List<CardFile> files = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            Samples.Builder card = good().noTasks();
            if (i >= full) {
                card.set(Field.INTEREST, "");
            }
            files.add(card.build());
        }
        Samples.Builder last = good().noTasks();
        for (int i = 0; i < tasks; i++) {
            last.task("Позвонить", Samples.TODAY.minusDays(i < overdue ? 1 : 0));
        }
        files.set(0, last.build());
        return Samples.run(Samples.facts(), files.toArray(CardFile[]::new));
    }

    @Test
    void passes_five_of_a_hundred_and_fails_six() {
        assertThat(base(100, 5, 3, 3).checks().works()).isEqualTo("WORKS");
        assertThat(base(100, 6, 3, 3).checks().works()).isEqualTo("NOT");
        assertThat(base(19, 1, 3, 3).checks().works()).isEqualTo("NOT");
        assertThat(base(20, 1, 3, 3).checks().works()).isEqualTo("WORKS");
    }

    @Test
    void does_not_praise_a_base_without_any_deadline() {
        assertThat(base(0, 0, 3, 3).checks().works()).isEqualTo("NOT_CHECKED");
        assertThat(base(0, 0, 3, 3).summary(Checks.WORKS).missing()).containsExactly(Field.NEXT_DUE);
        assertThat(base(0, 0, 1, 3).checks().works()).isEqualTo("NOT");
    }

    @Test
    void wants_more_than_half_of_the_cards_full() {
        assertThat(base(10, 0, 2, 4).checks().works()).isEqualTo("NOT");
        assertThat(base(10, 0, 3, 5).checks().works()).isEqualTo("WORKS");
    }

    @Test
    void says_not_once_over_the_whole_base() {
        Samples.Outcome outcome = base(100, 6, 3, 3);
        List<Finding> works = outcome.findings().stream()
                .filter(one -> one.code().equals(Checks.WORKS))
                .toList();
        assertThat(works).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("base");
            assertThat(one.args()).containsEntry("overdue", "6").containsEntry("tasks", "100");
        });
        assertThat(outcome.summary(Checks.WORKS).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(base(1, 0, 3, 3).summary(Checks.WORKS).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void is_not_checked_without_the_columns_or_the_cards() {
        EnumSet<Field> mapped = EnumSet.complementOf(EnumSet.of(Field.NEXT_DUE, Field.INTEREST, Field.PURPOSE));
        Samples.Outcome outcome =
                Samples.run(Samples.facts(Policy.builtIn(), mapped, Map.of(), Map.of()), good().build());
        assertThat(outcome.checks().works()).isEqualTo("NOT_CHECKED");
        assertThat(outcome.summary(Checks.WORKS).missing()).containsExactly(Field.INTEREST, Field.NEXT_DUE);
        assertThat(outcome.summary(Checks.WORKS).verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(Samples.run(Samples.facts()).checks().works()).isEqualTo("NOT_CHECKED");
    }

    @Test
    void counts_what_it_can_and_says_what_it_cannot() {
        Samples.Outcome outcome = Samples.run(
                Samples.facts(),
                good().build(),
                good().noTasks()
                        .set(Field.STATUS, "непонятный")
                        .set(Field.LAST_TOUCH_AT, "")
                        .build(),
                good().set(Field.STATUS, "Отказ").build(),
                good().set(Field.LAST_TOUCH_AT, "")
                        .set(Field.OWNER, "")
                        .set(Field.PHONE, "")
                        .set(Field.EMAIL, "")
                        .build(),
                good().set(Field.CONSENT_PROCESSING, "")
                        .set(Field.LAST_TOUCH_AT, "2020-01-01")
                        .build());
        assertThat(outcome.checks().metrics())
                .contains(
                        new Metric("next_action", 3, 4, 1, List.of()),
                        new Metric("overdue_tasks", 0, 4, 0, List.of()),
                        new Metric("full_cards", 4, 5, 0, List.of()),
                        new Metric("stale_cards", 1, 2, 2, List.of()),
                        new Metric("owner_missing", 1, 5, 0, List.of()),
                        new Metric("shell_cards", 1, 5, 0, List.of()),
                        new Metric("consent_missing", 1, 5, 0, List.of()),
                        new Metric("refusal_reason", 0, 1, 1, List.of()),
                        new Metric("placeholder_values", 0, 5, 0, List.of()));
    }

    @Test
    void measures_nothing_without_columns() {
        Samples.Outcome outcome = Samples.run(
                Samples.facts(Policy.builtIn(), EnumSet.noneOf(Field.class), Map.of(), Map.of()), good().build());
        assertThat(outcome.checks().metrics())
                .filteredOn(Metric::measured)
                .extracting(Metric::id)
                .containsExactly("placeholder_values");
        assertThat(outcome.checks().metrics()).hasSize(9);
    }
}
