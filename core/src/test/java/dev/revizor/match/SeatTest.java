package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A firm's number and name are its branches' too; where it sits is its own. */
class SeatTest {
    private static final List<String> TOWNS = List.of("Омск", "Пермь", "Казань", "Тверь", "Томск", "Уфа");

    private static Card firm(String id, String inn, String kpp, String town, String address) {
        return Cards.of(
                EntityKind.COMPANY, id, "company", "Лесмаяк", "inn", inn, "kpp", kpp, "city", town, "address", address);
    }

    /** Firms with numbers of their own, and a chain with houses in every town. */
    private static List<Card> others(int count, int houses) {
        List<Card> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "" + (char) ('а' + i % 29) + "о" + (char) ('б' + i / 29 % 23) + "ум" + i % 7 + "строй";
            all.add(house("s" + i, name, "77" + (10_000_000 + i * 7919), i));
        }
        for (int i = 0; i < houses; i++) {
            all.add(house("c" + i, "Пятачок", "7712345678", i));
        }
        return all;
    }

    private static Card house(String id, String name, String inn, int number) {
        return Cards.of(
                EntityKind.COMPANY,
                id,
                "company",
                name,
                "inn",
                inn,
                "city",
                TOWNS.get(number % TOWNS.size()),
                "address",
                List.of("ул. Мира", "ул. Ленина", "Садовая ул.", "пр. Победы").get(number / 3 % 4) + ", д. "
                        + (1 + number));
    }

    private static Matcher.Result found(List<Card> others, Card... asked) {
        List<Card> all = new ArrayList<>(List.of(asked));
        all.addAll(others);
        return Accuracy.match(all, 1);
    }

    private static Optional<ScoredPair> pair(Matcher.Result found) {
        return found.pairs().stream()
                .filter(one -> one.a().equals("a") && one.b().equals("b"))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 200, 300})
    void one_number_name_and_address_are_one_firm_however_small_the_base(int size) {
        Card one = firm("a", "5946798708", "", "Омск", "ул. Школьная, д. 62");
        Card copy = firm("b", "5946798708", "", "Омск", "Школьная ул., 62");

        assertThat(pair(found(others(size, 0), one, copy)).map(ScoredPair::band))
                .contains(Band.MERGE);
    }

    @Test
    void another_code_under_the_same_roof_is_asked_about() {
        Card one = firm("a", "5946798708", "594601001", "Омск", "ул. Школьная, д. 62");
        Card coded = firm("b", "5946798708", "594643001", "Омск", "ул. Школьная, д. 62");

        assertThat(pair(found(others(200, 0), one, coded)).map(ScoredPair::band))
                .contains(Band.ASK);
    }

    @Test
    void branches_elsewhere_stay_apart() {
        Card one = firm("a", "5946798708", "594601001", "Омск", "ул. Школьная, д. 62");
        Card branch = firm("b", "5946798708", "594643001", "Томск", "ул. Мира, д. 8");

        assertThat(pair(found(others(200, 20), one, branch))).isEmpty();
    }

    @Test
    void number_name_and_town_are_at_least_asked_about_where_chains_abound() {
        Card one = firm("a", "5946798708", "", "Омск", "");
        Card same = firm("b", "5946798708", "", "Омск", "");
        List<Card> others = others(120, 60);

        // Equal rows would stand for each other.
        Card housed = firm("b", "5946798708", "594601001", "Омск", "");

        assertThat(pair(found(others, one, same)).map(ScoredPair::band)).isPresent();
        assertThat(pair(found(others, one, housed)).map(ScoredPair::band)).isPresent();
    }
}
