package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures that can be counted by hand. */
class ContingencyTest {
    private static final double EXACTLY = 1e-12;

    @Test
    void counts_pairs_and_b_cubed_of_five_records() {
        // Entities aaa bb; groups aa | abb.
        Contingency counted = Contingency.of(new int[] {0, 0, 0, 1, 1}, new int[] {7, 7, 3, 3, 3});
        assertThat(counted.truePairs()).isEqualTo(4);
        assertThat(counted.foundPairs()).isEqualTo(4);
        assertThat(counted.bothPairs()).isEqualTo(2);
        assertThat(counted.precision()).isEqualTo(0.5);
        assertThat(counted.recall()).isEqualTo(0.5);
        assertThat(counted.f1()).isEqualTo(0.5);
        assertThat(counted.cubedPrecision()).isCloseTo((2 + 1 / 3.0 + 4 / 3.0) / 5, within(EXACTLY));
        assertThat(counted.cubedRecall()).isCloseTo((4 / 3.0 + 1 / 3.0 + 2) / 5, within(EXACTLY));
    }

    @Test
    void leaves_out_records_without_truth() {
        Contingency counted = Contingency.of(new int[] {0, -1, 0, 1}, new int[] {0, 0, 0, 3});
        assertThat(counted.records()).isEqualTo(3);
        assertThat(counted.foundPairs()).isEqualTo(1);
        assertThat(counted.precision()).isEqualTo(1);
        assertThat(counted.cubedF1()).isEqualTo(1);
    }

    @Test
    void nothing_found_is_no_precision_but_no_recall_either() {
        Contingency counted = Contingency.of(new int[] {0, 0}, new int[] {0, 1});
        assertThat(counted.precision()).isNaN();
        assertThat(counted.recall()).isZero();
        assertThat(counted.f1()).isZero();
        assertThat(Contingency.of(new int[] {0, 1}, new int[] {0, 1}).f1()).isNaN();
    }

    @Test
    void agrees_with_counting_pair_by_pair() {
        Random random = new Random(5);
        int[] entities = random.ints(200, -1, 40).toArray();
        int[] groups = random.ints(200, 0, 50).toArray();
        long both = 0;
        long found = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = i + 1; j < 200; j++) {
                if (entities[i] >= 0 && entities[j] >= 0 && groups[i] == groups[j]) {
                    found++;
                    both += entities[i] == entities[j] ? 1 : 0;
                }
            }
        }
        Contingency counted = Contingency.of(entities, groups);
        assertThat(counted.foundPairs()).isEqualTo(found);
        assertThat(counted.bothPairs()).isEqualTo(both);
    }

    @Test
    void rows_of_an_entity_stand_behind_each_other() {
        EntityRows rows = new EntityRows(new int[] {2, -1, 0, 2, 2, 0});
        assertThat(rows.end(0) - rows.after(0)).isEqualTo(2);
        assertThat(rows.row(rows.after(0))).isEqualTo(3);
        assertThat(rows.row(rows.after(3))).isEqualTo(4);
        assertThat(rows.row(rows.after(2))).isEqualTo(5);
        assertThat(rows.end(1)).isEqualTo(rows.after(1));
        assertThat(rows.end(5)).isEqualTo(rows.after(5));
    }

    @Test
    void pairs_across_sources_are_counted_alone() {
        int[] entities = {0, 0, 0, 1, 1, -1};
        int[] groups = {0, 1, 0, 0, 4, 0};
        int[] sources = {0, 1, 1, 1, 0, 1};
        Contingency counted = Contingency.across(entities, groups, sources);
        assertThat(counted.records()).isEqualTo(5);
        assertThat(counted.truePairs()).isEqualTo(3);
        assertThat(counted.foundPairs()).isEqualTo(2);
        assertThat(counted.bothPairs()).isEqualTo(1);
        assertThat(counted.cubedRecall())
                .isEqualTo(Contingency.of(entities, groups).cubedRecall());
    }
}
