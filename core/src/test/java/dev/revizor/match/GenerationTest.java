package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
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

/** «Sr», «Jr», «III», «мл.»: people of one name in one family. */
class GenerationTest {
    @ParameterizedTest
    @CsvSource({
        "'',John,King Jr,2,king,john",
        "'',John Jr.,King,2,king,john",
        "John King Jr,'','',2,king,john",
        "'John King, Sr.','','',1,king,john",
        "'King Jr., John','','',2,john,king",
        "John Paul King III,'','',3,king,john",
        "King Jr,'','',2,'',king",
        "Иванов Пётр Ильич (мл.),'','',2,иванов,петр",
        "'',Пётр,Иванов ст.,1,иванов,петр",
        "Иванов старший Пётр,'','',1,иванов,петр",
        // Titles and names.
        "Sr. Juan Vega,'','',0,vega,juan",
        "Старший Иван,'','',0,старший,иван",
        "Naoko Ii,'','',0,ii,naoko",
        "'',Naoko,Ii,0,ii,naoko",
        "Junior Vega,'','',0,vega,junior"
    })
    void is_taken_out_of_the_name(String full, String first, String last, int generation, String l, String f) {
        PersonParts parts = new PersonParts(new NameWords());
        parts.read(last, first, "", full);
        assertThat(parts.generation).isEqualTo(generation);
        assertThat(List.of(parts.last, parts.first)).isEqualTo(List.of(l, f));
    }

    @ParameterizedTest
    @CsvSource({"King Sr,King Jr", "King Jr,King III", "King III,King IV", "Иванов ст.,Иванов мл."})
    void keeps_father_and_son_apart_whatever_else_agrees(String one, String other) {
        Matcher.Result found = among(person("a", one), person("b", other));
        assertThat(pair(found.pairs(), "a", "b")).isEmpty();
        assertThat(pair(found.lookalikes(), "a", "b").map(ScoredPair::conflict))
                .isPresent()
                .get()
                .isIn("father_son", "parent_child");
    }

    @ParameterizedTest
    @CsvSource({"King,King Jr", "King Jr,'King, Jr.'", "King II,King Jr", "King Sr.,King"})
    void nothing_said_or_the_same_said_otherwise_is_no_conflict(String one, String other) {
        Matcher.Result found = among(person("a", one), person("b", other));
        assertThat(pair(found.pairs(), "a", "b").map(ScoredPair::band)).contains(Band.MERGE);
    }

    @ParameterizedTest
    @CsvSource({"King,King Jr", "King Sr.,King", "Иванов,Иванов мл."})
    void whoever_shares_all_but_the_generation_may_be_the_father_where_no_birth_date_tells(String one, String other) {
        Matcher.Result found = among(undated("a", one), undated("b", other));
        assertThat(pair(found.pairs(), "a", "b").map(ScoredPair::band)).contains(Band.ASK);
        assertThat(pair(found.pairs(), "a", "b").map(ScoredPair::conflict))
                .isPresent()
                .get()
                .isIn("father_son", "parent_child");
    }

    /** Reading a name leaves it beside the value: there it is looked for as well. */
    @ParameterizedTest
    @CsvSource({
        "мл., 2",
        "Jr., 2",
        "'Dr., Sr.', 1",
        "III, 3",
        "директор (мл.), 2",
        "мл. менеджер, 0",
        "старший менеджер, 0",
        "директор, 0"
    })
    void is_found_beside_a_name_that_was_read(String rest, int generation) {
        Value name = new Value(0, "King " + rest, List.of("King"), Quality.REPAIRED, "name.title", rest, "");
        Card card =
                new Card("1", EntityKind.CONTACT, new Origin(0, 1), Map.of(Field.LAST_NAME, List.of(name)), List.of());
        assertThat(Generation.beside(card)).isEqualTo(generation);
        Table table = new Table();
        table.add(card);
        table.seal();
        assertThat(table.generation[0]).isEqualTo(generation);
    }

    @Test
    void a_number_of_ones_own_lets_a_person_decide() {
        Matcher.Result found = among(
                Cards.of("a", "last_name", "King Sr", "first_name", "John", "snils", "11223344595"),
                Cards.of("b", "last_name", "King Jr", "first_name", "John", "snils", "11223344595"));
        assertThat(pair(found.pairs(), "a", "b").map(ScoredPair::band)).contains(Band.ASK);
    }

    private static Card person(String id, String last) {
        return Cards.of(
                id,
                "last_name",
                last,
                "first_name",
                last.startsWith("К") || last.startsWith("И") ? "Пётр" : "John",
                "phone",
                "+79990001122",
                "birth_date",
                "1980-05-17",
                "address",
                "Тихая ул., 12, кв. 4");
    }

    private static Card undated(String id, String last) {
        return Cards.of(
                id,
                "last_name",
                last,
                "first_name",
                last.startsWith("И") ? "Пётр" : "John",
                "phone",
                "+79990001122",
                "address",
                "Тихая ул., 12, кв. 4");
    }

    private static Matcher.Result among(Card... cards) {
        List<Card> all = new ArrayList<>(List.of(cards));
        all.addAll(Cards.strangers(400));
        return Accuracy.match(all, 1);
    }

    private static Optional<ScoredPair> pair(List<ScoredPair> pairs, String a, String b) {
        return pairs.stream().filter(p -> p.a().equals(a) && p.b().equals(b)).findFirst();
    }
}
