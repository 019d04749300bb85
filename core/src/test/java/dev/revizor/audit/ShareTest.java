package dev.revizor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers of the 95 % Wilson interval, in percent with one digit, as published tables round them. */
final class ShareTest {
    private static final double[][] OF_50 = {
        {0, 0, 7.1},
        {1, 0.4, 10.5},
        {2, 1.1, 13.5},
        {5, 4.3, 21.4},
        {10, 11.2, 33.0},
        {15, 19.1, 43.8},
        {17, 22.4, 47.8},
        {18, 24.1, 49.9},
        {20, 27.6, 53.8},
        {24, 34.8, 61.5},
        {25, 36.6, 63.4},
        {26, 38.5, 65.2},
        {28, 42.3, 68.8},
        {30, 46.2, 72.4},
        {31, 48.2, 74.1},
        {32, 50.1, 75.9},
        {33, 52.2, 77.6},
        {35, 56.2, 80.9},
        {40, 67.0, 88.8},
        {45, 78.6, 95.7},
        {47, 83.8, 97.9},
        {50, 92.9, 100}
    };

    @Test
    void gives_the_known_limits_of_fifty() {
        for (double[] row : OF_50) {
            double[] limits = Share.wilson95((long) row[0], 50);
            assertThat(limits[0] * 100).as("low of %s", row[0]).isCloseTo(row[1], within(0.051));
            assertThat(limits[1] * 100).as("high of %s", row[0]).isCloseTo(row[2], within(0.051));
        }
    }

    @Test
    void settles_the_question_at_18_and_32_of_fifty() {
        assertThat(Share.wilson95(18, 50)[1]).isLessThan(0.5);
        assertThat(Share.wilson95(19, 50)[1]).isGreaterThan(0.5);
        assertThat(Share.wilson95(31, 50)[0]).isLessThan(0.5);
        assertThat(Share.wilson95(32, 50)[0]).isGreaterThan(0.5);
    }

    @Test
    void settles_the_question_at_the_known_counts_of_larger_draws() {
        int[][] limits = {{100, 40, 60}, {200, 86, 114}, {400, 180, 220}};
        for (int[] row : limits) {
            assertThat(Share.wilson95(row[1], row[0])[1]).isLessThan(0.5);
            assertThat(Share.wilson95(row[1] + 1, row[0])[1]).isGreaterThanOrEqualTo(0.5);
            assertThat(Share.wilson95(row[2], row[0])[0]).isGreaterThan(0.5);
        }
    }

    @Test
    void knows_nothing_without_trials() {
        assertThat(Share.wilson95(0, 0)).containsExactly(0, 1);
    }

    @Test
    void holds_the_share_within_its_limits_and_mirrors() {
        for (int n = 1; n <= 120; n++) {
            for (int k = 0; k <= n; k++) {
                double[] limits = Share.wilson95(k, n);
                double[] mirror = Share.wilson95(n - k, n);
                assertThat(limits[0]).isBetween(0.0, (double) k / n);
                assertThat(limits[1]).isBetween((double) k / n, 1.0);
                assertThat(limits[0]).isCloseTo(1 - mirror[1], within(1e-12));
            }
        }
    }
}
