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

class SpotCheckTest {
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
        "0, IRREGULAR", "24, IRREGULAR", "25, BOUNDARY", "26, ESTABLISHED", "50, ESTABLISHED",
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
        "17, BELOW_HALF", "18, BELOW_HALF", "19, INCONCLUSIVE", "25, INCONCLUSIVE", "31, INCONCLUSIVE", "32, ABOVE_HALF"
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
    void without_cards_nothing_is_said() {
        AuditVerdict verdict = verdict(SpotCheck.Draw.random(50, "s"), BOTH, List.of());
        assertThat(verdict.verdictSeed()).isEqualTo("NOT_CHECKED");
        assertThat(verdict.verdictDueOnly()).isEqualTo("NOT_CHECKED");
        assertThat(verdict.verdictStat()).isEmpty();
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.earliest()).isEmpty();
    }

    @Test
    void closed_cards_are_left_out_and_counted() {
        List<CardFile> files = new ArrayList<>(cards(10, 10));
        files.add(file(card("x1", "status", "Отказ", "created_at", "2026-05-01")));
        files.add(file(card("x2", "archived", "yes", "created_at", "2026-05-01")));
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(50), BOTH, files);
        assertThat(verdict.excludedClosed()).isEqualTo(2);
        assertThat(verdict.population()).isEqualTo(10);
        assertThat(verdict.lines()).extracting(AuditVerdict.Line::card).doesNotContain("x1", "x2");
    }

    @Test
    void the_policy_may_count_closed_cards_too() {
        Policy p = Policy.builtIn();
        Policy open = new Policy(p.zone(), p.lang(), p.firm(), p.portal(), p.portalSystem(), p.words(), p.normalize(), p.match(),
                p.merge(), new Policy.Audit(50, true, 5, 50), p.check(), p.segment(), p.consent(), p.rules());
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
        assertThat(verdict(SpotCheck.Draw.last(9), BOTH, files).lines().get(3).created()).isEmpty();
    }

    @Test
    void without_creation_dates_the_last_rows_are_drawn_and_that_is_said() {
        List<CardFile> files = new ArrayList<>();
        for (int row = 2; row < 12; row++) {
            files.add(file(card(EntityKind.CONTACT, "z" + (20 - row), row)));
        }
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(3), BOTH, files);
        assertThat(verdict.draw()).isEqualTo("last_rows");
        assertThat(verdict.lines()).extracting(AuditVerdict.Line::card).containsExactly("z9", "z10", "z11");
    }

    @Test
    void a_deadline_alone_counts_in_the_second_reading_only() {
        List<CardFile> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(file(card("c" + i, "created_at", "2026-01-01"), task(i < 2 ? "Позвонить" : "", "2026-11-19")));
        }
        files.add(file(card("c6", "created_at", "2026-01-01"), task("Позвонить", "")));
        files.add(file(card("c7", "created_at", "2026-01-01"), task("", "")));
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(50), BOTH, files);
        assertThat(verdict.hits()).isEqualTo(2);
        assertThat(verdict.dueOnly()).isEqualTo(4);
        assertThat(verdict.overdue()).isEqualTo(2);
        assertThat(verdict.verdictSeed()).isEqualTo("IRREGULAR");
        assertThat(verdict.verdictDueOnly()).isEqualTo("ESTABLISHED");
        assertThat(verdict.lines())
                .extracting(AuditVerdict.Line::state)
                .containsExactlyInAnyOrder("both", "both", "due_only", "due_only", "due_only", "due_only", "action_only", "none");
    }

    @Test
    void a_deadline_column_is_enough_for_the_second_reading() {
        AuditVerdict verdict = verdict(
                SpotCheck.Draw.last(50), EnumSet.of(Field.NEXT_DUE), List.of(file(card("a"), task("", "2026-12-01"))));
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.verdictSeed()).isEqualTo("IRREGULAR");
        assertThat(verdict.verdictDueOnly()).isEqualTo("ESTABLISHED");
    }

    @Test
    void what_is_not_in_the_file_is_not_checked() {
        AuditVerdict none = verdict(SpotCheck.Draw.random(50, "s"), EnumSet.of(Field.PHONE), cards(10, 10));
        assertThat(none.verdictSeed()).isEqualTo("NOT_CHECKED");
        assertThat(none.verdictDueOnly()).isEqualTo("NOT_CHECKED");
        assertThat(none.verdictStat()).isEmpty();
        assertThat(none.low()).isEmpty();
        assertThat(none.missing()).containsExactly(Field.NEXT_ACTION, Field.NEXT_DUE);
        AuditVerdict noDue = verdict(SpotCheck.Draw.last(50), EnumSet.of(Field.NEXT_ACTION), cards(10, 10));
        assertThat(noDue.missing()).containsExactly(Field.NEXT_DUE);
    }

    @Test
    void done_tasks_do_not_count_and_the_best_open_one_speaks() {
        Task done = new Task("t", "Позвонить", Optional.of(LocalDate.of(2026, 12, 1)), true, false, "", Optional.empty());
        CardFile file = file(card("a"), done, task("", ""), task("Написать", ""), task("", "2026-12-03"));
        AuditVerdict.Line line = verdict(SpotCheck.Draw.last(1), BOTH, List.of(file)).lines().get(0);
        assertThat(line.state()).isEqualTo("due_only");
        assertThat(line.due()).contains(LocalDate.of(2026, 12, 3));
        assertThat(line.overdue()).isFalse();
    }

    @Test
    void blanks_are_counted_among_the_required_cells_that_have_columns() {
        Set<Field> columns = EnumSet.of(Field.OWNER, Field.INTEREST, Field.PHONE, Field.NEXT_DUE);
        List<CardFile> files = List.of(
                file(card("a", "owner", "Анна", "interest", "", "phone", "")),
                file(card("b", "owner", "Анна", "interest", "Дом", "email", "a@b.ru")));
        AuditVerdict verdict = verdict(SpotCheck.Draw.last(50), columns, files);
        assertThat(verdict.cells()).isEqualTo(6);
        assertThat(verdict.blanks()).isEqualTo(2);
        assertThat(verdict(SpotCheck.Draw.last(50), EnumSet.of(Field.EMAIL), files).cells()).isEqualTo(2);
        assertThat(verdict(SpotCheck.Draw.last(50), EnumSet.of(Field.NEXT_DUE), files).cells()).isZero();
    }

    @Test
    void anyone_can_repeat_a_random_draw() {
        List<CardFile> files = new ArrayList<>();
        for (int id = 1; id <= 3000; id++) {
            files.add(file(card(Integer.toString(id))));
        }
        SpotCheck.Draw draw = SpotCheck.Draw.random(5, "revizor:2026Q4:seed42");
        AuditVerdict verdict = verdict(draw, BOTH, files);
        assertThat(verdict.draw()).isEqualTo("random");
        assertThat(verdict.seed()).isEqualTo("revizor:2026Q4:seed42");
        assertThat(verdict.lines())
                .extracting(AuditVerdict.Line::card)
                .containsExactly("1344", "2083", "1667", "616", "2906");
        assertThat(verdict(SpotCheck.Draw.random(5, "other"), BOTH, files).lines()).isNotEqualTo(verdict.lines());
    }

    @Test
    void the_order_of_rows_changes_no_draw() {
        List<CardFile> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String created = i % 7 == 0 ? "" : LocalDate.of(2026, 1, 1).plusDays(i % 40).toString();
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
