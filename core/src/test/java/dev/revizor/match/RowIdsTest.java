package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowIdsTest {
    private final RowIds ids = new RowIds(List.of("b", "a", "b", "a", "c"), new int[] {1, 3, 0, 2, 4});

    @Test
    void counts_rows_with_the_id_of_the_row_before() {
        assertThat(ids.repeats(arrived -> true)).isEqualTo(2);
    }

    @Test
    void does_not_ask_of_two_rows_that_were_looked_at_before() {
        assertThat(ids.repeats(arrived -> arrived >= 3)).isEqualTo(1);
        assertThat(ids.repeats(arrived -> arrived >= 2)).isEqualTo(2);
        assertThat(ids.repeats(arrived -> false)).isZero();
    }
}
