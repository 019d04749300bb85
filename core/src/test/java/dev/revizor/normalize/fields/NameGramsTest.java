package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameGramsTest {
    private static List<String> runs(String key) {
        List<String> out = new ArrayList<>();
        NameGrams.sum(key, run -> {
            out.add(NameGrams.text(run));
            return 1;
        });
        return out;
    }

    @Test
    void a_word_falls_into_its_ends_its_beginnings_and_what_is_inside() {
        assertThat(runs("яна")).containsExactly("а$", "на$", "яна$", "^яна$", "^я", "^ян", "^яна", "ян", "на", "яна");
    }

    @Test
    void a_run_that_stands_twice_counts_twice() {
        assertThat(runs("нана").stream().filter("на"::equals)).hasSize(2);
        assertThat(NameGrams.sum("нана", run -> NameGrams.text(run).equals("на") ? 7 : 0))
                .isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^яна$", "-бек$", "айя", "ы$"})
    void a_run_is_packed_and_read_again(String text) {
        assertThat(NameGrams.text(NameGrams.packed(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "я", "anna", "анна мария", "ан1", "їжак"})
    void other_words_are_left_whole(String key) {
        assertThat(NameGrams.takes(key)).isFalse();
        assertThat(runs(key)).isEmpty();
    }

    @Test
    void a_word_too_long_to_be_a_name_is_left_whole() {
        assertThat(NameGrams.takes("а".repeat(40))).isTrue();
        assertThat(NameGrams.takes("а".repeat(41))).isFalse();
    }
}
