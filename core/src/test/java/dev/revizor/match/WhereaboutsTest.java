package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Towns and postcodes that stand in the cell of the address alone. */
class WhereaboutsTest {
    private static Table table(String address) {
        Table table = new Table();
        List.of("Пермь", "Ростов-на-Дону", "Leeds", "Нижний Новгород")
                .forEach(town -> table.add(Cards.of("t" + town, "city", town, "postcode", "LS1 4AB")));
        table.add(Cards.of("us", "city", "Springfield", "postcode", "62704"));
        table.add(Cards.of("a", "address", address));
        table.seal();
        return table;
    }

    @ParameterizedTest
    @CsvSource({
        "'Пермь, ул. Южная, д. 140, кв. 13', Пермь",
        "'г. Пермь, ул. Южная, д. 140', Пермь",
        "'Россия, Пермский край, г.Пермь, Южная 140', Пермь",
        "'Пермь г, Южная ул, 140', Пермь",
        "'ул. Южная, 140, Пермь', Пермь",
        "'Пермь ул. Южная 140', Пермь",
        "'г. Ростов-на-Дону ул. Южная 140', Ростов-на-Дону",
        "'Нижний Новгород, Южная, 140', Нижний Новгород",
        "'12 High Street, Leeds LS1 4AB', Leeds",
        "'12 High Street Leeds', Leeds",
        "'123 Main St, Springfield, IL 62704', Springfield",
        // A town that no other row has is one where it is called one.
        "'г. Энск, ул. Южная, 140', Энск",
        "'Энск, ул. Южная, 140', ''",
        // The street of a town's name is no town.
        "'ул. Пермь, 140', ''",
        "'Leeds Road 5', ''",
        "'Южная, 140', ''"
    })
    void the_town_of_an_address_is_the_towns_own(String address, String town) {
        Table table = table(address);
        String found = table.cityNames.text(table.city[Prober.row(table, "a")]);
        assertThat(found).isEqualTo(ComparedCells.plainCity(town));
    }

    @ParameterizedTest
    @CsvSource({
        "'12 High Street, Leeds LS1 4AB', LS14AB",
        "'123 Main St, Springfield, IL 62704', 62704",
        "'123 Main St, Springfield, IL 62705', ''",
        "'Пермь, Южная, 62', ''"
    })
    void a_postcode_that_other_rows_have_is_one_in_an_address(String address, String postcode) {
        Table table = table(address);
        assertThat(table.postcodes.text(table.postcode[Prober.row(table, "a")])).isEqualTo(postcode);
        assertThat(table.postcodeRead.get(Prober.row(table, "a"))).isEqualTo(!postcode.isEmpty());
    }

    @Test
    void a_town_in_a_column_of_its_own_stays() {
        Table table = new Table();
        table.add(Cards.of("a", "address", "г. Пермь, ул. Южная, 140", "city", "Тверь", "postcode", "614000"));
        table.seal();
        assertThat(table.cityNames.text(table.city[0])).isEqualTo(ComparedCells.plainCity("Тверь"));
        assertThat(table.townRead.isEmpty()).isTrue();
    }

    /** The address has said it already, and whoever shares a telephone shares the town. */
    @Test
    void a_town_that_was_read_is_compared_with_one_in_a_column_and_says_little_beside_an_equal_telephone() {
        assertThat(bits("", "+79000000002")).isGreaterThan(2);
        assertThat(bits("", "+79000000001")).isBetween(0.0, 1.0);
        assertThat(bits("ул. Южная, 140, Пермь", "+79000000002")).isZero();
    }

    private static double bits(String address, String phone) {
        Table table = new Table();
        for (int i = 0; i < 60; i++) {
            table.add(Cards.of("t" + i, "city", i % 20 == 0 ? "Пермь" : "Тверь", "phone", "+7911" + (1_000_000 + i)));
        }
        table.add(Cards.of("a", "address", "г. Пермь, ул. Садовая, 2", "phone", "+79000000001"));
        table.add(Cards.of("b", "address", address, "city", address.isEmpty() ? "Пермь" : "", "phone", phone));
        table.seal();
        Tally tally = new Tally();
        tally.clear();
        Frequencies frequencies = new Frequencies(table);
        int a = Prober.row(table, "a");
        int b = Prober.row(table, "b");
        new Contacts(table, frequencies).compare(a, b, tally);
        new Place(table, frequencies).compare(a, b, tally);
        return tally.evidence().stream()
                .filter(one -> one.comparison().equals("city"))
                .mapToDouble(Evidence::bits)
                .sum();
    }
}
