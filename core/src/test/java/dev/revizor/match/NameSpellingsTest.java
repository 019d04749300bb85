package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Explained;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two names are two however near they are, and one name is one however it is spelt, parted, ordered or shortened. */
class NameSpellingsTest {
    private static final String PHONE = "+79161234567";
    private static final String MAIL = "home17@mail.example";
    private static final String BORN = "1984-03-17";
    private static final List<String> GIVEN = List.of(
            "James", "John", "Robert", "Michael", "David", "Richard", "Mary", "Linda", "Susan", "Karen", "Nancy",
            "Lisa");

    /** Ordinary people, each with a telephone, a mailbox and a birth date of one's own. */
    private static List<Card> people(int count, String... given) {
        List<String> names = given.length == 0 ? GIVEN : List.of(given);
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sound =
                    "" + (char) ('b' + i % 7) + "o" + (char) ('r' + i / 7 % 3) + "an" + (char) ('d' + i / 21 % 9);
            out.add(Cards.of(
                    "s" + i,
                    "last_name",
                    sound,
                    "first_name",
                    names.get(i % names.size()),
                    "phone",
                    "+7911" + (1_000_000 + i * 7919),
                    "email",
                    sound + i * 31 + "@mail.example",
                    "birth_date",
                    1950 + i * 7 % 50 + "-" + (10 + i % 3) + "-" + (10 + i % 19)));
        }
        return out;
    }

    private static Explained told(List<Card> people, Card a, Card b) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        people.forEach(matcher::add);
        matcher.add(a);
        matcher.add(b);
        return matcher.explain("a", "b").pair().orElseThrow();
    }

    private static Card card(String id, String last, String first, String... more) {
        List<String> all = new ArrayList<>(List.of("last_name", last, "first_name", first));
        all.addAll(List.of(more));
        return Cards.of(id, all.toArray(String[]::new));
    }

    private static Card whole(String id, String name, String... more) {
        List<String> all = new ArrayList<>(List.of("full_name", name));
        all.addAll(List.of(more));
        return Cards.of(id, all.toArray(String[]::new));
    }

    private static Map<String, String> levels(Explained pair) {
        Map<String, String> out = new TreeMap<>();
        pair.steps().forEach(step -> out.put(step.comparison(), step.level()));
        return out;
    }

    private static double bits(Explained pair, String comparison) {
        return pair.steps().stream()
                .filter(step -> step.comparison().equals(comparison))
                .mapToDouble(Explained.Step::bits)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "Marten, Martin",
        "Marcus, Marcos",
        "Paula, Paola",
        "Hasan, Husain",
        "Celia, Cecilia",
        "Элиза, Эльза",
        "Karen, Karin",
        "Марина, Марьяна"
    })
    void two_known_names_are_never_merged_for_what_a_household_shares(String first, String other) {
        Card a = card("a", "Stolberg", first, "phone", PHONE, "email", MAIL);
        Card b = card("b", "Stolberg", other, "phone", PHONE, "email", MAIL);
        assertThat(told(people(40), a, b).band()).isNotEqualTo(Band.MERGE);
        assertThat(told(people(200), a, b).band()).isNotEqualTo(Band.MERGE);
    }

    @Test
    void two_names_that_this_base_knows_are_never_merged_either() {
        Card a = card("a", "Stolberg", "Velimon", "phone", PHONE, "email", MAIL);
        Card b = card("b", "Stolberg", "Velimor", "phone", PHONE, "email", MAIL);
        assertThat(told(people(120), a, b).band()).isEqualTo(Band.MERGE);
        assertThat(told(people(120, "Velimon", "Oskar", "Velimor", "Tessa", "Ivo"), a, b)
                        .band())
                .isEqualTo(Band.ASK);
    }

    @ParameterizedTest
    @CsvSource({
        "Yusuf, Yousef",
        "Catherine, Katherine",
        "Xenia, Ksenia",
        "Ксения, Xenia",
        "Mohammed, Muhammad",
        "Мухаммед, Muhammad",
        "Geoffrey, Jeffrey",
        "Steven, Stephen",
        "Micheal, Michael",
        "Sara, Sarah",
        "Sofia, Sophia",
        "Søren, Soeren",
        "Jürgen, Juergen",
        "Наталья, Наталия"
    })
    void spellings_of_one_name_are_one_name(String first, String other) {
        Card a = card("a", "Stolberg", first, "phone", PHONE);
        Card b = card("b", "Stolberg", other, "phone", PHONE);
        Explained shared = told(people(60), a, b);
        assertThat(levels(shared)).containsEntry("first_name", "sound");
        assertThat(bits(shared, "first_name")).isNotNegative();
        assertThat(shared.conflict().code()).isEmpty();
        assertThat(shared.band()).isEqualTo(Band.ASK);
        Card born = card("a", "Stolberg", first, "phone", PHONE, "birth_date", BORN);
        Card again = card("b", "Stolberg", other, "phone", PHONE, "birth_date", BORN);
        assertThat(told(people(60), born, again).band()).isEqualTo(Band.MERGE);
    }

    @ParameterizedTest
    @CsvSource({"Marcus, Marcos", "Paula, Paola", "Jean, Jane", "Nasser, Nasir", "Rashid, Rashed"})
    void no_two_names_are_taken_for_spellings(String first, String other) {
        NameWords names = new NameWords();
        int a = names.id(first.toLowerCase(Locale.ROOT));
        int b = names.id(other.toLowerCase(Locale.ROOT));
        assertThat(names.isOneName(a, b)).isFalse();
        assertThat(names.isOneName(b, a)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ha-eun, Ha eun",
        "Ha-eun, Haeun",
        "Ha eun, Haeun",
        "HaEun, Ha-Eun",
        "Anna-Maria, Annamaria",
        "Jean-Luc, Jeanluc"
    })
    void a_given_name_of_two_parts_is_one_however_they_are_joined(String first, String other) {
        Explained pair = told(
                people(60),
                card("a", "Kim", first, "phone", PHONE, "birth_date", BORN),
                card("b", "Kim", other, "phone", PHONE, "birth_date", BORN));
        assertThat(levels(pair)).containsEntry("first_name", "exact");
        assertThat(pair.band()).isEqualTo(Band.MERGE);
    }

    @Test
    void two_given_names_in_another_order_are_the_same_name() {
        Card one = card("a", "Phan", "Văn", "patronymic", "Hương", "phone", PHONE, "birth_date", BORN);
        Card other = card("b", "Phan", "Huong", "patronymic", "Van", "phone", PHONE, "birth_date", BORN);
        Explained pair = told(people(60), one, other);
        assertThat(pair.conflict().code()).isEmpty();
        assertThat(pair.band()).isNotEqualTo(Band.LEAVE);
    }

    @ParameterizedTest
    @CsvSource({
        "Lê Văn Hoa, Hoa Le Van",
        "Lê Văn Hoa, Hoa Van Le",
        "Nguyễn Thị Mai, Mai Nguyen Thi",
        "Kim Ha-eun, Ha-eun Kim",
        "Kim Ha-eun, Haeun Kim"
    })
    void the_same_words_in_another_order_are_found_and_are_the_same_name(String one, String other) {
        List<Card> all = new ArrayList<>(people(60));
        all.add(whole("a", one, "birth_date", BORN));
        all.add(whole("b", other, "birth_date", BORN));
        List<ScoredPair> found = Accuracy.match(all, 1).pairs();
        assertThat(found).anyMatch(pair -> pair.a().equals("a") && pair.b().equals("b"));
        Card phoneless = whole("a", one);
        Card second = whole("b", other);
        assertThat(told(people(60), phoneless, second).meeting().keys()).isNotEmpty();
    }

    @Test
    void a_surname_of_two_words_is_one_in_one_cell_and_in_two() {
        Card one = card("a", "García López", "Ana", "phone", PHONE, "birth_date", BORN);
        Card apart = card("b", "García", "Ana", "patronymic", "López", "phone", PHONE, "birth_date", BORN);
        Card full = whole("b", "Ana García López", "phone", PHONE, "birth_date", BORN);
        for (Card other : List.of(apart, full)) {
            Explained pair = told(people(60), one, other);
            assertThat(levels(pair)).containsEntry("last_name", "exact").containsEntry("first_name", "exact");
            assertThat(pair.band()).isEqualTo(Band.MERGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berg, J. van der", "Berg J. van der", "J. van der Berg"})
    void particles_behind_a_name_belong_to_the_surname(String turned) {
        Explained pair = told(
                people(60),
                whole("a", turned, "phone", PHONE, "birth_date", BORN),
                whole("b", "Jan van der Berg", "phone", PHONE, "birth_date", BORN));
        assertThat(levels(pair)).containsEntry("last_name", "exact").containsEntry("first_name", "initial");
        assertThat(pair.conflict().code()).isEmpty();
    }

    @Test
    void a_cell_of_particles_belongs_to_the_surname() {
        Explained pair = told(
                people(60),
                card("a", "Berg", "Jan", "patronymic", "van der", "phone", PHONE),
                card("b", "van der Berg", "Jan", "phone", PHONE));
        assertThat(levels(pair)).containsEntry("last_name", "exact").containsEntry("first_name", "exact");
        Explained vietnamese = told(
                people(60),
                card("a", "Lê", "Hoa", "patronymic", "Văn", "phone", PHONE),
                card("b", "Le", "Hoa Van", "phone", PHONE));
        assertThat(levels(vietnamese)).containsEntry("last_name", "exact").containsEntry("patronymic", "exact");
    }

    @ParameterizedTest
    @CsvSource({"Саша, Александр", "Bill, William", "Liz, Elizabeth", "Наташа, Наталья", "Mike, Michael"})
    void a_short_form_never_speaks_against_a_pair(String first, String other) {
        for (int size : new int[] {6, 12, 24, 50}) {
            List<Card> people = people(size, first, other, "Oskar", other);
            Card a = card("a", "Stolberg", first, "phone", PHONE);
            Card b = card("b", "Stolberg", other, "phone", PHONE);
            Explained pair = told(people, a, b);
            assertThat(levels(pair)).containsEntry("first_name", "diminutive");
            assertThat(bits(pair, "first_name")).isNotNegative();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "İsmail, Ismail, Yılmaz, Yilmaz",
        "Guðrún, Gudrun, Jónsdóttir, Jonsdottir",
        "Łukasz, Lukasz, Wałęsa, Walesa",
        "Søren, Soren, Kjærgård, Kjaergard",
        "Đorđe, Dorde, Đukić, Dukic",
        "Þór, Thor, Guðmundsson, Gudmundsson",
        "Jörg, Jorg, Weiß, Weiss",
        "Əli, Ali, Məmmədov, Mammadov"
    })
    void letters_that_are_no_letter_with_a_mark_are_folded_as_they_are_written_without(
            String first, String other, String last, String otherLast) {
        assertThat(Folding.words(first)).isEqualTo(Folding.words(other));
        assertThat(Folding.words(last)).isEqualTo(Folding.words(otherLast));
        Explained pair = told(people(60), card("a", last, first), card("b", otherLast, other));
        assertThat(levels(pair)).containsEntry("last_name", "exact").containsEntry("first_name", "exact");
        assertThat(pair.meeting().keys()).isNotEmpty();
    }

    @Test
    void marks_that_stand_behind_their_letter_are_joined_with_it() {
        assertThat(Folding.words("Андреи\u0306 Ковале\u0308в")).isEqualTo(List.of("андрей", "ковалев"));
        assertThat(Folding.words("Gu\u0308l O\u02BBktam")).isEqualTo(List.of("gul", "oktam"));
    }

    @Test
    void an_initial_that_fits_says_little_and_one_that_does_not_speaks_against() {
        Card a = card("a", "Stolberg", "A.", "phone", PHONE);
        Explained fits = told(people(60), a, card("b", "Stolberg", "Alla", "phone", PHONE));
        assertThat(levels(fits)).containsEntry("first_name", "initial");
        assertThat(bits(fits, "first_name")).isBetween(0.0, 3.0);
        Explained other = told(people(60), a, card("b", "Stolberg", "Sandra", "phone", PHONE));
        assertThat(levels(other)).containsEntry("first_name", "different");
        // Whoever is called Саша writes the letter of the name in the passport.
        Card russian = card("a", "Столберг", "А.", "phone", PHONE);
        assertThat(levels(told(people(60), russian, card("b", "Столберг", "Саша", "phone", PHONE))))
                .containsEntry("first_name", "initial");
    }
}
