package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Birth dates of which one side has but the year, or the year and the month. */
class PartDateTest {
    private static final int TODAY = 20261130;

    @ParameterizedTest
    @CsvSource({
        "1987, 19870000",
        "1987 г., 19870000",
        "1987 г.р., 19870000",
        "05.1987, 19870500",
        "5/1987, 19870500",
        "1987-05, 19870500",
        "май 1987, 19870500",
        "May 1987, 19870500",
        "сентябрь 1987 года, 19870900",
        "00.00.1987, 19870000",
        "00.05.1987, 19870500",
        "1987-00-00, 19870000",
        "хх.05.1987, 19870500",
        // No part of a date, or nobody's.
        "87, 0",
        "05.06, 0",
        "31.02.1987, 0",
        "13.1987, 0",
        "около 1987, 0",
        "1987 или 1988, 0",
        "1900, 0",
        "1779, 0",
        "2027, 0",
        "'', 0"
    })
    void a_year_with_or_without_a_month_is_read(String text, int date) {
        assertThat(PartDate.of(text, TODAY)).isEqualTo(date);
    }

    @Test
    void a_whole_date_goes_before_a_part_and_a_filler_is_none() {
        assertThat(PartDate.birth(born(Value.good(0, "1987-05-22"), unreadable("1990")), TODAY))
                .isEqualTo(19870522);
        assertThat(PartDate.birth(born(unreadable("1987")), TODAY)).isEqualTo(19870000);
        Value filler = Value.unusable(0, "1900", Quality.PLACEHOLDER, "date.placeholder");
        assertThat(PartDate.birth(born(filler), TODAY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1987, 1987-05-22, year",
        "1987, 1987, year",
        "1987-05, 1987-05-22, month",
        "1987-05, 1987-05, month",
        "1987-05, 1987, year",
        "1987-05, 1987-06-22, near",
        "1987, 1988-01-02, near",
        "1978, 1987-05-22, near",
        "1987, 1967-05-22, different",
        "1987-05, 1967-05-22, different",
    })
    void what_both_say_is_compared(String one, String other, String level) {
        assertThat(level(one, other)).isEqualTo("birth_year " + level);
        assertThat(level(other, one)).isEqualTo("birth_year " + level);
    }

    /** Of 400 strangers every fiftieth is of one year: that is worth some five bits, and a whole date far more. */
    @Test
    void one_year_says_something_and_less_than_one_day() {
        List<Card> cards = new ArrayList<>(Cards.strangers(400));
        cards.add(person("a", "1971"));
        cards.add(person("b", "1971-11-20"));
        cards.add(person("c", "1971-11-20"));
        double year = bits(cards, "a", "b", "birth_year");
        assertThat(year).isBetween(3.0, 8.0);
        assertThat(bits(cards, "b", "c", "birth_date")).isGreaterThan(year + 2);
    }

    @Test
    void another_year_is_a_conflict_that_a_person_decides() {
        List<Card> cards = new ArrayList<>(Cards.strangers(400));
        cards.add(person("a", "1971"));
        cards.add(person("b", "1962-11-20"));
        assertThat(pair(cards, "a", "b").map(ScoredPair::band)).contains(Band.ASK);
        assertThat(pair(cards, "a", "b").map(ScoredPair::conflict)).contains("birth_date");
    }

    @Test
    void father_and_son_are_told_apart_by_their_years() {
        List<Card> cards = new ArrayList<>(Cards.strangers(400));
        cards.add(person("a", "1971"));
        cards.add(person("b", "1941-11-20"));
        assertThat(pair(cards, "a", "b")).isEmpty();
    }

    private static Card person(String id, String birth) {
        return Cards.of(
                id,
                "last_name",
                "Торнвель",
                "first_name",
                "Аркадий",
                "phone",
                "+79031234567",
                "email",
                "dakrud@mail.example",
                "birth_date",
                birth);
    }

    private static Optional<ScoredPair> pair(List<Card> cards, String a, String b) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        cards.forEach(matcher::add);
        return matcher.match().pairs().stream()
                .filter(pair -> List.of(pair.a(), pair.b()).containsAll(List.of(a, b)))
                .findFirst();
    }

    private static double bits(List<Card> cards, String a, String b, String comparison) {
        return pair(cards, a, b).orElseThrow().evidence().stream()
                .filter(one -> one.comparison().equals(comparison))
                .mapToDouble(Evidence::bits)
                .findFirst()
                .orElseThrow();
    }

    private static String level(String one, String other) {
        Table table = new Table();
        table.today = TODAY;
        table.add(Cards.of("a", "birth_date", one));
        table.add(Cards.of("b", "birth_date", other));
        table.seal();
        Tally tally = new Tally();
        tally.clear();
        new BirthDate(table, new Frequencies(table)).compare(0, 1, tally);
        Evidence evidence = tally.evidence().get(0);
        return evidence.comparison() + " " + evidence.level();
    }

    private static Card born(Value... values) {
        return new Card(
                "1", EntityKind.CONTACT, new Origin(0, 1), Map.of(Field.BIRTH_DATE, List.of(values)), List.of());
    }

    private static Value unreadable(String raw) {
        return Value.unusable(0, raw, Quality.UNREADABLE, "date.unreadable");
    }
}
