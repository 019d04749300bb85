package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Owners are counted as if each row named its own. */
class ValueCountsTest {
    @Test
    void an_owner_of_several_rows_counts_once_for_each_value() {
        Random random = new Random(11);
        Table table = new Table();
        List<String> towns = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            // A phone of two or three rows joins them; one row in four has none.
            String phone = i % 4 == 0 ? "" : "+7911" + (1_000_000 + random.nextInt(200));
            String town = List.of("Псков", "Омск", "Пенза").get(random.nextInt(3));
            table.add(
                    phone.isEmpty()
                            ? Cards.of("r" + (1_000 + i), "city", town)
                            : Cards.of("r" + (1_000 + i), "city", town, "phone", phone));
            towns.add(town);
        }
        table.seal();
        Kin kin = new Kin(table);
        int[] owners = new ValueCounts(table.size).owners(row -> table.city[row], kin);
        int[] rows = new ValueCounts(table.size).rows(row -> table.city[row]);
        for (int row = 0; row < table.size; row++) {
            Set<Integer> expected = new HashSet<>();
            int alike = 0;
            for (int other = 0; other < table.size; other++) {
                if (towns.get(other).equals(towns.get(row))) {
                    expected.add(kin.of(other));
                    alike++;
                }
            }
            assertThat(owners[row]).isEqualTo(expected.size());
            assertThat(rows[row]).isEqualTo(alike);
        }
        assertThat(kin.together()).isBetween(300, 450);
        assertThat(owners[0]).isLessThan(rows[0]);
    }
}
