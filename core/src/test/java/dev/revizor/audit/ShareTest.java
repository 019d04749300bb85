package dev.revizor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 7.1", "1, 0.4, 10.5", "2, 1.1, 13.5", "5, 4.3, 21.4", "10, 11.2, 33.0", "15, 19.1, 43.8",
        "17, 22.4, 47.8", "18, 24.1, 49.9", "20, 27.6, 53.8", "24, 34.8, 61.5", "25, 36.6, 63.4", "26, 38.5, 65.2",
        "28, 42.3, 68.8", "30, 46.2, 72.4", "31, 48.2, 74.1", "32, 50.1, 75.9", "33, 52.2, 77.6", "35, 56.2, 80.9",
        "40, 67.0, 88.8", "45, 78.6, 95.7", "47, 83.8, 97.9", "50, 92.9, 100"
    })
    void limits_of_k_in_fifty_are_those_of_the_table(int hits, double low, double high) {
        double[] limits = Share.wilson95(hits, 50);
        assertThat(limits[0] * 100).isCloseTo(low, within(0.0501));
        assertThat(limits[1] * 100).isCloseTo(high, within(0.0501));
    }

    @Test
    void without_a_trial_nothing_is_known() {
        assertThat(Share.wilson95(0, 0)).containsExactly(0, 1);
    }

    @Test
    void limits_hold_the_share_mirror_each_other_and_close_in_with_size() {
        double[] before = {0, 1};
        for (int n : new int[] {10, 20, 50, 200, 1000, 1_000_000}) {
            double[] half = Share.wilson95(n / 2, n);
            assertThat(half[1] - half[0]).isLessThan(before[1] - before[0]);
            before = half;
            for (int hits = 0; hits <= n; hits += Math.max(1, n / 17)) {
                double[] limits = Share.wilson95(hits, n);
                double[] mirror = Share.wilson95(n - hits, n);
                assertThat((double) hits / n).isBetween(limits[0], limits[1]);
                assertThat(limits[0]).isCloseTo(1 - mirror[1], within(1e-12));
            }
        }
    }
}
