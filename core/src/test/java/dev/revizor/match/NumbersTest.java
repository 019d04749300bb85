package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers numbers = new Numbers();

    @Test
    void a_number_goes_by_its_last_ten_digits() {
        int id = numbers.id("+79161234567", 0);
        assertThat(numbers.id("8 (916) 123-45-67;ext=12", 0)).isEqualTo(id);
        assertThat(numbers.length(id)).isEqualTo(10);
        assertThat(numbers.id("+79161234568", 0)).isNotEqualTo(id);
    }

    @Test
    void too_few_digits_are_no_number() {
        assertThat(numbers.id("доб. 12", 6)).isZero();
        assertThat(numbers.id("нет", 0)).isZero();
        assertThat(numbers.id("12-34-56", 6)).isPositive();
    }

    @Test
    void leading_zeros_count() {
        assertThat(numbers.id("0123456", 0)).isNotEqualTo(numbers.id("123456", 0));
    }

    @Test
    void finds_one_error_as_the_comparison_of_texts_does() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String one = digits(random, 9 + random.nextInt(2));
            String other = random.nextInt(3) == 0 ? digits(random, 9 + random.nextInt(2)) : changed(one, random);
            int x = numbers.id(one, 0);
            int y = numbers.id(other, 0);
            assertThat(numbers.oneError(x, y)).as(one + " " + other).isEqualTo(Contacts.oneError(one, other));
        }
    }

    private static String digits(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }

    /** One or two digits are changed, or two swapped. */
    private static String changed(String number, Random random) {
        char[] out = number.toCharArray();
        int at = random.nextInt(out.length - 1);
        if (random.nextBoolean()) {
            char was = out[at];
            out[at] = out[at + 1];
            out[at + 1] = was;
        } else {
            out[at] = (char) ('0' + random.nextInt(10));
            out[random.nextInt(out.length)] = (char) ('0' + random.nextInt(10));
        }
        return new String(out);
    }
}
