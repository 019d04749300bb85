package dev.revizor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChainTest {
    @Test
    void the_same_rows_give_the_same_seals() {
        assertThat(new Chain(Chain.START).next(1, "a", "b")).isEqualTo(new Chain(Chain.START).next(1, "a", "b"));
    }

    @Test
    void moving_a_letter_over_a_column_border_gives_another_seal() {
        assertThat(new Chain(Chain.START).next(1, "ab", "c")).isNotEqualTo(new Chain(Chain.START).next(1, "a", "bc"));
    }

    @Test
    void number_text_and_the_seal_before_all_matter() {
        byte[] one = new Chain(Chain.START).next(1, "a");
        assertThat(new Chain(Chain.START).next(2, "a")).isNotEqualTo(one);
        assertThat(new Chain(Chain.START).next(1, "b")).isNotEqualTo(one);
        assertThat(new Chain(one).next(1, "a")).isNotEqualTo(one);
    }

    @Test
    void a_wrong_seal_does_not_match_and_the_chain_goes_on_from_the_chainone() {
        Chain chain = new Chain(Chain.START);
        byte[] first = chain.next(1, "a");
        byte[] second = chain.next(2, "b");
        Chain verifier = new Chain(Chain.START);
        assertThat(verifier.matches(new byte[32], 1, "a")).isFalse();
        assertThat(verifier.head()).isEqualTo(first);
        assertThat(verifier.matches(second, 2, "b")).isTrue();
    }
}
