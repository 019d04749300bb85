package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** «Kamala S» and «Smith J»: families tell which of the two is the surname. */
class SurnameInitialsTest {
    private static final List<String> WORDS = List.of(
            "Kamala",
            "Vignesh",
            "Divya",
            "Murugan",
            "Lakshmi",
            "Selvi",
            "Bhavana",
            "Thenmozhi",
            "Arun",
            "Ezhil",
            "Janani");

    /** Two of a family each, with one telephone, mailbox or address; of them the word or the letter is one. */
    private static List<Card> families(int count, String shared, boolean oneLetter) {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String value = shared.equals("email")
                    ? "home" + i + "@mail.ru"
                    : shared.equals("phone") ? phone(i) : "Elm Road " + i;
            char letter = (char) ('A' + i % 20);
            String word = WORDS.get(i % WORDS.size());
            String other = oneLetter ? WORDS.get((i + 3) % WORDS.size()) : word;
            char second = oneLetter ? letter : (char) (letter + 1);
            out.add(Cards.of("a" + i, "last_name", word, "first_name", letter + ".", shared, value));
            out.add(Cards.of("b" + i, "last_name", other, "first_name", second + ".", shared, value));
        }
        return out;
    }

    private static String phone(int i) {
        return "+9198400" + (10_000 + i * 37);
    }

    private static Table table(List<Card> cards) {
        Table table = new Table();
        cards.forEach(table::add);
        table.seal();
        return table;
    }

    private static String given(Table table, String id) {
        return table.names.text(table.first[Prober.row(table, id)]);
    }

    @ParameterizedTest
    @CsvSource({"phone", "email", "address"})
    void a_word_is_the_given_name_where_families_share_the_letter(String shared) {
        Table table = table(families(30, shared, true));
        assertThat(given(table, "a0")).isEqualTo("kamala");
        assertThat(table.names.text(table.last[Prober.row(table, "a0")])).isEqualTo("a");
        assertThat(table.sex[Prober.row(table, "a0")]).isEqualTo(table.names.sex(table.first[Prober.row(table, "a0")]));
    }

    @ParameterizedTest
    @CsvSource({"phone", "email", "address"})
    void a_word_is_the_surname_where_families_share_the_word(String shared) {
        assertThat(given(table(families(30, shared, false)), "a0")).isEqualTo("a");
    }

    @Test
    void a_few_families_prove_nothing() {
        assertThat(given(table(families(7, "phone", true)), "a0")).isEqualTo("a");
    }

    /** An office has one telephone, and its people have different words and different letters. */
    @Test
    void colleagues_prove_nothing() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String word = WORDS.get(i % WORDS.size());
            char letter = (char) ('A' + i * 7 % 19);
            cards.add(Cards.of("a" + i, "last_name", word, "first_name", letter + ".", "phone", phone(i / 2)));
        }
        assertThat(given(table(cards), "a0")).isEqualTo("a");
    }

    /** Brothers and sisters of one telephone and one address are two; a second card of one of them is found. */
    @Test
    void brothers_and_sisters_are_not_merged() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String letter = (char) ('A' + i % 20) + ".";
            String home = i + " Gandhi Street, Chennai";
            String word = WORDS.get(i % WORDS.size());
            String other = WORDS.get((i + 1 + i / WORDS.size() % 9) % WORDS.size());
            cards.add(member("a" + i, word, letter, i, home));
            cards.add(member("b" + i, other, letter, i, home));
            if (i % 12 == 0) {
                cards.add(member("again" + i, word, letter, i, home));
            }
        }
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        cards.forEach(matcher::add);
        List<ScoredPair> pairs = matcher.match().pairs();
        assertThat(pairs.stream().filter(SurnameInitialsTest::isOnePerson)).hasSize(10);
        assertThat(pairs.stream().filter(pair -> pair.band() == Band.MERGE)).allMatch(SurnameInitialsTest::isOnePerson);
    }

    private static boolean isOnePerson(ScoredPair pair) {
        return pair.a().startsWith("a") && pair.b().startsWith("again");
    }

    private static Card member(String id, String word, String letter, int family, String home) {
        return Cards.of(id, "last_name", word, "first_name", letter, "phone", phone(family), "address", home);
    }
}
