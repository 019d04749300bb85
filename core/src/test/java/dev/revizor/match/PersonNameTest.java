package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that were typed in another order, or of which a part is missing, are still those of one person. */
class PersonNameTest {
    private static final String MAIL = "x5344@mail.example";
    private static final String PHONE = "+34627687457";

    private static Explained told(Card a, Card b) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        List<Card> all = new ArrayList<>(Cards.strangers(300));
        all.add(a);
        all.add(b);
        all.forEach(matcher::add);
        return matcher.explain(a.id(), b.id()).pair().orElseThrow();
    }

    private static Card named(String id, String last, String first, String middle) {
        return Cards.of(id, filled("last_name", last, "first_name", first, "patronymic", middle));
    }

    private static String[] filled(String... fields) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                out.add(fields[i]);
                out.add(fields[i + 1]);
            }
        }
        out.addAll(List.of("phone", PHONE, "email", MAIL));
        return out.toArray(String[]::new);
    }

    private static Card whole(String id, String raw, String clean, String rest) {
        Value name = new Value(0, raw, List.of(clean), Quality.REPAIRED, "name.spaces", rest, "");
        return new Card(id, EntityKind.CONTACT, new Origin(0, 1), Map.of(Field.FULL_NAME, List.of(name)), List.of());
    }

    private static String read(Card card) {
        Table table = new Table();
        table.add(card);
        table.seal(id -> true);
        NameWords names = table.names;
        return names.text(table.last[0]) + "|" + names.text(table.first[0]) + "|" + names.text(table.middle[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "De Luca Marco, deluca|marco|",
        "Marco De Luca, deluca|marco|",
        "Maria de la Cruz, delacruz|maria|",
        "Ludwig van Beethoven, vanbeethoven|ludwig|",
        "Nguyen Van An, an|nguyen|van",
        "Moskalenko Artur Nikitich, moskalenko|artur|nikitich",
        "Artur Nikitich Moskalenko, moskalenko|artur|nikitich",
        "Савельев Степан Лукич, савельев|степан|лукич",
        "De Marco, marco|de|"
    })
    void particles_and_short_patronymics_are_known_wherever_they_stand(String typed, String parts) {
        String read = read(whole("a", typed, typed, ""));
        // Which of two Latin words is the surname is looked at both ways.
        String[] words = read.split("\\|", -1);
        String turned = words[1] + "|" + words[0] + "|" + words[2];
        assertThat(List.of(read, turned)).contains(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "'García López, María José', María José García López",
        "'Gómez Núñez, Juan Carlos', Juan Carlos Gómez Núñez",
        "'García Ruiz, Marta', Marta García Ruiz",
        "'van Dijk, Anna Maria', Anna Maria van Dijk",
        "'Thomas, Liz', Liz Thomas"
    })
    void words_before_a_comma_are_the_surname(String turned, String straight) {
        String clean = turned.replace(",", "");
        assertThat(read(whole("a", turned, clean, ""))).isEqualTo(read(whole("a", straight, straight, "")));
    }

    @ParameterizedTest
    @CsvSource({"'Mary Ann Brown, RNX', ''", "'Mary Ann Brown, Esq', Esq", "'Иванов, Иван', ''"})
    void a_comma_before_no_given_name_turns_nothing(String typed, String rest) {
        String clean = typed.replace(",", "").replace(rest.isEmpty() ? "," : " " + rest, "");
        assertThat(read(whole("a", typed, clean, rest))).isEqualTo(read(whole("a", clean, clean, rest)));
    }

    @ParameterizedTest
    @CsvSource({
        "Thomas, Elizabeth, Liz, Thomas",
        "Liz, Thomas, Thomas, Elizabeth",
        "Martin, Gerald, Jerry, Martin",
        "Jerry, Martin, Martin, Gerald"
    })
    void a_surname_that_is_a_given_name_too_is_compared_as_both(
            String last, String first, String otherLast, String otherFirst) {
        Explained pair = told(named("a", last, first, ""), named("b", otherLast, otherFirst, ""));
        assertThat(pair.conflict().code()).isEmpty();
        assertThat(pair.steps()).extracting(Explained.Step::level).contains("swapped");
        assertThat(pair.band()).isNotEqualTo(Band.LEAVE);
    }

    @Test
    void second_given_names_that_are_alike_are_asked_about() {
        assertThat(told(named("a", "Nguyen", "Van", "Minh"), named("b", "Nguyen", "Van", "Manh"))
                        .band())
                .isEqualTo(Band.ASK);
        // A slip in a patronymic is one.
        assertThat(told(named("a", "Лучников", "Иван", "Петрович"), named("b", "Лучников", "Иван", "Петрвич"))
                        .band())
                .isEqualTo(Band.MERGE);
    }

    @ParameterizedTest
    @CsvSource({"Thi, Anh, Anh, ''", "Maria, Jose, Jose, ''"})
    void two_given_names_that_may_be_one_are_asked_about(
            String first, String middle, String otherFirst, String otherMiddle) {
        Explained pair = told(named("a", "Haddad", first, middle), named("b", "Haddad", otherFirst, otherMiddle));
        assertThat(pair.band()).isEqualTo(Band.ASK);
    }

    @ParameterizedTest
    @CsvSource({"Глеб, Марк", "Мария, Инна", "Олег, Алик"})
    void two_given_names_that_sound_otherwise_stay_apart(String first, String other) {
        Explained pair = told(named("a", "Щербак", first, ""), named("b", "Щербак", other, ""));
        assertThat(pair.conflict().hard()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ashley, '', Nelson, Ashley", "'', Ashley, Ashley, Nelson", "'', Stephen, Stephen, Thomas"})
    void a_given_name_alone_is_a_part_of_the_whole_name(
            String last, String first, String otherLast, String otherFirst) {
        Card only = Cards.of("a", "last_name", last, "first_name", first, "email", MAIL);
        Card both = Cards.of("b", "last_name", otherLast, "first_name", otherFirst, "email", MAIL);
        for (Explained pair : List.of(told(only, both), told(both.withId("1"), only.withId("2")))) {
            assertThat(pair.band()).isEqualTo(Band.ASK);
            assertThat(pair.steps()).extracting(Explained.Step::comparison).doesNotContain("person");
            assertThat(pair.steps())
                    .filteredOn(step -> step.comparison().equals("first_name"))
                    .extracting(Explained.Step::level)
                    .containsExactly("exact");
            assertThat(pair.steps())
                    .filteredOn(step -> step.comparison().equals("last_name"))
                    .extracting(Explained.Step::level)
                    .containsExactly(pair.read(0).last().isEmpty() ? Explained.ONLY_B : Explained.ONLY_A);
            assertThat(pair.read(0).first()).isEqualTo(pair.read(1).first());
        }
    }
}
