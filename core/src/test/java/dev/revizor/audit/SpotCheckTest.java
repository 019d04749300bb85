package dev.revizor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Digest;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SpotCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String BOTH = "both";
    private static final String DUE = "due";
    private static final String ACTION = "action";
    private static final String NONE = "none";

    private static Facts facts(Set<Field> mapped) {
        Map<EntityKind, Set<Field>> byKind = new EnumMap<>(EntityKind.class);
        byKind.put(EntityKind.CONTACT, mapped);
        return new Facts(Policy.builtIn(), TODAY, byKind, byKind.keySet(), Map.of(), Map.of(), Map.of());
    }

    private static Facts facts() {
        return facts(EnumSet.allOf(Field.class));
    }

    private static Policy withClosed() {
        Policy p = Policy.builtIn();
        return new Policy(
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
    }

    private static CardFile card(String id, String created, String status, String task) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        if (!created.equals("no column")) {
            fields.put(Field.CREATED_AT, List.of(created.isEmpty() ? Value.blank(0, "") : Value.good(0, created)));
        }
        fields.put(Field.STATUS, List.of(status.isEmpty() ? Value.blank(1, "") : Value.good(1, status)));
        fields.put(Field.OWNER, List.of(Value.good(2, "Егоров")));
        long row = Long.parseLong(id);
        Card card = new Card("crm:contact:" + id, EntityKind.CONTACT, new Origin(0, row), fields, List.of());
        return new CardFile(card, tasks(task), List.of(), List.of(), List.of());
    }

    private static List<Task> tasks(String what) {
        Optional<LocalDate> due = Optional.of(LocalDate.of(2026, 6, 5));
        return switch (what) {
            case BOTH -> List.of(task("Позвонить", due, true));
            case "late" -> List.of(task("Позвонить", Optional.of(LocalDate.of(2026, 5, 31)), true));
            case DUE -> List.of(task("", due, true));
            case ACTION -> List.of(task("Позвонить", Optional.empty(), true));
            case "done" -> List.of(task("Позвонить", due, false));
            case "several" ->
                List.of(task("", due, true), task("Встреча", Optional.empty(), true), task("Позвонить", due, true));
            default -> List.of();
        };
    }

    private static Task task(String action, Optional<LocalDate> due, boolean open) {
        return new Task("t", action, due, due.isPresent(), open, "", Optional.empty());
    }

    private static AuditVerdict verdict(Facts facts, SpotCheck.Draw draw, List<CardFile> files) {
        SpotCheck check = new SpotCheck(facts.policy(), facts, draw);
        files.forEach(check::offer);
        return check.verdict();
    }

    private static AuditVerdict ofFifty(int hits) {
        List<CardFile> files = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            files.add(card(Integer.toString(i), "2026-05-01", "В работе", i <= hits ? BOTH : NONE));
        }
        return verdict(facts(), SpotCheck.Draw.last(50), files);
    }

    @Test
    void judges_half_by_the_words_of_the_article() {
        assertThat(ofFifty(24).verdictSeed()).isEqualTo("IRREGULAR");
        assertThat(ofFifty(25).verdictSeed()).isEqualTo("BOUNDARY");
        assertThat(ofFifty(26).verdictSeed()).isEqualTo("ESTABLISHED");
        assertThat(ofFifty(0).verdictSeed()).isEqualTo("IRREGULAR");
        assertThat(ofFifty(50).hits()).isEqualTo(50);
    }

    @Test
    void gives_no_interval_for_the_last_cards() {
        AuditVerdict last = ofFifty(30);
        assertThat(last.draw()).isEqualTo("last_created");
        assertThat(last.low()).isEmpty();
        assertThat(last.high()).isEmpty();
        assertThat(last.verdictStat()).isEmpty();
    }

    @Test
    void draws_the_newest_cards_and_of_one_day_the_larger_number() {
        List<CardFile> files = new ArrayList<>(List.of(
                card("9", "2026-05-02", "Новый", BOTH),
                card("10", "2026-05-02", "Новый", BOTH),
                card("100", "2026-05-01", "Новый", BOTH),
                card("3", "2026-05-03T10:00", "Новый", BOTH),
                card("4", "", "Новый", BOTH)));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(files, random);
            AuditVerdict verdict = verdict(facts(), SpotCheck.Draw.last(3), files);
            assertThat(verdict.lines())
                    .extracting(AuditVerdict.Line::card)
                    .containsExactly("crm:contact:3", "crm:contact:10", "crm:contact:9");
            assertThat(verdict.earliest()).contains(LocalDate.of(2026, 5, 2));
            assertThat(verdict.latest()).contains(LocalDate.of(2026, 5, 3));
            assertThat(verdict.population()).isEqualTo(5);
        }
    }

    @Test
    void takes_the_last_rows_without_a_creation_column_and_says_so() {
        List<CardFile> files = List.of(
                card("1", "no column", "Новый", NONE),
                card("3", "no column", "Новый", BOTH),
                card("2", "no column", "Новый", BOTH));
        AuditVerdict verdict = verdict(facts(), SpotCheck.Draw.last(2), files);
        assertThat(verdict.draw()).isEqualTo("last_rows");
        assertThat(verdict.lines())
                .extracting(AuditVerdict.Line::card)
                .containsExactly("crm:contact:3", "crm:contact:2");
        assertThat(verdict.earliest()).isEmpty();
    }

    @Test
    void leaves_out_closed_cards_and_clients_but_not_unclear_ones() {
        List<CardFile> files = List.of(
                card("1", "2026-05-01", "Отказ", NONE),
                card("2", "2026-05-01", "Архив", NONE),
                card("3", "2026-05-01", "Клиент", NONE),
                card("4", "2026-05-01", "Замер назначен", BOTH),
                card("5", "2026-05-01", "", BOTH),
                card("6", "2026-05-01", "В работе", BOTH));
        AuditVerdict verdict = verdict(facts(), SpotCheck.Draw.last(50), files);
        assertThat(verdict.population()).isEqualTo(3);
        assertThat(verdict.excludedClosed()).isEqualTo(3);
        assertThat(verdict.size()).isEqualTo(3);
        SpotCheck all = new SpotCheck(withClosed(), facts(), SpotCheck.Draw.last(50));
        files.forEach(all::offer);
        assertThat(all.verdict().population()).isEqualTo(6);
        assertThat(all.verdict().excludedClosed()).isZero();
    }

    @Test
    void shows_a_deadline_without_an_action_apart_with_both_readings() {
        List<CardFile> files = List.of(
                card("1", "2026-05-01", "Новый", BOTH),
                card("2", "2026-05-01", "Новый", DUE),
                card("3", "2026-05-01", "Новый", DUE),
                card("4", "2026-05-01", "Новый", ACTION),
                card("5", "2026-05-01", "Новый", "done"));
        AuditVerdict verdict = verdict(facts(), SpotCheck.Draw.last(50), files);
        assertThat(verdict.hits()).isEqualTo(1);
        assertThat(verdict.dueOnly()).isEqualTo(2);
        assertThat(verdict.verdictSeed()).isEqualTo("IRREGULAR");
        assertThat(verdict.verdictDueOnly()).isEqualTo("ESTABLISHED");
        assertThat(verdict.lines())
                .extracting(AuditVerdict.Line::state)
                .containsExactly("none", "action_only", "due_only", "due_only", "both");
    }

    @Test
    void answers_only_the_second_reading_without_an_action_column() {
        EnumSet<Field> mapped = EnumSet.complementOf(EnumSet.of(Field.NEXT_ACTION));
        AuditVerdict verdict =
                verdict(facts(mapped), SpotCheck.Draw.random(50, "s"), List.of(card("1", "2026-05-01", "Новый", DUE)));
        assertThat(verdict.verdictSeed()).isEqualTo("NOT_CHECKED");
        assertThat(verdict.verdictDueOnly()).isEqualTo("ESTABLISHED");
        assertThat(verdict.missing()).containsExactly(Field.NEXT_ACTION);
        assertThat(verdict.low()).isEmpty();
    }

    @Test
    void is_not_checked_without_deadlines_or_without_cards() {
        EnumSet<Field> mapped = EnumSet.complementOf(EnumSet.of(Field.NEXT_ACTION, Field.NEXT_DUE));
        AuditVerdict none =
                verdict(facts(mapped), SpotCheck.Draw.last(50), List.of(card("1", "2026-05-01", "Новый", NONE)));
        assertThat(none.verdictSeed()).isEqualTo("NOT_CHECKED");
        assertThat(none.verdictDueOnly()).isEqualTo("NOT_CHECKED");
        assertThat(none.missing()).containsExactly(Field.NEXT_ACTION, Field.NEXT_DUE);
        AuditVerdict empty = verdict(facts(), SpotCheck.Draw.last(50), List.of());
        assertThat(empty.verdictSeed()).isEqualTo("NOT_CHECKED");
        assertThat(empty.size()).isZero();
        assertThat(empty.cells()).isZero();
    }

    @Test
    void counts_a_late_deadline_as_a_deadline_and_shows_it() {
        AuditVerdict verdict = verdict(
                facts(),
                SpotCheck.Draw.last(50),
                List.of(card("1", "2026-05-01", "Новый", "late"), card("2", "2026-05-01", "Новый", "several")));
        assertThat(verdict.hits()).isEqualTo(2);
        assertThat(verdict.overdue()).isEqualTo(1);
    }

    @Test
    void draws_the_known_cards_of_three_thousand() {
        // Known answer: ids 1…3000, key SHA-256(seed + "|" + id).
        String seed = "revizor:2026Q4:seed42";
        assertThat(Digest.sha256(seed + "|1017")).startsWith("549b91c04543fcae");
        List<CardFile> files = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            CardFile file = card(Integer.toString(i), "2026-05-01", "Новый", i % 2 == 0 ? BOTH : NONE);
            files.add(new CardFile(
                    file.card().withId(Integer.toString(i)), file.tasks(), List.of(), List.of(), List.of()));
        }
        Collections.shuffle(files, new Random(1));
        AuditVerdict verdict = verdict(facts(), SpotCheck.Draw.random(50, seed), files);
        assertThat(verdict.lines().subList(0, 5))
                .extracting(AuditVerdict.Line::card)
                .containsExactly("1344", "2083", "1667", "616", "2906");
        AuditVerdict hundred = verdict(facts(), SpotCheck.Draw.random(100, seed), files);
        assertThat(hundred.lines().subList(0, 50)).isEqualTo(verdict.lines());
        assertThat(verdict.draw()).isEqualTo("random");
        assertThat(verdict.seed()).isEqualTo(seed);
    }

    @Test
    void judges_a_random_draw_by_its_interval_too() {
        assertThat(random(18).verdictStat()).isEqualTo("BELOW_HALF");
        assertThat(random(19).verdictStat()).isEqualTo("INCONCLUSIVE");
        assertThat(random(31).verdictStat()).isEqualTo("INCONCLUSIVE");
        assertThat(random(32).verdictStat()).isEqualTo("ABOVE_HALF");
        assertThat(random(32).low().orElseThrow()).isGreaterThan(0.5);
        assertThat(random(32).high()).isPresent();
    }

    private static AuditVerdict random(int hits) {
        List<CardFile> files = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            files.add(card(Integer.toString(i), "2026-05-01", "Новый", i <= hits ? BOTH : NONE));
        }
        return verdict(facts(), SpotCheck.Draw.random(50, "seed"), files);
    }

    @Test
    void counts_blank_cells_of_the_mapped_fields_alone() {
        AuditVerdict verdict =
                verdict(facts(), SpotCheck.Draw.last(50), List.of(card("1", "2026-05-01", "Новый", BOTH)));
        assertThat(verdict.cells()).isEqualTo(5);
        assertThat(verdict.blanks()).isEqualTo(4);
        AuditVerdict few = verdict(
                facts(EnumSet.of(Field.OWNER, Field.NEXT_ACTION, Field.NEXT_DUE)),
                SpotCheck.Draw.last(50),
                List.of(card("1", "2026-05-01", "Новый", BOTH)));
        assertThat(few.cells()).isEqualTo(1);
        assertThat(few.blanks()).isZero();
    }

    @Test
    void stands_in_the_rule_list_with_two_lines() {
        List<RuleSummary> lines = SpotCheck.summaries(ofFifty(24), Policy.builtIn());
        assertThat(lines).extracting(RuleSummary::code).containsExactly("AUDIT-001", "AUDIT-002");
        assertThat(lines.get(0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(lines.get(0).checked()).isEqualTo(50);
        assertThat(lines.get(0).found()).isEqualTo(26);
        assertThat(lines.get(1).verdict()).isEqualTo(Verdict.WARN);
        assertThat(lines.get(1).found()).isEqualTo(200);
        assertThat(SpotCheck.summaries(ofFifty(25), Policy.builtIn()).get(0).verdict())
                .isEqualTo(Verdict.BOUNDARY);
        assertThat(SpotCheck.summaries(ofFifty(26), Policy.builtIn()).get(0).verdict())
                .isEqualTo(Verdict.PASS);
        RuleSummary empty = SpotCheck.summaries(verdict(facts(), SpotCheck.Draw.last(9), List.of()), Policy.builtIn())
                .get(0);
        assertThat(empty.verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(empty.found()).isZero();
    }

    @Test
    void obeys_the_switches_of_the_policy() {
        Policy p = Policy.builtIn();
        Policy switched = new Policy(
                p.zone(),
                p.lang(),
                p.firm(),
                p.portal(),
                p.portalSystem(),
                p.words(),
                p.normalize(),
                p.match(),
                p.merge(),
                p.audit(),
                p.check(),
                p.segment(),
                p.consent(),
                List.of(
                        new Policy.RuleSwitch("AUDIT-001", true, true, "critical"),
                        new Policy.RuleSwitch("AUDIT-002", false, false, "")));
        List<RuleSummary> lines = SpotCheck.summaries(ofFifty(24), switched);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(line.required()).isTrue();
        });
    }
}
