package dev.revizor.consent;

import static dev.revizor.testing.Made.TODAY;
import static dev.revizor.testing.Made.card;
import static dev.revizor.testing.Made.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentArchiveTest {
    private static final Set<Field> COLUMNS = EnumSet.of(Field.CONSENT_PROCESSING, Field.CONSENT_AT);

    private static Policy anchored(String anchor) {
        Policy p = Policy.builtIn();
        Policy.Consent c = p.consent();
        return new Policy(p.zone(), p.lang(), p.firm(), p.portal(), p.portalSystem(), p.words(), p.normalize(), p.match(), p.merge(),
                p.audit(), p.check(), p.segment(),
                new Policy.Consent(c.keepYears(), anchor, c.given(), c.refused(), c.withdrawn()), p.rules());
    }

    private static ConsentArchive archive(String anchor) {
        return new ConsentArchive(facts(anchored(anchor), COLUMNS));
    }

    private static CardFile file(Card card, Card... consents) {
        return new CardFile(card, List.of(), List.of(), List.of(), List.of(consents));
    }

    private static Card consent(String... fieldsAndValues) {
        return card(EntityKind.CONSENT, "k", 2, fieldsAndValues);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-15, 2026-03-15", "2020-02-29, 2026-02-28", "2024-02-29, 2030-02-28", "2018-02-28, 2024-02-28",
        "2020-03-01, 2026-03-01", "2019-12-31, 2025-12-31", "2019-06-30, 2025-06-30", "2021-05-10, 2027-05-10"
    })
    void six_years_end_on_the_same_day_and_month(LocalDate anchor, LocalDate lastDay) {
        assertThat(ConsentArchive.keepUntil(anchor, 6)).isEqualTo(lastDay);
    }

    @Test
    void a_later_beginning_never_ends_earlier() {
        LocalDate before = LocalDate.MIN;
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            LocalDate last = ConsentArchive.keepUntil(day, 6);
            assertThat(last).isAfterOrEqualTo(before);
            double naive = day.toEpochDay() + 6 * 365.25;
            assertThat(Math.abs(last.toEpochDay() - naive)).isLessThanOrEqualTo(2);
            before = last;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', not_found", "given, '', given", "refused, '', refused", "withdrawn, '', withdrawn",
        "given, 2026-01-01, withdrawn", "'', 2026-01-01, withdrawn", "refused, 2026-01-01, withdrawn"
    })
    void a_blank_is_not_found_and_a_withdrawal_date_withdraws(String flag, String withdrawn, String expected) {
        CardFile file = file(card("a", "consent_processing", flag, "consent_withdrawn_at", withdrawn));
        assertThat(archive("strictest").state(file).state()).isEqualTo(expected);
    }

    @Test
    void the_strictest_of_all_records_wins_in_any_order() {
        Card given = card("a", "consent_processing", "given");
        Card refused = card("a", "consent_processing", "refused");
        Card withdrawn = card("a", "consent_processing", "withdrawn");
        Card blank = card("a", "consent_processing", "");
        ConsentArchive archive = archive("strictest");
        assertThat(archive.state(file(given, refused, blank)).state()).isEqualTo("refused");
        assertThat(archive.state(file(refused, given)).state()).isEqualTo("refused");
        assertThat(archive.state(file(withdrawn, refused, given)).state()).isEqualTo("withdrawn");
        assertThat(archive.state(file(given, blank, withdrawn)).state()).isEqualTo("withdrawn");
        assertThat(archive.state(file(blank, given)).state()).isEqualTo("given");
    }

    @Test
    void two_cells_of_one_card_are_two_records() {
        Card both = card("a", "consent_processing", "given", "consent_processing", "refused",
                "consent_at", "2020-01-01", "consent_at", "2021-01-01");
        assertThat(archive("capture").state(file(both)).state()).isEqualTo("refused");
        Card twice = card("a", "consent_processing", "given", "consent_processing", "given",
                "consent_at", "2020-01-01", "consent_at", "2021-01-01");
        assertThat(archive("capture").state(file(twice)).given()).contains(LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "capture, 2022-01-01", "end, 2027-05-10", "last_use, 2026-08-03", "strictest, 2027-05-10"
    })
    void the_anchor_decides_from_when_the_term_runs(String anchor, LocalDate until) {
        CardFile file = file(card("a", "consent_processing", "withdrawn", "consent_at", "2016-01-01",
                "consent_withdrawn_at", "2021-05-10", "last_touch_at", "2020-08-03"));
        ConsentArchive.State state = archive(anchor).state(file);
        assertThat(state.keepUntil()).contains(until);
        assertThat(state.given()).contains(LocalDate.of(2016, 1, 1));
        assertThat(state.withdrawn()).contains(LocalDate.of(2021, 5, 10));
    }

    @ParameterizedTest
    @CsvSource({"capture, 2030-02-28", "end, ''", "last_use, ''", "strictest, ''"})
    void an_active_consent_has_no_term_but_by_the_literal_reading(String anchor, String until) {
        CardFile file = file(card("a", "consent_processing", "given", "consent_at", "2024-02-29", "last_touch_at", "2025-01-01"));
        String found = archive(anchor).state(file).keepUntil().map(LocalDate::toString).orElse("");
        assertThat(found).isEqualTo(until);
    }

    @Test
    void the_last_use_counts_letters_and_calls_of_a_file_of_their_own() {
        Card card = card("a", "consent_processing", "withdrawn", "consent_withdrawn_at", "2021-05-10", "last_touch_at", "2020-08-03");
        Card touch = card(EntityKind.TOUCH, "t", 2, "created_at", "2021-06-01");
        CardFile file = new CardFile(card, List.of(), List.of(touch), List.of(), List.of());
        assertThat(archive("last_use").state(file).keepUntil()).contains(LocalDate.of(2027, 6, 1));
        assertThat(archive("strictest").state(file).keepUntil()).contains(LocalDate.of(2027, 6, 1));
        CardFile quiet = file(card("b", "consent_withdrawn_at", "2021-05-10"));
        assertThat(archive("last_use").state(quiet).keepUntil()).contains(LocalDate.of(2027, 5, 10));
    }

    @Test
    void nothing_is_kept_of_a_no_or_of_nothing_and_an_unknown_end_has_no_term() {
        for (String anchor : List.of("capture", "end", "last_use", "strictest")) {
            assertThat(archive(anchor).state(file(card("a", "consent_processing", "refused", "consent_at", "2020-01-01"))).keepUntil())
                    .isEmpty();
            assertThat(archive(anchor).state(file(card("a", "consent_at", "2020-01-01"))).keepUntil()).isEmpty();
            assertThat(archive(anchor).state(file(card("a", "consent_processing", "withdrawn"))).keepUntil()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT, '', true", "LEAD, '', true", "COMPANY, ИП, true", "COMPANY, Индивидуальный предприниматель, true",
        "COMPANY, ООО, false", "COMPANY, '', false"
    })
    void sole_traders_are_inside_and_companies_outside(EntityKind kind, String form, boolean expected) {
        Card card = card(kind, "a", 2, "legal_form", form, "consent_processing", "given");
        assertThat(ConsentArchive.isPerson(card)).isEqualTo(expected);
        ConsentArchive archive = archive("strictest");
        archive.offer(file(card));
        assertThat(archive.summary().persons()).isEqualTo(expected ? 1 : 0);
        assertThat(archive.state(file(card)).person()).isEqualTo(expected);
    }

    @Test
    void totals_add_up_and_know_the_next_term_and_the_terms_that_are_over() {
        ConsentArchive archive = archive("capture");
        String[][] cards = {
            {"given", TODAY.minusYears(6).toString()},
            {"given", TODAY.minusYears(6).minusDays(1).toString()},
            {"given", "2024-01-01"},
            {"withdrawn", "2023-01-01"},
            {"refused", "2010-01-01"},
            {"", ""},
        };
        for (String[] one : cards) {
            archive.offer(file(card("a", "consent_processing", one[0], "consent_at", one[1])));
        }
        ConsentArchive.Summary sum = archive.summary();
        assertThat(sum.persons()).isEqualTo(6);
        assertThat(List.of(sum.given(), sum.refused(), sum.withdrawn(), sum.notFound())).containsExactly(3L, 1L, 1L, 1L);
        assertThat(sum.firstKeepUntil()).contains(TODAY);
        assertThat(sum.keepDue()).isEqualTo(1);
        assertThat(sum.missing()).isEmpty();
    }

    @Test
    void without_a_column_or_a_file_of_consents_nothing_was_checked() {
        assertThat(new ConsentArchive(facts(Policy.builtIn(), EnumSet.of(Field.PHONE))).summary().missing())
                .containsExactly(Field.CONSENT_PROCESSING);
        assertThat(new ConsentArchive(facts(Policy.builtIn(), EnumSet.of(Field.PHONE), EntityKind.CONSENT)).summary().missing())
                .isEmpty();
    }
}
