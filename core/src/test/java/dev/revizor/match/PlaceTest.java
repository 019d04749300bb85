package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.Card;
import dev.revizor.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses in a street that a tenth of all cards live in: such a street names no house. */
class PlaceTest {
    @Test
    void a_number_or_a_mailbox_in_the_cell_of_the_town_is_no_other_town() {
        for (String cell : List.of("+49 1518872412", "ann@mail.example", "8 (916) 123-45-67")) {
            assertThat(ComparedCells.townOf(Cards.of("a", "city", cell)))
                    .as(cell)
                    .isEmpty();
        }
        for (String cell : List.of("Арзамас-16", "г. Пермь", "Dresden", "100 Mile House")) {
            assertThat(ComparedCells.townOf(Cards.of("a", "city", cell)))
                    .as(cell)
                    .isNotEmpty();
        }
    }

    private static List<Card> townsfolk() {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            out.add(Cards.of("t" + i, "address", "ул. Ленина, д. " + (100 + i), "city", "Тверь"));
        }
        return out;
    }

    private static String level(Card a, Card b) {
        Table table = new Table();
        townsfolk().forEach(table::add);
        table.add(a);
        table.add(b);
        table.seal(id -> true);
        Tally tally = new Tally();
        tally.clear();
        new Place(table, new Frequencies(table)).compare(Prober.row(table, "a"), Prober.row(table, "b"), tally);
        return tally.evidence().stream()
                .filter(one -> one.comparison().equals("address"))
                .map(Evidence::level)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "'ул. Ленина, 5-17', 'улица Ленина, дом 5, кв. 17', exact",
        "'г. Тверь, ул. Ленина, 5-17', 'ул. Ленина, 5-17', exact",
        "'ул. Ленина, 5-17', 'ул. Ленина, 5-18', house_number"
    })
    void an_identical_address_is_said_to_be_the_same(String one, String other, String level) {
        assertThat(level(
                        Cards.of("a", "address", one, "city", "Тверь"),
                        Cards.of("b", "address", other, "city", "Тверь")))
                .isEqualTo(level);
    }

    @Test
    void the_same_house_of_another_town_is_another_house() {
        assertThat(level(
                        Cards.of("a", "address", "ул. Ленина, 5", "city", "Тверь"),
                        Cards.of("b", "address", "ул. Ленина, 5", "city", "Казань")))
                .isEqualTo("house_number");
    }

    /** What town, address and postcode say against one person; all that was noted of them. */
    private static List<Double> against(Card a, Card b) {
        Table table = new Table();
        townsfolk().forEach(table::add);
        table.add(a);
        table.add(b);
        table.seal(id -> true);
        Tally tally = new Tally();
        tally.clear();
        new Place(table, new Frequencies(table)).compare(Prober.row(table, "a"), Prober.row(table, "b"), tally);
        tally.settle();
        assertThat(tally.total())
                .isCloseTo(tally.evidence().stream().mapToDouble(Evidence::bits).sum(), within(0.01));
        return tally.evidence().stream()
                .map(Evidence::bits)
                .filter(bits -> bits < 0)
                .toList();
    }

    @Test
    void a_move_speaks_against_one_person_once() {
        Card here = Cards.of("a", "address", "ул. Ленина, 5", "city", "Тверь", "postcode", "170000");
        Card elsewhere = Cards.of("b", "address", "пр. Мира, 81", "city", "Казань", "postcode", "420111");
        Card onlyTown = Cards.of("b", "city", "Казань");
        Card onlyPostcode = Cards.of("b", "postcode", "420111");
        double strongest = Math.min(
                against(here, onlyTown).get(0), against(here, onlyPostcode).get(0));

        assertThat(against(here, elsewhere)).hasSize(1);
        assertThat(against(here, elsewhere).get(0)).isLessThanOrEqualTo(strongest);
    }
}
