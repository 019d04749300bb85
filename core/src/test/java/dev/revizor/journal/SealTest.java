package dev.revizor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class SealTest {
    /** SHA-256 over the domain, the number as 8 bytes, each column with its length in 4, and 32 zeros; computed apart. */
    @Test
    void the_first_seal_is_the_known_one() {
        byte[] seal = new Chain(Chain.START).next(1, "a", "", "й");
        assertThat(HexFormat.of().formatHex(seal))
                .isEqualTo("fe5ff28e63e2f7c06a3e81a867e332c6955d8d362d82260fec1df3995ca9792f");
    }

    @Test
    void text_may_not_slip_over_the_border_of_a_column() {
        assertThat(new Chain(Chain.START).next(1, "ab", "c")).isNotEqualTo(new Chain(Chain.START).next(1, "a", "bc"));
        assertThat(new Chain(Chain.START).next(1, "a")).isNotEqualTo(new Chain(Chain.START).next(1, "a", ""));
        assertThat(new Chain(Chain.START).next(1, "a")).isNotEqualTo(new Chain(Chain.START).next(2, "a"));
    }

    @Test
    void a_seal_holds_all_seals_before_it() {
        Chain one = new Chain(Chain.START);
        byte[] first = one.next(1, "a");
        byte[] second = one.next(2, "b");
        Chain again = new Chain(first);
        assertThat(again.matches(second, 2, "b")).isTrue();
        assertThat(again.head()).isEqualTo(second);
        assertThat(new Chain(Chain.START).matches(second, 2, "b")).isFalse();
    }
}
