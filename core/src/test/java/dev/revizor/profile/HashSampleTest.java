package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HashSampleTest {
    private static HashSample sample(int room, List<String> values) {
        HashSample sample = new HashSample(room);
        values.forEach(value -> sample.add(Hash.of(value), 1));
        return sample;
    }

    private static List<String> numbers(int count, String prefix) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(prefix + i);
        }
        return out;
    }

    @Test
    void is_exact_while_values_fit() {
        List<String> values = numbers(1_000, "id-");
        values.addAll(numbers(10, "id-"));
        HashSample sample = sample(1_000, values);
        assertThat(sample.isExact()).isTrue();
        assertThat(sample.distinct()).isEqualTo(1_000);
        assertThat(sample.repeated()).isEqualTo(20);
    }

    @Test
    void is_an_estimate_as_soon_as_one_value_is_too_many() {
        assertThat(sample(1_000, numbers(1_001, "id-")).isExact()).isFalse();
    }

    /** The standard error is 1.2 / √room; four of them are passed by one estimate of fifteen thousand. */
    @ParameterizedTest
    @ValueSource(strings = {"", "+7916", "user@mail", "Иванов "})
    void estimates_within_its_bound(String prefix) {
        int room = 4_096;
        double bound = 4 * 1.2 / Math.sqrt(room);
        for (int count : List.of(5_000, 50_000, 300_000)) {
            double share = (double) sample(room, numbers(count, prefix)).distinct() / count;
            assertThat(share).as(prefix + count).isCloseTo(1, within(bound));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void says_the_same_in_any_order(long seed) {
        List<String> values = numbers(20_000, "v");
        values.addAll(numbers(7_000, "v"));
        HashSample straight = sample(512, values);
        Collections.shuffle(values, new Random(seed));
        HashSample shuffled = sample(512, values);
        assertThat(shuffled.distinct()).isEqualTo(straight.distinct());
        assertThat(shuffled.repeated()).isEqualTo(straight.repeated());
    }

    @Test
    void estimates_how_many_cells_repeat() {
        List<String> values = numbers(100_000, "v");
        values.addAll(numbers(30_000, "v"));
        double share = sample(4_096, values).repeated() / 60_000.0;
        assertThat(share).isCloseTo(1, within(0.15));
    }
}
