package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Houses of one chain: one telephone, names that begin alike, each at its own address. */
class ChainTest {
    private static final List<String> HOUSES =
            List.of("Luz Orozco", "Maria Guerrero", "Anna Bell", "Rosa Kerr", "Dorothy");
    private static final List<String> STREETS = List.of("Keating", "Lawndale", "Drummond", "Springfield", "Maplewood");

    private static Card house(String id, String name, String address, String phone) {
        String site = phone.substring(5) + ".example";
        return Cards.of(EntityKind.COMPANY, id, "company", name, "address", address, "phone", phone, "website", site);
    }

    /** Firms that have nothing to do with each other. */
    private static List<Card> firms() {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String own =
                    "" + (char) ('k' + i % 14) + "o" + (char) ('b' + i / 14 % 20) + "u" + (char) ('l' + i % 9) + "ak";
            out.add(house(
                    "f" + i,
                    own + " " + List.of("Trade", "Works", "Store").get(i % 3),
                    (100 + i * 37 % 900) + " " + own + "er St",
                    "+1312" + (2_000_000 + i * 7919)));
        }
        return out;
    }

    private static List<Card> chain(String phone) {
        List<Card> out = new ArrayList<>(firms());
        for (int i = 0; i < HOUSES.size(); i++) {
            out.add(house(
                    "h" + i,
                    "Erie Neighborhood House " + HOUSES.get(i) + " Site",
                    (1200 + 311 * i) + " " + STREETS.get(i) + " Ave",
                    phone));
        }
        return out;
    }

    private static boolean ofChain(ScoredPair pair) {
        return pair.a().startsWith("h") && pair.b().startsWith("h");
    }

    @Test
    void houses_with_names_and_addresses_of_their_own_are_no_duplicates() {
        Matcher.Result result = Accuracy.match(chain("+13124322213"), 1);
        assertThat(result.pairs()).noneMatch(ChainTest::ofChain);
        assertThat(result.lookalikes().stream().filter(ChainTest::ofChain))
                .allSatisfy(pair -> assertThat(pair.conflict()).isEqualTo("branch"));
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        chain("+13124322213").forEach(matcher::add);
        assertThat(matcher.explain("h0", "h1").pair().orElseThrow().conflict().code())
                .isEqualTo("branch");
    }

    @Test
    void one_of_the_houses_is_found_again() {
        List<Card> cards = chain("+13124322213");
        cards.add(house("h9", "Erie House Luz Orozco Site", "1200 Keating", "+13124322213"));
        Matcher.Result result = Accuracy.match(cards, 1);
        assertThat(result.pairs().stream().filter(ChainTest::ofChain))
                .singleElement()
                .satisfies(pair -> assertThat(pair.a() + pair.b()).isEqualTo("h0h9"));
    }

    @Test
    void two_doors_of_one_house_are_asked_about() {
        List<Card> cards = new ArrayList<>(firms());
        cards.add(house("h1", "Northwind Bakery Orozco", "1200 Keating Ave", "+13124322213"));
        cards.add(house("h2", "Northwind Bakery Lawndale", "1200 Keating Ave", "+13124322213"));
        Matcher.Result result = Accuracy.match(cards, 1);
        assertThat(result.pairs().stream().filter(ChainTest::ofChain))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.band()).isEqualTo(Band.ASK);
                    assertThat(pair.conflict()).isEqualTo("company_name");
                });
    }

    @Test
    void a_number_of_two_addresses_is_still_the_number_of_one_firm() {
        List<Card> cards = new ArrayList<>(firms());
        cards.add(house("h1", "Northwind Bakery", "1200 Keating Ave", "+13124322213"));
        cards.add(house("h2", "Northwind Bakery", "77 Lawndale Ave", "+13124322213"));
        Matcher.Result result = Accuracy.match(cards, 1);
        assertThat(result.pairs().stream().filter(ChainTest::ofChain))
                .singleElement()
                .satisfies(pair -> assertThat(pair.band()).isIn(Band.ASK, Band.MERGE));
    }
}
