package dev.revizor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.Calibration.Kind;
import dev.revizor.model.Calibration.Verdict;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final Calibration.Counter counter = new Calibration.Counter();

    private void add(int times, Kind kind, double probability, Verdict verdict) {
        for (int i = 0; i < times; i++) {
            counter.add(kind, probability, verdict);
        }
    }

    @Test
    void a_bin_begins_with_its_lowest_probability() {
        for (double probability : new double[] {0.0999, 0.1, 0.4999, 0.5, 0.9, 0.98999, 0.99, 0.999, 1}) {
            add(1, Kind.PERSON, probability, Verdict.RIGHT);
        }
        assertThat(counter.done().bins())
                .extracting(bin -> bin.all().pairs())
                .containsExactly(2L, 1L, 0L, 0L, 0L, 2L, 1L, 2L);
    }

    @Test
    void persons_and_companies_are_counted_apart_and_together() {
        add(3, Kind.PERSON, 0.92, Verdict.RIGHT);
        add(1, Kind.PERSON, 0.96, Verdict.WRONG);
        add(4, Kind.COMPANY, 0.98, Verdict.RIGHT);
        Calibration done = counter.done();
        Calibration.Bin bin = done.bins().get(5);
        assertThat(bin.persons().share()).isEqualTo(0.75);
        assertThat(bin.companies().share()).isEqualTo(1);
        assertThat(bin.all().share()).isEqualTo(0.875);
        assertThat(bin.all().mean()).isCloseTo((3 * 0.92 + 0.96 + 4 * 0.98) / 8, within(1e-12));
        assertThat(done.pairs(Kind.PERSON)).isEqualTo(4);
        assertThat(done.pairs(Kind.COMPANY)).isEqualTo(4);
    }

    @Test
    void the_error_is_the_mean_distance_between_what_was_said_and_what_is() {
        add(6, Kind.PERSON, 0.55, Verdict.RIGHT);
        add(4, Kind.PERSON, 0.55, Verdict.WRONG);
        add(5, Kind.COMPANY, 0.75, Verdict.RIGHT);
        add(5, Kind.PERSON, 0.75, Verdict.WRONG);
        // |0.6 − 0.55| of ten pairs, |0.5 − 0.75| of ten.
        assertThat(counter.done().error()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void pairs_that_are_called_two_do_not_count_for_the_error() {
        add(10, Kind.PERSON, 0.2, Verdict.WRONG);
        assertThat(counter.done().error()).isNaN();
        add(10, Kind.PERSON, 0.999, Verdict.RIGHT);
        assertThat(counter.done().error()).isCloseTo(0.001, within(1e-12));
    }
}
