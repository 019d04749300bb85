package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The records of a run: found again by their ids, and in the order of tables. */
final class RecordsTest {
    private static final String[] IDS = {
        "", "0", "00", "7", "07", "10", "9", "abc", "Ёж", "999999999999999999", "1000000000000000000", "-1", " 5"
    };

    @Test
    void numbers_come_by_value_before_all_else_and_files_before_both() {
        Records records = new Records();
        List<String> given = List.of("1:10", "0:b", "0:9", "0:010", "1:2", "0:10", "0:");
        for (int i = 0; i < given.size(); i++) {
            String[] parts = given.get(i).split(":", 2);
            records.add("h" + i, new DedupeFlow.Known(Integer.parseInt(parts[0]), parts[1]), true);
        }
        List<String> order =
                Arrays.stream(records.inOrder()).mapToObj(given::get).toList();
        assertThat(order).containsExactly("0:9", "0:10", "0:", "0:010", "0:b", "1:2", "1:10");
    }

    @Test
    void any_records_are_in_the_order_of_their_names_and_found_by_each_name() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Records records = new Records();
            List<DedupeFlow.Known> all = new ArrayList<>();
            int size = random.nextInt(70);
            for (int i = 0; i < size; i++) {
                String id =
                        random.nextBoolean() ? IDS[random.nextInt(IDS.length)] + i : Integer.toString(random.nextInt());
                all.add(new DedupeFlow.Known(random.nextInt(3), id));
                records.add("h:" + i, all.get(i), i % 2 == 0);
            }
            Comparator<Integer> byName = Comparator.<Integer>comparingInt(
                            at -> all.get(at).source())
                    .thenComparing(at -> all.get(at).recordId(), RecordOrder.NAMES);
            List<Integer> sorted = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                sorted.add(i);
            }
            sorted.sort(byName.thenComparing(at -> "h:" + at));
            assertThat(Arrays.stream(records.inOrder()).boxed().toList()).isEqualTo(sorted);
            Roll roll = Roll.of(records, new DedupeFlow.Read(List.of("a", "b", "c"), List.of()));
            for (int i = 0; i < size; i++) {
                assertThat(Objects.requireNonNull(records.get("h:" + i))).isEqualTo(all.get(i));
                int place = roll.place("h:" + i);
                assertThat(roll.recordId(place)).isEqualTo(all.get(i).recordId());
                int named = roll.place(all.get(i).source(), all.get(i).recordId());
                assertThat(roll.recordId(named)).isEqualTo(all.get(i).recordId());
                assertThat(roll.source(named)).isEqualTo(all.get(i).source());
            }
            assertThat(records.get("h:" + size)).isNull();
            assertThat(roll.place(1, "nobody")).isNegative();
            assertThat(records.cardIds()).hasSize((size + 1) / 2);
        }
    }
}
