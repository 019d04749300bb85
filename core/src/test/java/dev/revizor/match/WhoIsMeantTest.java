package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of which nobody can tell whose they are: of two people, of a couple, of a child without a name. */
class WhoIsMeantTest {
    private static final String PHONE = "+79724046848";
    private static final String MAIL = "komarov@mail.example";

    private static Card person(String id, String first, String birth) {
        return Cards.of(
                id,
                "last_name",
                "Комаров",
                "first_name",
                first,
                "patronymic",
                first.length() > 2 ? "Александрович" : "А.",
                "phone",
                PHONE,
                "email",
                MAIL,
                "birth_date",
                birth);
    }

    private static Matcher.Result among(Card... cards) {
        List<Card> all = new ArrayList<>(List.of(cards));
        all.addAll(Cards.strangers(400));
        return Accuracy.match(all, 1);
    }

    private static Optional<ScoredPair> pair(Matcher.Result found, String a, String b) {
        return found.pairs().stream()
                .filter(p -> p.a().equals(a) && p.b().equals(b))
                .findFirst();
    }

    @Test
    void a_record_that_fits_two_brothers_is_given_to_neither_unseen() {
        Card poor = person("b", "А.", "");
        Matcher.Result both = among(person("a", "Андрей", "1964-02-15"), poor, person("c", "Алексей", "1966-08-03"));
        assertThat(pair(both, "a", "b").map(ScoredPair::band)).contains(Band.ASK);
        assertThat(pair(both, "b", "c").map(ScoredPair::band)).contains(Band.ASK);
        assertThat(pair(both, "a", "c")).isEmpty();

        Matcher.Result one = among(person("a", "Андрей", "1964-02-15"), poor);
        assertThat(pair(one, "a", "b").map(ScoredPair::band)).contains(Band.MERGE);
    }

    @Test
    void whoever_leads_clearly_is_not_contested() {
        Matcher.Result found = among(
                person("a", "Андрей", "1964-02-15"),
                person("b", "Андрей", "1964-02-15"),
                person("c", "Алексей", "1966-08-03"));
        assertThat(pair(found, "a", "b").map(ScoredPair::band)).contains(Band.MERGE);
    }

    private static Tally compared(Card one, Card other) {
        Table table = new Table();
        table.add(one);
        table.add(other);
        Cards.strangers(40).forEach(table::add);
        table.seal();
        Model model = new Model(table, new Frequencies(table), Weights.expected(), Weights.expected());
        Tally tally = model.tally();
        model.score(table.ids.row("a"), table.ids.row("b"), tally);
        return tally;
    }

    private static Card titled(String id, String salutation, String first) {
        Value name = first.contains(" et ")
                ? new Value(1, first, List.of(first), Quality.SUSPICIOUS, "name.several_persons", "", "")
                : Value.good(1, first);
        return new Card(
                id,
                EntityKind.CONTACT,
                new Origin(0, 1),
                Map.of(
                        Field.SALUTATION, List.of(Value.good(0, salutation)),
                        Field.FIRST_NAME, first.isEmpty() ? List.of() : List.of(name),
                        Field.LAST_NAME, List.of(Value.good(2, "Besson")),
                        Field.PHONE, List.of(Value.good(3, "+33642943185"))),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "M.,Jean,M. et Mme,Jean et Brigitte,couple",
        "M.,Jean,M. et Mme,'',couple",
        "Mr.,Jean,Mr. & Mrs.,Jean,couple",
        "M. et Mme,Jean et Brigitte,M. et Mme,Jean et Brigitte,''",
        "M.,Jean,Monsieur,Jean,''"
    })
    void a_couple_is_not_one_of_the_two(String title, String first, String other, String others, String conflict) {
        Tally tally = compared(titled("a", title, first), titled("b", other, others));
        assertThat(tally.conflict).isEqualTo(conflict);
        assertThat(tally.soft).isEqualTo(!conflict.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"Baby Boy A,Baby Boy B,unnamed", "Bebek 1,Bebek 2,unnamed", "Bobby,Bobby,''"})
    void children_without_names_may_be_twins(String one, String other, String conflict) {
        Tally tally = compared(
                Cards.of("a", "last_name", "Peck", "first_name", one, "phone", PHONE, "birth_date", "2024-04-25"),
                Cards.of("b", "last_name", "Peck", "first_name", other, "phone", PHONE, "birth_date", "2024-04-25"));
        assertThat(tally.conflict).isEqualTo(conflict);
    }

    @Test
    void a_wife_who_bears_her_husbands_name_is_not_he() {
        Tally tally = compared(
                Cards.of("a", "last_name", "Varga", "first_name", "Dániel", "phone", PHONE),
                Cards.of("b", "last_name", "Varga", "first_name", "Dánielné", "phone", PHONE));
        assertThat(tally.ownGiven).isTrue();
        assertThat(tally.witnesses()).isZero();
    }

    @Test
    void of_three_words_the_last_one_is_a_surname_whatever_was_told_apart() {
        PersonParts parts = new PersonParts(new NameWords());
        parts.read("", "João", "", "João Lima Silva");
        assertThat(List.of(parts.first, parts.middle, parts.last)).containsExactly("joao", "lima", "silva");
        parts.read("", "João", "", "João");
        assertThat(List.of(parts.first, parts.last)).containsExactly("joao", "");
    }

    @ParameterizedTest
    @CsvSource({"LS10 1BE,ls101be", "04661-919,04661919", "101 000,101000"})
    void postcodes_are_one_however_they_are_parted(String one, String other) {
        assertThat(ComparedCells.postcodeOf(Cards.of("a", "postcode", one)))
                .isEqualTo(ComparedCells.postcodeOf(Cards.of("b", "postcode", other)));
    }

    private static Card numbered(String id, String last, String first, String number) {
        Card card =
                Cards.of(id, "last_name", last, "first_name", first, "phone", PHONE, "address", "Тихая ул., 12, кв. 4");
        return new Card(id, card.kind(), card.origin(), card.fields(), List.of(new Extra(40, number)));
    }

    @ParameterizedTest
    @CsvSource({"0.9,2261905,other_number", "0.9,7318422,''", "0.3,2261905,''"})
    void another_number_is_asked_about_where_duplicates_have_theirs_in_common(
            double agree, String number, String conflict) {
        Table table = new Table();
        for (int i = 0; i < 60; i++) {
            table.add(numbered("s" + i, "Стр" + i, "Олег", Integer.toString(1_000_000 + i * 7919)));
        }
        table.add(numbered("a", "Лучников", "Михаил", "7318422"));
        table.add(numbered("b", "Лучников", "Михаил", number));
        table.seal();
        Weights weights = Weights.expected();
        weights.set(Aspect.COUNT, 1, agree, 0.0001);
        weights.set(Aspect.COUNT, 2, 0.01, 0.0001);
        Model model = new Model(table, new Frequencies(table), weights, weights);
        Tally tally = model.tally();
        model.score(table.ids.row("a"), table.ids.row("b"), tally);
        assertThat(tally.conflict).isEqualTo(conflict);
        assertThat(tally.soft).isEqualTo(!conflict.isEmpty());
    }
}
