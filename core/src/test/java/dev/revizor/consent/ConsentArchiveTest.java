package dev.revizor.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConsentArchiveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Facts facts(String anchor, Set<Field> mapped) {
        Policy p = Policy.builtIn();
        Policy.Consent c = p.consent();
        Policy policy = new Policy(
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
                new Policy.Consent(c.keepYears(), anchor, c.given(), c.refused(), c.withdrawn()),
                p.rules());
        Map<EntityKind, Set<Field>> byKind = new EnumMap<>(EntityKind.class);
        byKind.put(EntityKind.CONTACT, mapped);
        return new Facts(policy, TODAY, byKind, byKind.keySet(), Map.of(), Map.of(), Map.of());
    }

    private static ConsentArchive archive(String anchor) {
        return new ConsentArchive(facts(anchor, EnumSet.allOf(Field.class)));
    }

    private static Card row(EntityKind kind, String... fieldsAndValues) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(Field.of(fieldsAndValues[i]).orElseThrow(), List.of(Value.good(0, fieldsAndValues[i + 1])));
        }
        return new Card("crm:contact:1", kind, new Origin(0, 1), fields, List.of());
    }

    private static CardFile person(String... fieldsAndValues) {
        return new CardFile(row(EntityKind.CONTACT, fieldsAndValues), List.of(), List.of(), List.of(), List.of());
    }

    private static Optional<LocalDate> until(String anchor, String... fieldsAndValues) {
        return archive(anchor).state(person(fieldsAndValues)).keepUntil();
    }

    @Test
    void keeps_six_years_to_the_same_day_and_to_the_last_of_february() {
        String[][] known = {
            {"2020-03-15", "2026-03-15"},
            {"2020-02-29", "2026-02-28"},
            {"2024-02-29", "2030-02-28"},
            {"2018-02-28", "2024-02-28"},
            {"2020-03-01", "2026-03-01"},
            {"2019-12-31", "2025-12-31"},
            {"2019-06-30", "2025-06-30"},
            {"2021-05-10", "2027-05-10"},
            {"2016-01-01", "2022-01-01"},
        };
        for (String[] row : known) {
            assertThat(ConsentArchive.keepUntil(LocalDate.parse(row[0]), 6)).isEqualTo(LocalDate.parse(row[1]));
        }
        assertThat(ConsentArchive.keepUntil(LocalDate.of(2016, 2, 29), 8)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void never_steps_back_and_stays_near_six_years() {
        LocalDate last = ConsentArchive.keepUntil(LocalDate.of(1999, 12, 31), 6);
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            LocalDate until = ConsentArchive.keepUntil(day, 6);
            assertThat(until).isAfterOrEqualTo(last);
            assertThat(Math.abs(ChronoUnit.DAYS.between(day, until) - 6 * 365.25))
                    .isLessThanOrEqualTo(2);
            last = until;
        }
    }

    @Test
    void begins_the_term_at_the_anchor_of_the_policy() {
        String[] withdrawn = {
            "consent_processing",
            "withdrawn",
            "consent_at",
            "2016-01-01",
            "consent_withdrawn_at",
            "2021-05-10",
            "last_touch_at",
            "2020-02-29"
        };
        assertThat(until("capture", withdrawn)).contains(LocalDate.of(2022, 1, 1));
        assertThat(until("end", withdrawn)).contains(LocalDate.of(2027, 5, 10));
        assertThat(until("last_use", withdrawn)).contains(LocalDate.of(2026, 2, 28));
        assertThat(until("strictest", withdrawn)).contains(LocalDate.of(2027, 5, 10));
    }

    @Test
    void takes_the_latest_day_of_all_as_the_strictest() {
        assertThat(until(
                        "strictest",
                        "consent_processing",
                        "withdrawn",
                        "consent_withdrawn_at",
                        "2021-05-10",
                        "last_touch_at",
                        "2022-03-01"))
                .contains(LocalDate.of(2028, 3, 1));
        assertThat(until("last_use", "consent_processing", "withdrawn", "consent_withdrawn_at", "2021-05-10"))
                .contains(LocalDate.of(2027, 5, 10));
    }

    @Test
    void runs_no_term_for_an_active_consent_but_by_the_literal_reading() {
        String[] active = {"consent_processing", "given", "consent_at", "2020-02-29", "last_touch_at", "2026-05-01"};
        assertThat(until("capture", active)).contains(LocalDate.of(2026, 2, 28));
        assertThat(until("end", active)).isEmpty();
        assertThat(until("last_use", active)).isEmpty();
        assertThat(until("strictest", active)).isEmpty();
        assertThat(until("strictest", "consent_processing", "withdrawn")).isEmpty();
        assertThat(until("capture", "consent_processing", "refused", "consent_at", "2020-01-01"))
                .isEmpty();
    }

    @Test
    void runs_no_term_for_a_consent_that_was_given_again() {
        ConsentArchive.State again = archive("end")
                .state(person(
                        "consent_processing",
                        "given",
                        "consent_at",
                        "2025-03-01",
                        "consent_withdrawn_at",
                        "2024-01-01"));
        assertThat(again.state()).isEqualTo("given");
        assertThat(again.keepUntil()).isEmpty();
        ConsentArchive.State same = archive("end")
                .state(person(
                        "consent_processing",
                        "given",
                        "consent_at",
                        "2024-01-01",
                        "consent_withdrawn_at",
                        "2024-01-01"));
        assertThat(same.state()).isEqualTo("withdrawn");
    }

    @Test
    void lets_the_stricter_word_win_unless_the_consent_is_later() {
        CardFile card = person("consent_processing", "given", "consent_at", "2025-03-01");
        assertThat(state(card, "consent_processing", "refused")).isEqualTo("refused");
        assertThat(state(card, "consent_processing", "refused", "consent_at", "2025-03-01"))
                .isEqualTo("refused");
        assertThat(state(card, "consent_processing", "refused", "consent_at", "2024-03-01"))
                .isEqualTo("given");
        assertThat(state(card, "consent_withdrawn_at", "2025-04-01")).isEqualTo("withdrawn");
        assertThat(state(card, "consent_processing", "withdrawn")).isEqualTo("withdrawn");
        assertThat(state(person(), "consent_processing", "given")).isEqualTo("given");
        assertThat(state(person("consent_processing", "withdrawn"), "consent_processing", "refused"))
                .isEqualTo("withdrawn");
    }

    private static String state(CardFile card, String... row) {
        Card consent = row(EntityKind.CONSENT, row);
        return archive("strictest")
                .state(new CardFile(card.card(), List.of(), List.of(), List.of(), List.of(consent)))
                .state();
    }

    @Test
    void counts_persons_and_sole_traders_but_no_companies() {
        ConsentArchive archive = archive("strictest");
        archive.offer(person("consent_processing", "given"));
        archive.offer(person("consent_processing", "refused"));
        archive.offer(person("consent_processing", "withdrawn", "consent_withdrawn_at", "2020-05-31"));
        archive.offer(person("consent_processing", "withdrawn", "consent_withdrawn_at", "2020-06-01"));
        archive.offer(person("consent_processing", "withdrawn", "consent_withdrawn_at", "2021-06-01"));
        archive.offer(person("last_name", "Иванова"));
        Card trader = row(EntityKind.COMPANY, "legal_form", "ИП");
        archive.offer(new CardFile(trader, List.of(), List.of(), List.of(), List.of()));
        Card company = row(EntityKind.COMPANY, "legal_form", "ООО", "consent_processing", "given");
        archive.offer(new CardFile(company, List.of(), List.of(), List.of(), List.of()));
        ConsentArchive.Summary sum = archive.summary();
        assertThat(sum.persons()).isEqualTo(7);
        assertThat(sum.given()).isEqualTo(1);
        assertThat(sum.refused()).isEqualTo(1);
        assertThat(sum.withdrawn()).isEqualTo(3);
        assertThat(sum.notFound()).isEqualTo(2);
        assertThat(sum.keepDue()).isEqualTo(1);
        assertThat(sum.firstKeepUntil()).contains(TODAY);
        assertThat(sum.missing()).isEmpty();
        assertThat(archive.state(new CardFile(company, List.of(), List.of(), List.of(), List.of()))
                        .person())
                .isFalse();
    }

    @Test
    void says_what_is_missing() {
        ConsentArchive archive = new ConsentArchive(facts("strictest", EnumSet.of(Field.LAST_NAME)));
        archive.offer(person("last_name", "Иванова"));
        assertThat(archive.summary().missing()).containsExactly(Field.CONSENT_PROCESSING);
        assertThat(archive.summary().notFound()).isEqualTo(1);
    }
}
