package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredFormTest {
    private final CardCodec codec = new CardCodec(new FieldNumbers(""));

    @Test
    void every_string_of_every_card_comes_back_as_it_was() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 20_000; i++) {
            Card card = Cards.any(random, EntityKind.CONTACT, "1");
            EncodedCard encoded = codec.encode(card);
            assertThat(codec.decode(card.id(), card.kind(), card.origin(), encoded.body()))
                    .isEqualTo(card);
            assertThat(codec.contentOf(encoded.body())).isEqualTo(encoded.content());
        }
    }

    @Test
    void the_same_content_in_another_column_has_the_same_hash() {
        Card one = Cards.contact("1", Field.CITY, "Тула");
        Card other = Cards.contact("1", Field.REGION, "Тула");
        Card moved = Cards.contact("1", Field.NOTE, "", Field.CITY, "Тула");
        assertThat(codec.encode(one).content()).isNotEqualTo(codec.encode(other).content());
        assertThat(codec.encode(one).content()).isNotEqualTo(codec.encode(moved).content());
        Card right =
                new Card(one.id(), one.kind(), new Origin(3, 9), shifted(one).fields(), List.of());
        assertThat(codec.encode(right).content()).isEqualTo(codec.encode(one).content());
    }

    private static Card shifted(Card card) {
        var fields = new java.util.EnumMap<Field, List<dev.revizor.model.Value>>(Field.class);
        card.fields()
                .forEach((field, values) -> fields.put(
                        field,
                        List.of(dev.revizor.model.Value.good(
                                values.get(0).column() + 5, values.get(0).raw()))));
        return new Card(card.id(), card.kind(), card.origin(), fields, card.extras());
    }

    @Test
    void a_damaged_blob_is_an_index_trouble_and_nothing_worse() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = codec.encode(Cards.any(random, EntityKind.LEAD, "1")).body();
            byte[] cut = Arrays.copyOf(body, random.nextInt(body.length));
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            tryToRead(body);
            tryToRead(cut);
        }
    }

    private void tryToRead(byte[] body) {
        try {
            codec.decode("x", EntityKind.LEAD, new Origin(0, 1), body);
        } catch (IndexOutOfBoundsException damage) {
            assertThat(damage).isNotNull();
        }
    }

    @Test
    void a_field_unknown_to_the_program_is_refused() {
        assertThatThrownBy(() -> new FieldNumbers("no_such_field")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fields_keep_the_numbers_that_the_store_gave_them() {
        FieldNumbers numbers = new FieldNumbers("phone email");
        assertThat(numbers.of(Field.PHONE)).isZero();
        assertThat(numbers.field(1)).isEqualTo(Field.EMAIL);
        assertThat(numbers.kept()).startsWith("phone email ").contains(" card_name");
    }

    /** These numbers stand in stores: a constant may be added at the end, never moved. */
    @Test
    void stored_numbers_of_enums_never_change() {
        assertThat(Arrays.toString(EntityKind.values()))
                .startsWith("[CONTACT, COMPANY, LEAD, DEAL, TASK, TOUCH, CONSENT, VERIFICATION, OWNER");
        assertThat(Arrays.toString(Quality.values()))
                .isEqualTo("[GOOD, REPAIRED, SUSPICIOUS, UNREADABLE, PLACEHOLDER, BLANK]");
        assertThat(Severity.values()).hasSize(4);
        assertThat(Arrays.toString(Verdict.values()))
                .startsWith("[PASS, FAIL, WARN, BOUNDARY, INCONCLUSIVE, NOT_CHECKED, WAIVED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 77, 100_000})
    void two_ids_of_one_hash_are_both_found(int most) {
        IdIndex ids = new IdIndex(most);
        for (int i = 1; i <= 10_000; i++) {
            ids.put(i / 2, i);
        }
        assertThat(ids.row(500, 0)).isEqualTo(1_000);
        assertThat(ids.row(500, 1)).isEqualTo(1_001);
        assertThat(ids.row(500, 2)).isZero();
        assertThat(ids.row(-1, 0)).isZero();
    }
}
