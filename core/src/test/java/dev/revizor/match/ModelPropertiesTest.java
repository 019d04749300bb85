package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of any pair, on generated cards with many errors. */
class ModelPropertiesTest {
    private static final List<String> LAST =
            List.of("Лучников", "Лучникова", "Luchnikov", "Петров", "Пертов", "Sidorov");
    private static final List<String> FIRST = List.of("Михаил", "Миша", "М.", "Анна", "Аня", "Mikhail", "Scott", "");
    private static final List<String> MIDDLE = List.of("", "Ильич", "И.", "Петрович", "Ilich");
    private static final List<String> CITY = List.of("", "Москва", "г. Москва", "Тверь", "Moskva");

    /** Cards of persons. */
    static List<Card> cards(int count) {
        return cards(count, List.of("1970-01-01".length()));
    }

    /** The same, of which some have but the year of birth, or the year and the month. */
    static List<Card> partlyBorn(int count) {
        return cards(count, List.of("1970".length(), "1970-01-01".length(), "1970-01".length(), "1970".length()));
    }

    /**
     * Cards of persons.
     *
     * @param lengths so many characters of the birth date each of them has, in turn
     */
    private static List<Card> cards(int count, List<Integer> lengths) {
        Random random = new Random(11);
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(Cards.of(
                    "c" + i,
                    "last_name",
                    pick(LAST, random),
                    "first_name",
                    pick(FIRST, random),
                    "patronymic",
                    pick(MIDDLE, random),
                    "birth_date",
                    random.nextInt(3) == 0
                            ? ""
                            : ("19" + (70 + random.nextInt(9)) + "-0" + (1 + random.nextInt(4)) + "-11")
                                    .substring(0, lengths.get(i % lengths.size())),
                    "phone",
                    random.nextInt(4) == 0 ? "" : "+7999000" + (1100 + random.nextInt(40)),
                    "email",
                    random.nextInt(2) == 0 ? "" : "m.luchnikov" + random.nextInt(5) + "@mail.ru",
                    "city",
                    pick(CITY, random)));
        }
        return out;
    }

    /** Cards of companies, some of them branches, some of them sole traders. */
    static List<Card> companies(int count) {
        Random random = new Random(12);
        List<String> names =
                List.of("ООО «Ромашка»", "Ромашка", "ООО Ромошка", "АО «Вектор плюс»", "ИП Лучников М. И.", "");
        List<String> inns = List.of("", "7707083893", "7707083898", "7728168971", "500100732259");
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(Cards.of(
                    EntityKind.COMPANY,
                    "f" + i,
                    "company",
                    pick(names, random),
                    "inn",
                    pick(inns, random),
                    "kpp",
                    random.nextInt(3) == 0 ? "" : "77070100" + random.nextInt(3),
                    "phone",
                    random.nextInt(3) == 0 ? "" : "+7495000" + (1100 + random.nextInt(30)),
                    "email",
                    random.nextInt(2) == 0 ? "" : "info@romashka" + random.nextInt(4) + ".ru",
                    "website",
                    random.nextInt(2) == 0 ? "" : "romashka" + random.nextInt(3) + ".ru",
                    "address",
                    random.nextInt(3) == 0 ? "" : "ул. Ленина, " + (1 + random.nextInt(4)),
                    "city",
                    pick(CITY, random)));
        }
        return out;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Matcher.Prepared prepared(List<Card> cards) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(2));
        cards.forEach(matcher::add);
        return matcher.prepare();
    }

    @Test
    void a_pair_weighs_the_same_from_either_side() {
        Matcher.Prepared prepared = prepared(partlyBorn(300));
        Tally one = prepared.model().tally();
        Tally other = prepared.model().tally();
        for (int a = 0; a < 300; a++) {
            for (int b = a + 1; b < 300; b++) {
                double there = prepared.model().score(a, b, one);
                double back = prepared.model().score(b, a, other);
                assertThat(back).as(a + " " + b).isEqualTo(there);
                assertThat(other.conflict).isEqualTo(one.conflict);
            }
        }
    }

    @Test
    void what_stops_early_could_not_have_reached_the_floor() {
        Matcher.Prepared prepared = prepared(cards(300));
        Tally tally = prepared.model().tally();
        double floor = Prior.floor(prepared.model().prior(0));
        for (int a = 0; a < 300; a++) {
            for (int b = a + 1; b < 300; b++) {
                double whole = prepared.model().score(a, b, tally);
                double early = prepared.model().score(a, b, tally, floor);
                if (whole >= floor) {
                    assertThat(early).isEqualTo(whole);
                } else {
                    assertThat(early).isLessThan(floor);
                }
            }
        }
    }

    @Test
    void an_equal_value_never_says_less_than_an_unequal_one() {
        Matcher.Prepared prepared = prepared(cards(300));
        Weights weights = prepared.model().weights(0);
        for (Aspect aspect : Aspect.values()) {
            int last = aspect.levels.size();
            for (int level = 1; level <= last; level++) {
                if (aspect.levels.get(level - 1).id().equals("different")) {
                    assertThat(weight(weights, aspect, 1)).as(aspect.id).isGreaterThan(weight(weights, aspect, level));
                }
            }
        }
    }

    @Test
    void one_more_equal_value_never_lowers_the_weight() {
        Matcher.Prepared people = prepared(cards(300));
        Table table = people.table();
        for (int[] column : List.of(table.middle, table.birth, table.city)) {
            blankOneByOne(people, column);
        }
        Matcher.Prepared parts = prepared(partlyBorn(300));
        blankOneByOne(parts, parts.table().birth);
        Matcher.Prepared firms = prepared(companies(300));
        table = firms.table();
        for (int[] column : List.of(table.inn, table.company, table.kpp, table.place, table.city)) {
            blankOneByOne(firms, column);
        }
    }

    /** Compares every pair that agrees in a column, and again without it. */
    private static void blankOneByOne(Matcher.Prepared prepared, int[] column) {
        Tally tally = prepared.model().tally();
        for (int a = 0; a < 300; a++) {
            for (int b = a + 1; b < 300; b++) {
                boolean initials = column == prepared.table().middle
                        && prepared.table().names.initial(column[a]);
                // «ул. Ленина, 5» of two towns is no agreement.
                boolean elsewhere =
                        column == prepared.table().place && prepared.table().city[a] != prepared.table().city[b];
                if (column[a] == 0 || column[a] != column[b] || initials || elsewhere) {
                    continue;
                }
                double with = prepared.model().score(a, b, tally);
                List<Evidence> evidence = tally.evidence();
                int value = column[a];
                column[a] = 0;
                double without = prepared.model().score(a, b, tally);
                column[a] = value;
                assertThat(with)
                        .as("%s %s %s against %s", a, b, evidence, tally.evidence())
                        .isGreaterThanOrEqualTo(without - 1e-6);
            }
        }
    }

    private static double weight(Weights weights, Aspect aspect, int level) {
        return weights.logShare(aspect.ordinal(), level) + weights.surprise(aspect.ordinal(), level);
    }

    @Test
    void shares_of_the_levels_are_shares() {
        Weights weights = prepared(cards(300)).model().weights(0);
        for (Aspect aspect : Aspect.values()) {
            double sum = 0;
            for (int level = 1; level <= aspect.levels.size(); level++) {
                assertThat(weights.share(aspect.ordinal(), level)).isBetween(0.0, 1.0);
                sum += weights.share(aspect.ordinal(), level);
            }
            assertThat(sum).as(aspect.id).isLessThanOrEqualTo(1.0001);
        }
    }

    @Test
    void every_kind_of_key_has_a_name() {
        assertThat(KeyNames.NAMES).hasSize(Keys.KINDS).doesNotHaveDuplicates();
    }

    @Test
    void a_memo_answers_what_was_put_in() {
        Memo memo = new Memo();
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            int a = 1 + random.nextInt(5000);
            int b = 1 + random.nextInt(5000);
            long key = Memo.key(1 + random.nextInt(8), a, b);
            Relation wanted = Relation.values()[Math.floorMod(key, Relation.values().length)];
            assertThat(memo.knows(key) ? memo.get(key) : memo.put(key, wanted)).isEqualTo(wanted);
        }
    }

    @Test
    void one_error_agrees_with_the_distance() {
        Random random = new Random(7);
        EditDistance edits = new EditDistance();
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = random.nextBoolean() ? word(random) : changed(a, random);
            boolean one = edits.osa(a, b) == 1;
            if (!a.equals(b)) {
                assertThat(Contacts.oneError(a, b)).as(a + " " + b).isEqualTo(one);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            out.append((char) ('0' + random.nextInt(4)));
        }
        return out.toString();
    }

    private static String changed(String word, Random random) {
        StringBuilder out = new StringBuilder(word);
        int at = random.nextInt(word.length());
        switch (random.nextInt(3)) {
            case 0 -> out.setCharAt(at, '9');
            case 1 -> out.deleteCharAt(at);
            default -> out.insert(at, '7');
        }
        return out.toString();
    }
}
