package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is compared where the value itself is only suggested to be mended. */
class MeantTest {
    private static Value doubtful(String raw, List<String> canonical, String reason, String suggestion) {
        return new Value(0, raw, canonical, Quality.SUSPICIOUS, reason, "", suggestion);
    }

    private static Card card(String id, EntityKind kind, Map<Field, Value> values) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        values.forEach((field, value) -> fields.put(field, List.of(value)));
        return new Card(id, kind, new Origin(0, 1), fields, List.of());
    }

    private static Table table(Card... cards) {
        Table out = new Table();
        for (Card card : cards) {
            out.add(card);
        }
        out.seal(id -> true);
        return out;
    }

    @Test
    void a_name_with_the_punctuation_keys_of_the_other_layout_is_the_name() {
        Card typed = card(
                "a",
                EntityKind.CONTACT,
                Map.of(
                        Field.LAST_NAME, doubtful(",jylfhxer", List.of("Jylfhxer"), "name.layout", "Бондарчук"),
                        Field.FIRST_NAME, Value.good(1, "U.")));
        Table table = table(typed, Cards.of("b", "last_name", "Бондарчук", "first_name", "Г."));
        assertThat(table.last[0]).isEqualTo(table.last[1]);
        assertThat(table.first[0]).isEqualTo(table.first[1]);
    }

    @Test
    void a_name_in_latin_letters_stays_as_it_is_without_such_a_suggestion() {
        Card typed = card(
                "a",
                EntityKind.CONTACT,
                Map.of(
                        Field.LAST_NAME, doubtful("Petrov", List.of("Petrov"), "name.order", "Ivan"),
                        Field.FIRST_NAME, Value.good(1, "U.")));
        Meant meant = new Meant(typed);
        assertThat(meant.name(Field.LAST_NAME)).isEqualTo("Petrov");
        assertThat(meant.name(Field.FIRST_NAME)).isEqualTo("U.");
    }

    @Test
    void a_number_without_its_leading_zero_is_compared_with_it() {
        Card typed = card(
                "a",
                EntityKind.COMPANY,
                Map.of(
                        Field.COMPANY, Value.good(0, "Ромашка"),
                        Field.INN, doubtful("105012345", List.of(), "inn.lost_zero", "0105012345")));
        Card other = Cards.of(EntityKind.COMPANY, "b", "company", "Ромашка", "inn", "0105012345");
        Table table = table(typed, other);
        assertThat(table.inn[0]).isNotZero().isEqualTo(table.inn[1]);
        assertThat(typed.text(Field.INN)).isEmpty();
    }
}
