package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Families share what columns of no known field hold, and are not one person for it. */
class HouseholdsTest {
    private static final int FAMILIES = 150;
    private static final int ALONE = 400;
    private static final int COLUMN = 40;
    private static final List<String> GIVEN = List.of(
            "Margaret",
            "Joshua",
            "Alice",
            "Brian",
            "Carol",
            "Douglas",
            "Emma",
            "Frank",
            "Grace",
            "Henry",
            "Irene",
            "Kevin",
            "Laura",
            "Nathan",
            "Olivia",
            "Peter",
            "Rachel",
            "Simon",
            "Teresa",
            "Victor");
    private static final String SYLLABLES = "ba,de,fi,go,hu,ka,le,mi,no,pu,ra,se,ti,vo,zu";

    private final Random random = new Random(5);
    private final List<Card> cards = new ArrayList<>();
    private final Map<String, Integer> personOf = new HashMap<>();
    private int persons;

    /** Families, people alone, and second cards of some of both; with one column that the family shares, or that each has. */
    static List<Card> cards(boolean shared) {
        HouseholdsTest made = new HouseholdsTest();
        made.fill(shared);
        return made.cards;
    }

    private void fill(boolean shared) {
        for (int i = 0; i < FAMILIES + ALONE; i++) {
            String family = surname();
            String code = code();
            String postcode = Integer.toString(10_000 + random.nextInt(80_000));
            int first = random.nextInt(GIVEN.size());
            for (int member = 0; member < (i < FAMILIES ? 3 : 1); member++) {
                String own = shared || member == 0 ? code : code();
                // Steps of 7 among 20 names never meet.
                person(family, GIVEN.get((first + 7 * member) % GIVEN.size()), postcode, own);
            }
        }
    }

    private void person(String last, String first, String postcode, String code) {
        int copies = random.nextInt(8) == 0 ? 2 : 1;
        String born = (1940 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
        for (int copy = 0; copy < copies; copy++) {
            String id = "c" + cards.size();
            Card card = Cards.of(
                    id,
                    "last_name",
                    last,
                    "first_name",
                    first,
                    "postcode",
                    postcode,
                    "birth_date",
                    random.nextInt(3) == 0 ? "" : born);
            cards.add(new Card(id, card.kind(), card.origin(), card.fields(), List.of(new Extra(COLUMN, code))));
            personOf.put(id, persons);
        }
        persons++;
    }

    private String surname() {
        String[] parts = SYLLABLES.split(",");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return out.substring(0, 1).toUpperCase(Locale.ROOT) + out.substring(1);
    }

    private String code() {
        return "ak" + (1_000_000 + random.nextInt(9_000_000)) + "x";
    }

    private static boolean household(List<Card> cards) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        cards.forEach(matcher::add);
        return Objects.requireNonNull(matcher.prepare().table().extras.get(COLUMN)).household;
    }

    @Test
    void is_told_by_people_who_are_called_otherwise() {
        assertThat(household(cards(true))).isTrue();
        assertThat(household(cards(false))).isFalse();
    }

    @Test
    void what_a_family_shares_does_not_make_one_person_of_it() {
        fill(true);

        Matcher.Result result = Accuracy.match(cards, 1);

        assertThat(result.pairs())
                .filteredOn(pair -> pair.band() == Band.MERGE)
                .hasSizeGreaterThan(40)
                .allMatch(pair -> Objects.equals(personOf.get(pair.a()), personOf.get(pair.b())));
    }

    @Test
    void what_each_has_alone_makes_one_person() {
        fill(false);

        Matcher.Result result = Accuracy.match(cards, 1);

        assertThat(result.pairs())
                .filteredOn(pair -> pair.band() == Band.MERGE)
                .hasSizeGreaterThan(60)
                .allMatch(pair -> Objects.equals(personOf.get(pair.a()), personOf.get(pair.b())));
    }

    /** With so little to compare, families are far more than people with two cards. */
    @Test
    void families_do_not_teach_that_the_given_name_of_a_person_differs() {
        List<Card> few = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            String family = surname();
            String town = "Town" + (char) ('a' + random.nextInt(20));
            int first = random.nextInt(GIVEN.size());
            for (int member = 0; member < (i % 3 == 0 ? 3 : 1); member++) {
                for (int copy = 0; copy < (random.nextInt(20) == 0 ? 2 : 1); copy++) {
                    few.add(Cards.of(
                            "f" + i + "-" + member + "-" + copy,
                            "last_name",
                            family,
                            "first_name",
                            GIVEN.get((first + 7 * member) % GIVEN.size()),
                            "city",
                            town,
                            "birth_date",
                            Integer.toString(1940 + (i * 31 + member * 17) % 60)));
                }
            }
        }

        Matcher.Result result = Accuracy.match(few, 1);

        assertThat(result.pairs())
                .hasSizeGreaterThan(50)
                .noneMatch(pair -> family(pair.a()).equals(family(pair.b()))
                        && !person(pair.a()).equals(person(pair.b())));
    }

    private static String family(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    private static String person(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }
}
