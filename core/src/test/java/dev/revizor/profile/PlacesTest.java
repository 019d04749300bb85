package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.ColumnProfile.Bar;
import dev.revizor.model.ColumnProfile.Spread;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void draws_every_number_and_is_right_to_three_hundredths(long seed) {
        Random random = new Random(seed);
        Quantities numbers = new Quantities();
        double[] all = new double[10_001];
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.round(random.nextGaussian() * Math.pow(10, seed) * 100) / 100.0;
            numbers.add(all[i], 1);
        }
        Arrays.sort(all);
        Spread spread = numbers.spread();
        assertThat(spread.bars().stream().mapToLong(Bar::count).sum()).isEqualTo(all.length);
        assertThat(Double.parseDouble(spread.least())).isEqualTo(all[0]);
        assertThat(Double.parseDouble(spread.most())).isEqualTo(all[all.length - 1]);
        double middle = all[all.length / 2];
        assertThat(Double.parseDouble(spread.middle())).isCloseTo(middle, within(Math.abs(middle) * 0.04 + 0.01));
        assertThat(spread.bars()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void gives_small_whole_numbers_a_bar_each() {
        Quantities numbers = new Quantities();
        numbers.add(0, 5);
        numbers.add(2, 3);
        numbers.add(3, 1);
        assertThat(numbers.spread().bars())
                .containsExactly(
                        new Bar("0", "0", 5), new Bar("1", "1", 0), new Bar("2", "2", 3), new Bar("3", "3", 1));
    }

    @Test
    void lets_one_wrong_year_lie_outside() {
        Months months = new Months();
        for (int year = 2015; year <= 2026; year++) {
            months.add(year * 12, 100);
        }
        months.add(1900 * 12, 1);
        Spread spread = months.spread();
        assertThat(spread.least()).isEqualTo("1900-01");
        assertThat(spread.bars().get(0).from()).isEqualTo("1900-01");
        assertThat(spread.bars().get(0).count()).isLessThanOrEqualTo(201);
        assertThat(spread.bars().stream().mapToLong(Bar::count).sum()).isEqualTo(1_201);
    }

    @Test
    void draws_nothing_of_nothing() {
        assertThat(new Lengths().spread().bars()).isEmpty();
    }
}
