package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels of two birth dates. */
class BirthDateTest {
    private static final int TODAY = 20261130;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "19800517, 19800517, 1",
        "19800511, 19801105, 2",
        "19800517, 19800519, 3",
        "19800517, 19800571, 3",
        "19800517, 19080517, 3",
        "19800517, 19800618, 4",
        "19800531, 19800602, 4",
        "19800517, 19950517, 5",
        "19800517, 19810129, 6",
        "19800517, 19870922, 7",
        "19800517, 19530922, 8",
        "0, 19800517, 0",
        "19800517, 20270922, 0",
        "19800517, 20260517, 5",
    })
    void known_levels(int x, int y, int level) {
        assertThat(BirthDate.level(x, y, TODAY)).isEqualTo(level);
        assertThat(BirthDate.level(y, x, TODAY)).isEqualTo(level);
    }

    @Test
    void packed_days_keep_their_digits_and_their_order() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            int x = day(random);
            int y = day(random);
            assertThat(Integer.toHexString(BirthDate.packed(x))).isEqualTo(Integer.toString(x));
            assertThat(Integer.compareUnsigned(BirthDate.packed(x), BirthDate.packed(y)))
                    .isEqualTo(Integer.compare(x, y));
        }
        assertThat(BirthDate.packed(Integer.MAX_VALUE)).isEqualTo(-1);
    }

    /** Digit by digit, as one would on paper. */
    @Test
    void errors_of_digits_are_found_wherever_they_stand() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            String x = Integer.toString(day(random));
            StringBuilder y = new StringBuilder(x);
            int at = random.nextInt(8);
            if (random.nextBoolean() && at < 7) {
                y.setCharAt(at, x.charAt(at + 1));
                y.setCharAt(at + 1, x.charAt(at));
            } else {
                y.setCharAt(at, (char) ('1' + random.nextInt(9)));
            }
            int level = BirthDate.level(Integer.parseInt(x), Integer.parseInt(y.toString()), Integer.MAX_VALUE);
            assertThat(level).as("%s %s", x, y).isIn(x.contentEquals(y) ? new Integer[] {1} : new Integer[] {2, 3});
        }
    }

    private static int day(Random random) {
        LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
