package dev.revizor.audit;

import static dev.revizor.testing.Made.card;
import static dev.revizor.testing.Made.facts;
import static dev.revizor.testing.Made.file;
import static dev.revizor.testing.Made.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotDrawTest {
    private static final Set<Field> BOTH = EnumSet.of(Field.NEXT_ACTION, Field.NEXT_DUE, Field.CREATED_AT);

    private static SpotCheck check(SpotCheck.Draw draw, Set<Field> columns) {
        return new SpotCheck(Policy.builtIn(), facts(Policy.builtIn(), columns), draw);
    }

    private static AuditVerdict verdict(SpotCheck.Draw draw, Set<Field> columns, List<CardFile> files) {
        SpotCheck check = check(draw, columns);
        files.forEach(check::offer);
        return check.verdict();
    }

    /** So many cards, the first of them with both a next action and a deadline. */
    private static List<CardFile> cards(int count, int hits) {
        List<CardFile> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Card card = card(String.format(java.util.Locale.ROOT, "c%04d", i), "created_at", "2026-01-01");
            out.add(i < hits ? file(card, task("Позвонить", "2026-12-01")) : file(card));
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "0, IRREGULAR",
        "24, IRREGULAR",
        "25, BOUNDARY",
        "26, ESTABLISHED",
        "50, ESTABLISHED",
    })
    void more_than_half_is_established_and_exactly_half_is_no_answer(int hits, String expected) {
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(50), BOTH, cards(50, hits));
        assertThat(verdict.verdictSeed()).isEqualTo(expected);
        assertThat(verdict.hits()).isEqualTo(hits);
        assertThat(verdict.size()).isEqualTo(50);
        assertThat(verdict.verdictStat()).isEmpty();
        assertThat(verdict.low()).isEmpty();
        assertThat(verdict.high()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "17, BELOW_HALF",
        "18, BELOW_HALF",
        "19, INCONCLUSIVE",
        "25, INCONCLUSIVE",
        "31, INCONCLUSIVE",
        "32, ABOVE_HALF"
    })
    void a_random_draw_also_says_what_it_proves(int hits, String expected) {
        AuditVerdict verdict = verdict(SpotCheck.Draw.random(50, "s"), BOTH, cards(50, hits));
        assertThat(verdict.verdictStat()).isEqualTo(expected);
        assertThat(verdict.low().orElseThrow()).isLessThan(verdict.high().orElseThrow());
    }

    @Test
    void fewer_cards_than_asked_are_all_drawn() {
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(50), BOTH, cards(7, 4));
        assertThat(verdict.size()).isEqualTo(7);
        assertThat(verdict.population()).isEqualTo(7);
        assertThat(verdict.verdictSeed()).isEqualTo("ESTABLISHED");
    }

    @Test
    void the_policy_may_count_closed_cards_too() {
        Policy p = Policy.builtIn();
        Policy open = new Policy(
                p.zone(),
                p.lang(),
                p.firm(),
                p.portal(),
                p.portalSystem(),
                p.words(),
                p.normalize(),
                p.match(),
                p.merge(),
                new Policy.Audit(50, true, 5, 50),
                p.check(),
                p.segment(),
                p.consent(),
                p.rules());
        SpotCheck check = new SpotCheck(open, facts(open, BOTH), SpotCheck.Draw.last(50));
        check.offer(file(card("x1", "status", "Отказ", "created_at", "2026-05-01")));
        assertThat(check.verdict().population()).isEqualTo(1);
        assertThat(check.verdict().excludedClosed()).isZero();
    }

    @Test
    void the_last_are_those_created_last_with_undated_ones_at_the_end() {
        List<CardFile> files = List.of(
                file(card("a", "created_at", "2026-01-05")),
                file(card("b", "created_at", "2026-01-07T10:00:00")),
                file(card("c", "created_at", "")),
                file(card("d", "created_at", "2026-01-07T09:00:00")));
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(3), BOTH, files);
        assertThat(verdict.draw()).isEqualTo("last_created");
        assertThat(verdict.lines()).extracting(AuditVerdict.Line::card).containsExactly("b", "d", "a");
        assertThat(verdict.earliest()).contains(LocalDate.of(2026, 1, 5));
        assertThat(verdict.latest()).contains(LocalDate.of(2026, 1, 7));
        assertThat(verdict(SpotCheck.Draw.last(9), BOTH, files).lines().get(3).created())
                .isEmpty();
    }

    @Test
    void done_tasks_do_not_count_and_the_best_open_one_speaks() {
        Task done =
                new Task("t", "Позвонить", Optional.of(LocalDate.of(2026, 12, 1)), true, false, "", Optional.empty());
        CardFile file = file(card("a"), done, task("", ""), task("Написать", ""), task("", "2026-12-03"));
        AuditVerdict.Line line =
                verdict(SpotCheck.Draw.last(1), BOTH, List.of(file)).lines().get(0);
        assertThat(line.state()).isEqualTo("due_only");
        assertThat(line.due()).contains(LocalDate.of(2026, 12, 3));
        assertThat(line.overdue()).isFalse();
    }

    @Test
    void the_order_of_rows_changes_no_draw() {
        List<CardFile> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String created =
                    i % 7 == 0 ? "" : LocalDate.of(2026, 1, 1).plusDays(i % 40).toString();
            files.add(file(card(EntityKind.CONTACT, "c" + i, i + 2, "created_at", created)));
        }
        List<SpotCheck.Draw> draws = List.of(SpotCheck.Draw.last(50), SpotCheck.Draw.random(50, "s"));
        Random random = new Random(42);
        for (SpotCheck.Draw draw : draws) {
            AuditVerdict first = verdict(draw, BOTH, files);
            for (int i = 0; i < 20; i++) {
                Collections.shuffle(files, random);
                assertThat(verdict(draw, BOTH, files)).isEqualTo(first);
            }
        }
    }
}
