package dev.revizor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.testing.Made;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardTest {
    private static Card phones(Value... values) {
        return new Card("a", EntityKind.CONTACT, new Origin(0, 2), Map.of(Field.PHONE, List.of(values)), List.of());
    }

    @Test
    void several_cells_of_a_field_are_one_list_without_repeats() {
        Value two = new Value(1, "1, 2", List.of("1", "2"), Quality.REPAIRED, "phone.two", "", "");
        Card card = phones(Value.blank(0, ""), two, Value.good(2, "2"), Value.good(3, "3"));
        assertThat(card.all(Field.PHONE)).containsExactly("1", "2", "3");
        assertThat(phones(two).all(Field.PHONE)).containsExactly("1", "2");
        assertThat(card.first(Field.PHONE)).contains("1");
        assertThat(card.text(Field.PHONE)).isEqualTo("1");
        assertThat(card.has(Field.PHONE)).isTrue();
        assertThat(two.first()).isEqualTo("1");
    }

    @Test
    void a_field_without_a_column_is_absent_and_a_blank_one_is_there() {
        Card card = phones(Value.blank(0, ""));
        assertThat(card.values(Field.PHONE)).hasSize(1);
        assertThat(card.values(Field.EMAIL)).isEmpty();
        assertThat(card.all(Field.EMAIL)).isEmpty();
        assertThat(card.typed(Field.PHONE)).isFalse();
        assertThat(card.typed(Field.EMAIL)).isFalse();
        assertThat(card.text(Field.PHONE)).isEmpty();
        assertThat(card.values(Field.PHONE).get(0).first()).isEmpty();
    }

    @Test
    void what_is_typed_need_not_be_usable() {
        Card card = phones(Value.unusable(0, "нет", Quality.PLACEHOLDER, "phone.placeholder"));
        assertThat(card.typed(Field.PHONE)).isTrue();
        assertThat(card.has(Field.PHONE)).isFalse();
    }

    @Test
    void fields_stand_in_their_own_order_and_do_not_change() {
        Map<Field, List<Value>> given = new EnumMap<>(Field.class);
        given.put(Field.PHONE, List.of(Value.good(0, "1")));
        given.put(Field.LAST_NAME, List.of(Value.good(1, "Иванов")));
        Card card = new Card("a", EntityKind.CONTACT, new Origin(0, 2), given, new ArrayList<>());
        given.clear();
        assertThat(card.fields().keySet()).containsExactly(Field.LAST_NAME, Field.PHONE);
        assertThatThrownBy(() -> card.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(card.withId("b")).isEqualTo(new Card("b", card.kind(), card.origin(), card.fields(), card.extras()));
    }

    @Test
    void only_open_tasks_are_still_to_be_done() {
        Task done = new Task("t", "Позвонить", Optional.empty(), false, false, "", Optional.empty());
        CardFile file = Made.file(Made.card("a"), done, Made.task("Написать", "2026-12-01"));
        assertThat(file.openTasks()).extracting(Task::due).containsExactly(Optional.of(LocalDate.of(2026, 12, 1)));
    }
}
