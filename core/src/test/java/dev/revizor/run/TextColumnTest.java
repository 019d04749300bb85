package dev.revizor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts come back as they were given, whatever they are made of. */
final class TextColumnTest {
    private static final String[] ODD = {
        "",
        "a",
        "ab",
        "abc",
        "0f",
        "0F",
        "g0",
        "0123456789abcdef",
        "Ёж",
        "h:0a/1",
        "0a-2",
        "\u0000\u0000",
        "\ud800",
        "x".repeat(2_000_000),
        "0a".repeat(1_000_000),
        "ы".repeat(700_000),
        "z"
    };

    @Test
    void odd_texts_come_back() {
        TextColumn column = new TextColumn();
        List<String> given = List.of(ODD);
        given.forEach(column::add);
        assertThat(column.size()).isEqualTo(given.size());
        for (int i = 0; i < given.size(); i++) {
            assertThat(column.get(i).equals(given.get(i))).as("%s", i).isTrue();
        }
    }

    @Test
    void many_texts_come_back() {
        TextColumn column = new TextColumn();
        List<String> given = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            String hex = String.format("%016x%016x", random.nextLong(), random.nextLong());
            given.add(i % 7 == 0 ? hex + "-" + i : i % 11 == 0 ? "клиент:" + i : hex);
            column.add(given.get(i));
        }
        assertThat(column.equals(given)).isTrue();
        assertThatThrownBy(() -> column.get(200_000)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_column_of_kept_parts_is_the_same_and_grows() {
        TextColumn column = new TextColumn();
        List<String> given = new ArrayList<>(List.of(ODD));
        given.forEach(column::add);

        TextColumn again = TextColumn.of(column.places(), column.chunks());
        for (String more : List.of("ещё", "0a0b", "", "z".repeat(3_000_000), "last")) {
            given.add(more);
            again.add(more);
        }

        assertThat(again.equals(given)).isTrue();
        assertThat(column.size()).isEqualTo(ODD.length);
    }

    @Test
    void a_column_that_ends_with_a_long_text_is_the_same() {
        TextColumn column = new TextColumn();
        List<String> given = List.of("a", "ы".repeat(700_000));
        given.forEach(column::add);

        assertThat(TextColumn.of(column.places(), column.chunks()).equals(given))
                .isTrue();
    }

    @Test
    void a_column_of_no_texts_grows_too() {
        TextColumn again = TextColumn.of(new TextColumn().places(), new TextColumn().chunks());
        assertThat(again).isEmpty();
        again.add("a");
        assertThat(again).containsExactly("a");
    }

    @Test
    void parts_that_do_not_belong_together_are_refused() {
        TextColumn column = new TextColumn();
        for (int i = 0; i < 100; i++) {
            column.add("text number " + i);
        }
        List<byte[]> shorter = List.of(Arrays.copyOf(column.chunks().get(0), 200));

        assertThatThrownBy(() -> TextColumn.of(column.places(), shorter)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextColumn.of(column.places(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextColumn.of(new int[] {-1}, column.chunks()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
