package dev.revizor.cluster;

import static dev.revizor.cluster.StableIds.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records stand in their order: the first number of each row is the smallest record. */
final class StableIdsTest {
    private static int[] heirs(int[] former, int[] now) {
        int formers = Arrays.stream(former).max().orElse(NONE) + 1;
        int[] sizes = new int[formers];
        Arrays.stream(former).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        return StableIds.heirs(former, now, sizes, Arrays.stream(now).max().orElse(NONE) + 1);
    }

    private static int[] of(int... groups) {
        return groups;
    }

    @Test
    void what_stays_the_same_keeps_its_id_whatever_its_number() {
        assertThat(heirs(of(0, 0, 1, 2), of(2, 2, 0, 1))).containsExactly(1, 2, 0);
    }

    @Test
    void a_group_that_cards_join_or_leave_keeps_its_id_and_a_new_group_has_none() {
        assertThat(heirs(of(0, 0, NONE, NONE, NONE), of(0, 0, 0, 1, 1))).containsExactly(0, NONE);
    }

    @Test
    void the_largest_part_of_a_split_keeps_the_id() {
        assertThat(heirs(of(0, 0, 0), of(0, 1, 1))).containsExactly(NONE, 0);
    }

    @Test
    void of_equal_parts_the_one_with_the_smallest_member_keeps_the_id() {
        assertThat(heirs(of(0, 0, 0, 0), of(1, 0, 0, 1))).containsExactly(NONE, 0);
        assertThat(heirs(of(NONE, 0, 0), of(1, 0, 1)))
                .as("a new card decides nothing")
                .containsExactly(0, NONE);
    }

    @Test
    void of_merged_groups_the_larger_one_gives_the_id() {
        assertThat(heirs(of(0, 1, 1), of(0, 0, 0))).containsExactly(1);
        assertThat(heirs(of(0, 0, 1, 1), of(0, 0, 0, 0)))
                .as("the smallest member")
                .containsExactly(0);
    }

    @Test
    void of_as_many_common_members_the_formerly_larger_group_counts() {
        assertThat(StableIds.heirs(of(0, 1), of(0, 0), new int[] {1, 3}, 1)).containsExactly(1);
    }

    @Test
    void who_loses_an_id_takes_the_next_best_one() {
        // Group 0 has three of former 0 and two of former 1; group 1 has one of former 0 and one of former 1.
        assertThat(heirs(of(0, 0, 0, 0, 1, 1, 1), of(0, 0, 0, 1, 0, 0, 1))).containsExactly(0, 1);
    }

    @Test
    void no_id_is_used_twice_and_none_comes_from_nowhere() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int records = 1 + random.nextInt(40);
            int[] former = random.ints(records, -1, 9).toArray();
            int[] now = random.ints(records, 0, 9).toArray();
            int[] heirs = StableIds.heirs(former, now, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 9);
            int[] borne = Arrays.stream(heirs).filter(group -> group >= 0).toArray();
            assertThat(Arrays.stream(borne).distinct().count()).isEqualTo(borne.length);
            for (int group = 0; group < heirs.length; group++) {
                int one = group;
                assertThat(heirs[group] == NONE
                                || java.util.stream.IntStream.range(0, records)
                                        .anyMatch(i -> now[i] == one && former[i] == heirs[one]))
                        .isTrue();
            }
        }
    }
}
