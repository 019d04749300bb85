package dev.revizor.check;

import static dev.revizor.check.Samples.facts;
import static dev.revizor.check.Samples.good;
import static dev.revizor.check.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Quality;
import dev.revizor.model.Severity;
import dev.revizor.model.Task;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RulesTest {
    private static final LocalDate YESTERDAY = Samples.TODAY.minusDays(1);

    private static List<String> codes(Samples.Builder card) {
        return run(facts(), card.build()).codes();
    }

    @Test
    void says_nothing_about_a_good_card() {
        assertThat(codes(good())).isEmpty();
    }

    @Test
    void misses_the_task_after_a_touch_and_the_next_action() {
        assertThat(codes(good().noTasks())).containsExactly("TASK-001", "TASK-003");
        assertThat(codes(good().noTasks().set(Field.STATUS, "Клиент"))).isEmpty();
        assertThat(codes(good().noTasks().set(Field.ARCHIVED, "yes"))).isEmpty();
        assertThat(codes(good().noTasks().set(Field.STATUS, " КЛИЕНТ "))).isEmpty();
    }

    @Test
    void takes_a_card_for_open_when_no_column_says_where_it_stands() {
        assertThat(codes(good().noTasks().without(Field.STATUS))).contains("TASK-003");
        assertThat(codes(good().noTasks().without(Field.STATUS).set(Field.STAGE, "Отказ")))
                .doesNotContain("TASK-003");
    }

    @Test
    void takes_a_card_with_an_unclear_status_for_open_but_only_warns() {
        Samples.Outcome own = run(
                facts(), good().noTasks().set(Field.STATUS, "Замер назначен").build());
        assertThat(own.codes()).containsExactly("CARD-012", "TASK-001", "TASK-003");
        assertThat(own.finding("TASK-003").verdict()).isEqualTo(Verdict.WARN);
        assertThat(own.summary("TASK-003").verdict()).isEqualTo(Verdict.WARN);
        assertThat(run(facts(), good().noTasks().build()).finding("TASK-003").verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(codes(good().noTasks().set(Field.STATUS, ""))).containsExactly("CARD-010", "TASK-001", "TASK-003");
    }

    @Test
    void asks_only_the_kinds_whose_tables_have_the_column() {
        Map<EntityKind, Set<Field>> mapped = new EnumMap<>(EntityKind.class);
        mapped.put(EntityKind.CONTACT, EnumSet.of(Field.OWNER));
        mapped.put(EntityKind.COMPANY, EnumSet.of(Field.COMPANY));
        Facts facts = new Facts(Policy.builtIn(), Samples.TODAY, mapped, mapped.keySet(), Map.of(), Map.of(), Map.of());
        assertThat(run(
                                facts,
                                good().kind(EntityKind.COMPANY)
                                        .without(Field.OWNER)
                                        .build())
                        .codes())
                .isEmpty();
        assertThat(run(facts, good().set(Field.OWNER, "").build()).codes()).containsExactly("OWN-003");
    }

    @Test
    void lets_a_touch_file_answer_for_the_cards() {
        Map<EntityKind, Set<Field>> mapped = new EnumMap<>(EntityKind.class);
        mapped.put(EntityKind.CONTACT, EnumSet.of(Field.CREATED_AT));
        mapped.put(EntityKind.TOUCH, EnumSet.of(Field.CREATED_AT, Field.TOUCH_RESULT));
        Facts facts = new Facts(Policy.builtIn(), Samples.TODAY, mapped, mapped.keySet(), Map.of(), Map.of(), Map.of());
        Samples.Builder silent =
                new Samples.Builder().set(Field.CREATED_AT, "2026-05-30").set(Field.TOUCH_RESULT, "");
        Samples.Builder card = new Samples.Builder().set(Field.CREATED_AT, "2026-05-01");
        assertThat(run(facts, card.touch(silent).build()).codes()).containsExactly("HIST-007");
    }

    @Test
    void wants_a_deadline_for_each_action() {
        Task undated = new Task("t", "Позвонить", Optional.empty(), false, true, "", Optional.empty());
        Task garbled = new Task("t", "Позвонить", Optional.empty(), true, true, "", Optional.empty());
        Task done = new Task("t", "Позвонить", Optional.empty(), false, false, "", Optional.empty());
        assertThat(codes(good().noTasks().task(undated))).containsExactly("TASK-002");
        assertThat(codes(good().noTasks().task(garbled))).containsExactly("FMT-005");
        assertThat(codes(good().task(done))).isEmpty();
    }

    @Test
    void wants_a_second_try_where_nobody_answered() {
        assertThat(codes(good().noTasks().set(Field.TOUCH_RESULT, "не дозвонились")))
                .contains("TASK-004");
        assertThat(codes(good().set(Field.TOUCH_RESULT, "Не дозвонились"))).isEmpty();
    }

    @Test
    void finds_actions_on_closed_cards() {
        Samples.Builder refused = good().set(Field.STATUS, "Отказ").set(Field.REFUSAL_REASON, "Дорого");
        assertThat(codes(refused)).containsExactly("TASK-005");
        assertThat(codes(good().set(Field.STATUS, "Архив").noTasks())).isEmpty();
    }

    @Test
    void counts_a_task_as_overdue_from_the_next_day_on() {
        assertThat(codes(good().noTasks().task("Позвонить", Samples.TODAY))).isEmpty();
        Samples.Outcome late = run(facts(), good().task("Встреча", YESTERDAY).build());
        assertThat(late.codes()).containsExactly("TASK-010");
        assertThat(late.finding("TASK-010").args())
                .containsExactly(Map.entry("due", "2026-05-31"), Map.entry("days", "1"), Map.entry("tasks", "1"));
    }

    @Test
    void wants_a_stage() {
        assertThat(codes(good().set(Field.STATUS, ""))).containsExactly("CARD-010");
        assertThat(codes(good().set(Field.STATUS, "").set(Field.STAGE, "Переговоры")))
                .isEmpty();
    }

    @Test
    void finds_values_outside_the_dictionary_and_names_the_nearest() {
        Samples.Outcome status =
                run(facts(), good().set(Field.STATUS, "в работ").build());
        assertThat(status.codes()).containsExactly("CARD-012");
        assertThat(status.finding("CARD-012").args()).containsEntry("nearest", "В работе");

        Facts learnt = facts(
                Policy.builtIn(), EnumSet.allOf(Field.class), Map.of(), Map.of("Сайт", 400L, "САЙТ", 2L, "сйат", 1L));
        assertThat(run(learnt, good().build()).codes()).doesNotContain("CARD-012");
        Finding shouted = run(learnt, good().set(Field.ORIGIN, "САЙТ").build()).finding("CARD-012");
        assertThat(shouted.args()).containsEntry("nearest", "Сайт");
        assertThat(shouted.field()).contains(Field.ORIGIN);
        assertThat(run(
                                learnt,
                                good().bad(Field.ORIGIN, Quality.PLACEHOLDER, "placeholder")
                                        .build())
                        .codes())
                .contains("CARD-012");
        assertThat(run(learnt, good().set(Field.ORIGIN, "qqq").build()).codes()).doesNotContain("CARD-012");
    }

    @Test
    void finds_an_odd_spelling_in_a_small_base_and_shows_no_contact_in_it() {
        Facts small = facts(
                Policy.builtIn(), EnumSet.allOf(Field.class), Map.of(), Map.of("Сайт", 20L, "САЙТ", 2L, "Звонок", 1L));
        assertThat(run(small, good().set(Field.ORIGIN, "САЙТ").build()).codes()).containsExactly("CARD-012");
        assertThat(run(small, good().set(Field.ORIGIN, "Звонок").build()).codes())
                .isEmpty();
        assertThat(run(small, good().set(Field.STATUS, "8 916 123-45-67").build())
                        .finding("CARD-012")
                        .args())
                .containsEntry("value", "…");
    }

    @Test
    void judges_sources_by_the_firms_list_when_there_is_one() {
        Facts listed = facts(withOrigins(List.of("Сайт", "Звонок")), EnumSet.allOf(Field.class), Map.of(), Map.of());
        assertThat(run(listed, good().set(Field.ORIGIN, "звонок ").build()).codes())
                .isEmpty();
        Finding far = run(listed, good().set(Field.ORIGIN, "ярмарка").build()).finding("CARD-012");
        assertThat(far.args()).containsEntry("nearest", "—");
    }

    @Test
    void finds_placeholders_shells_and_shifted_columns() {
        assertThat(codes(good().bad(Field.LAST_NAME, Quality.PLACEHOLDER, "placeholder")))
                .containsExactly("CARD-020");
        assertThat(codes(good().set(Field.PHONE, "").set(Field.EMAIL, ""))).containsExactly("CARD-021", "CARD-030");
        assertThat(codes(good().bad(Field.LAST_NAME, Quality.SUSPICIOUS, "name.company_inside")))
                .containsExactly("CARD-022");
    }

    @Test
    void wants_all_four_parts_of_a_full_card() {
        Finding gaps = run(
                        facts(),
                        good().set(Field.INTEREST, "").set(Field.ORIGIN, "").build())
                .finding("CARD-030");
        assertThat(gaps.args()).containsExactly(Map.entry("field", "origin"), Map.entry("parts", "2"));
        assertThat(codes(good().set(Field.INTEREST, "").set(Field.PURPOSE, "Ремонт")))
                .isEmpty();
    }

    @Test
    void knows_who_has_left() {
        Facts staff = Samples.owners(Map.of("егоров егор", false, "петров петр", true));
        assertThat(run(staff, good().build()).codes()).containsExactly("OWN-002");
        assertThat(run(staff, good().set(Field.OWNER, "Пётр").build()).codes()).isEmpty();
        assertThat(run(
                                staff,
                                good().set(Field.OWNER, "Петров Пётр")
                                        .set(Field.OWNER_ACTIVE, "no")
                                        .build())
                        .codes())
                .containsExactly("OWN-002");
        assertThat(codes(good().set(Field.OWNER, ""))).containsExactly("OWN-003");
    }

    @Test
    void does_not_judge_owners_without_a_list_of_staff() {
        EnumSet<Field> mapped = EnumSet.complementOf(EnumSet.of(Field.OWNER_ACTIVE));
        Samples.Outcome outcome = run(facts(Policy.builtIn(), mapped, Map.of(), Map.of()), good().build());
        assertThat(outcome.summary("OWN-002").verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(outcome.summary("OWN-002").missing()).containsExactly(Field.OWNER_ACTIVE);
    }

    @Test
    void holds_refusals_and_reasons_together() {
        assertThat(codes(good().set(Field.STATUS, "Отказ").noTasks())).containsExactly("REF-001");
        assertThat(codes(good().set(Field.REFUSAL_REASON, "Дорого"))).containsExactly("REF-003");
        assertThat(codes(good().set(Field.REFUSAL_REASON, "Дорого").set(Field.STATUS, "")))
                .doesNotContain("REF-003");
    }

    @Test
    void judges_the_days_of_touches() {
        assertThat(codes(good().set(Field.TOUCH_RESULT, ""))).containsExactly("CARD-030", "HIST-007");
        assertThat(codes(good().set(Field.LAST_TOUCH_AT, "2026-06-02T10:00"))).containsExactly("HIST-008");
        assertThat(codes(good().set(Field.LAST_TOUCH_AT, "2026-01-09"))).containsExactly("HIST-009");
        assertThat(codes(good().set(Field.LAST_TOUCH_AT, "2026-01-10T00:00"))).isEmpty();
    }

    @Test
    void calls_a_card_stale_after_the_limit_not_on_it() {
        Samples.Builder old = good().set(Field.CREATED_AT, "2020-01-01");
        assertThat(codes(old.set(
                                Field.LAST_TOUCH_AT,
                                Samples.TODAY.minusDays(180).toString())
                        .set(Field.CONSENT_AT, "2020-01-01")))
                .isEmpty();
        assertThat(codes(old.set(
                        Field.LAST_TOUCH_AT, Samples.TODAY.minusDays(181).toString())))
                .containsExactly("FRESH-001");
        assertThat(codes(old.set(Field.STATUS, "Архив").noTasks())).isEmpty();
        assertThat(codes(good().set(Field.LAST_TOUCH_AT, ""))).isEmpty();
    }

    @Test
    void takes_the_latest_row_of_a_touch_file() {
        Samples.Builder later =
                new Samples.Builder().set(Field.CREATED_AT, "2026-05-30").set(Field.TOUCH_RESULT, "Нет ответа");
        assertThat(codes(good().noTasks().touch(later))).contains("TASK-004");
        Samples.Builder earlier =
                new Samples.Builder().set(Field.LAST_TOUCH_AT, "2026-05-01").set(Field.TOUCH_RESULT, "Нет ответа");
        assertThat(codes(good().noTasks().touch(earlier))).doesNotContain("TASK-004");
    }

    @Test
    void wants_a_source() {
        assertThat(codes(good().set(Field.ORIGIN, ""))).containsExactly("CARD-030", "SRC-001");
    }

    @Test
    void wants_a_reason_for_the_blacklist() {
        assertThat(codes(good().set(Field.STATUS, "Чёрный список").noTasks())).containsExactly("SEG-011");
        assertThat(codes(good().set(Field.TAGS, "Blacklist").set(Field.NOTE, "не платит")))
                .isEmpty();
        assertThat(codes(good().set(Field.TAGS, "VIP"))).isEmpty();
    }

    @Test
    void reports_what_normalizing_marked_but_not_what_it_repaired() {
        assertThat(codes(good().bad(Field.PHONE, Quality.UNREADABLE, "phone.too_short")))
                .containsExactly("FMT-001");
        assertThat(codes(good().bad(Field.EMAIL, Quality.SUSPICIOUS, "email.typo_domain")))
                .containsExactly("FMT-002");
        assertThat(codes(good().bad(Field.EMAIL, Quality.REPAIRED, "email.case")))
                .isEmpty();
        assertThat(codes(good().bad(Field.FIRST_NAME, Quality.SUSPICIOUS, "name.digits")))
                .containsExactly("FMT-003");
        assertThat(codes(good().bad(Field.FIRST_NAME, Quality.REPAIRED, "name.mixed_alphabet")))
                .containsExactly("FMT-006");
        assertThat(codes(good().bad(Field.FIRST_NAME, Quality.SUSPICIOUS, "name.layout")))
                .containsExactly("FMT-006");
        assertThat(codes(good().bad(Field.FIRST_NAME, Quality.REPAIRED, "name.spaces")))
                .containsExactly("FMT-007");
        assertThat(codes(good().bad(Field.INN, Quality.UNREADABLE, "inn.length")))
                .containsExactly("FMT-008");
        assertThat(codes(good().bad(Field.BIK, Quality.UNREADABLE, "bik.length")))
                .containsExactly("FMT-008");
        assertThat(codes(good().bad(Field.BANK_ACCOUNT, Quality.SUSPICIOUS, "account.check_digit")))
                .containsExactly("FMT-008");
        assertThat(codes(good().bad(Field.CORR_ACCOUNT, Quality.REPAIRED, "bank.format")))
                .isEmpty();
    }

    @Test
    void reports_a_phone_that_excel_spoilt_though_it_can_be_read() {
        assertThat(codes(good().bad(Field.PHONE, Quality.REPAIRED, "phone.excel_decimal")))
                .containsExactly("FMT-001");
        assertThat(codes(good().bad(Field.PHONE, Quality.REPAIRED, "phone.trunk_8")))
                .isEmpty();
    }

    @Test
    void does_not_accuse_a_birth_for_its_short_year() {
        assertThat(codes(good().bad(Field.BIRTH_DATE, Quality.SUSPICIOUS, "date.two_digit_year")))
                .doesNotContain("FMT-005");
        assertThat(codes(good().bad(Field.BIRTH_DATE, Quality.SUSPICIOUS, "date.ambiguous")))
                .containsExactly("FMT-005");
    }

    @Test
    void hides_a_suggested_value_from_the_page() {
        Finding typo = run(
                        facts(),
                        good().bad(Field.EMAIL, Quality.SUSPICIOUS, "email.typo_domain")
                                .build())
                .finding("FMT-002");
        assertThat(typo.verdict()).isEqualTo(Verdict.WARN);
        assertThat(typo.args()).containsEntry("suggestion_pii", "guess").containsEntry("reason", "email.typo_domain");
    }

    @Test
    void judges_dates() {
        assertThat(codes(good().set(Field.BIRTH_DATE, "2026-06-02"))).containsExactly("FMT-005");
        assertThat(codes(good().set(Field.BIRTH_DATE, "1899-12-31"))).containsExactly("FMT-005");
        assertThat(codes(good().set(Field.BIRTH_DATE, "1990-02-28"))).isEmpty();
        assertThat(codes(good().bad(Field.BIRTH_DATE, Quality.PLACEHOLDER, "date.placeholder")))
                .containsExactly("FMT-005");
        assertThat(codes(good().bad(Field.NEXT_DUE, Quality.UNREADABLE, "date.impossible")))
                .containsExactly("FMT-005");
    }

    @Test
    void judges_consents_of_persons_alone() {
        Samples.Builder refused =
                good().set(Field.CONSENT_PROCESSING, "refused").set(Field.CONSENT_MARKETING, "");
        assertThat(codes(refused)).containsExactly("CONSENT-001");
        assertThat(codes(refused.kind(EntityKind.COMPANY))).isEmpty();
        assertThat(codes(refused.set(Field.LEGAL_FORM, "ИП"))).containsExactly("CONSENT-001");
    }

    @Test
    void judges_days_and_proofs_of_consents() {
        assertThat(codes(good().set(Field.CONSENT_AT, "2026-02-01"))).containsExactly("CONSENT-003");
        assertThat(codes(good().set(Field.CONSENT_AT, "2026-06-02"))).containsExactly("CONSENT-003", "CONSENT-005");
        Finding day = run(facts(), good().set(Field.CONSENT_AT, "").build()).finding("CONSENT-012");
        assertThat(day.args()).containsEntry("field", "consent_at");
        assertThat(codes(good().set(Field.CONSENT_AT, "").set(Field.CONSENT_METHOD, "")))
                .containsExactly("CONSENT-012", "CONSENT-012");
        assertThat(codes(good().set(Field.CONSENT_POLICY, ""))).containsExactly("CONSENT-035");
        assertThat(codes(good().set(Field.CONSENT_BOX_DEFAULT, "yes"))).containsExactly("CONSENT-031");
        assertThat(codes(good().set(Field.CONSENT_REVIEWED, "no"))).containsExactly("CONSENT-037");
        assertThat(codes(good().set(Field.CONSENT_REVIEWED, "").set(Field.CONSENT_BOX_DEFAULT, "")))
                .isEmpty();
    }

    @Test
    void judges_mailings() {
        assertThat(codes(good().set(Field.CONSENT_PROCESSING, ""))).containsExactly("CONSENT-001", "CONSENT-020");
        assertThat(codes(good().set(Field.CONSENT_PROCESSING, "refused")))
                .containsExactly("CONSENT-001", "CONSENT-020");
        assertThat(codes(good().set(Field.CONSENT_PROCESSING, "withdrawn")))
                .containsExactly("CONSENT-050", "CONSENT-051");
        assertThat(codes(good().set(Field.CONSENT_WITHDRAWN_AT, "2026-05-25"))).containsExactly("CONSENT-051");
        assertThat(codes(good().set(Field.CONSENT_WITHDRAWN_AT, "2026-05-25").set(Field.CONSENT_MARKETING, "refused")))
                .isEmpty();
    }

    @Test
    void lets_a_withdrawal_in_the_consent_file_win() {
        Samples.Builder row = new Samples.Builder().set(Field.CONSENT_WITHDRAWN_AT, "2026-05-25");
        assertThat(codes(good().consent(row))).containsExactly("CONSENT-051");
        Samples.Builder before = new Samples.Builder().set(Field.CONSENT_WITHDRAWN_AT, "2025-12-01");
        assertThat(codes(good().consent(before))).isEmpty();
        Samples.Builder undated = new Samples.Builder().set(Field.CONSENT_PROCESSING, "withdrawn");
        assertThat(codes(good().consent(undated))).containsExactly("CONSENT-050", "CONSENT-051");
        Samples.Builder given = new Samples.Builder().set(Field.CONSENT_METHOD, "Договор");
        assertThat(codes(good().set(Field.CONSENT_METHOD, "").consent(given))).isEmpty();
    }

    @Test
    void finds_touches_after_a_withdrawal() {
        Samples.Builder out =
                good().set(Field.CONSENT_WITHDRAWN_AT, "2026-05-10").set(Field.CONSENT_MARKETING, "refused");
        Finding unknown = run(facts(), out.build()).finding("CONSENT-052");
        assertThat(unknown.verdict()).isEqualTo(Verdict.WARN);
        assertThat(unknown.args())
                .containsExactly(Map.entry("withdrawn", "2026-05-10"), Map.entry("touched", "2026-05-20"));
        Samples.Builder call = new Samples.Builder()
                .set(Field.CREATED_AT, "2026-05-11")
                .set(Field.DIRECTION, "Исходящий")
                .set(Field.TOUCH_RESULT, "Думает");
        Samples.Builder letter = new Samples.Builder()
                .set(Field.LAST_TOUCH_AT, "2026-05-30")
                .set(Field.DIRECTION, "Incoming")
                .set(Field.TOUCH_RESULT, "Думает");
        Finding ours = run(facts(), out.touch(call).touch(letter).build()).finding("CONSENT-052");
        assertThat(ours.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(ours.args()).containsEntry("touched", "2026-05-11");
        Samples.Builder same =
                good().set(Field.CONSENT_WITHDRAWN_AT, "2026-05-20").set(Field.CONSENT_MARKETING, "");
        assertThat(run(facts(), same.build()).finding("CONSENT-052").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(codes(same.set(Field.LAST_TOUCH_AT, "2026-05-19"))).isEmpty();
    }

    @Test
    void says_once_how_far_the_base_keeps_to_the_template() {
        Samples.Outcome outcome = run(
                facts(),
                good().build(),
                good().bad(Field.PHONE, Quality.REPAIRED, "phone.trunk_8").build(),
                good().bad(Field.EMAIL, Quality.UNREADABLE, "email.no_at")
                        .bad(Field.INN, Quality.SUSPICIOUS, "inn.length")
                        .build());
        Finding template = outcome.finding("FMT-000");
        assertThat(template.subject()).isEqualTo("base");
        assertThat(template.args())
                .containsExactly(
                        Map.entry("off", "2"),
                        Map.entry("cards", "3"),
                        Map.entry("repaired", "1"),
                        Map.entry("suspicious", "1"),
                        Map.entry("unusable", "1"));
        assertThat(outcome.summary("FMT-000").found()).isEqualTo(2);
        assertThat(run(facts(), good().build()).summary("FMT-000").verdict()).isEqualTo(Verdict.PASS);
        Facts bare = facts(Policy.builtIn(), EnumSet.of(Field.OWNER), Map.of(), Map.of());
        assertThat(run(bare, good().build()).summary("FMT-000").verdict()).isEqualTo(Verdict.NOT_CHECKED);
    }

    @Test
    void obeys_the_switches_of_the_policy() {
        Policy switched = withRules(List.of(
                new Policy.RuleSwitch("TASK-003", false, false, ""),
                new Policy.RuleSwitch("TASK-001", true, true, "info"),
                new Policy.RuleSwitch("AUDIT-010", false, false, "")));
        Facts facts = facts(switched, EnumSet.allOf(Field.class), Map.of(), new LinkedHashMap<>());
        Samples.Outcome outcome = run(facts, good().noTasks().build());
        assertThat(outcome.codes()).containsExactly("TASK-001");
        assertThat(outcome.finding("TASK-001").severity()).isEqualTo(Severity.INFO);
        assertThat(outcome.finding("TASK-001").owner()).isEqualTo("Егоров Егор");
        assertThat(outcome.summary("TASK-001").required()).isTrue();
        assertThat(outcome.summaries()).extracting("code").doesNotContain("TASK-003", "AUDIT-010");
    }

    private static Policy withOrigins(List<String> origins) {
        Policy p = Policy.builtIn();
        Policy.Words w = p.words();
        Policy.Words words = new Policy.Words(
                w.openStatuses(),
                w.closedStatuses(),
                w.refusedStatuses(),
                w.clientStatuses(),
                w.openTaskStatuses(),
                w.closedTaskStatuses(),
                origins,
                w.noAnswer(),
                w.owners(),
                w.formerOwners());
        return new Policy(
                p.zone(),
                p.lang(),
                p.firm(),
                p.portal(),
                p.portalSystem(),
                words,
                p.normalize(),
                p.match(),
                p.merge(),
                p.audit(),
                p.check(),
                p.segment(),
                p.consent(),
                p.rules());
    }

    private static Policy withRules(List<Policy.RuleSwitch> rules) {
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
                p.audit(),
                p.check(),
                p.segment(),
                p.consent(),
                rules);
    }
}
