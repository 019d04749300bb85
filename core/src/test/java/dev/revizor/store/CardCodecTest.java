package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CardCodecTest {
    private final CardCodec codec = new CardCodec(new FieldNumbers(""));

    @Test
    void every_card_comes_back_as_it_was() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Card card = Shelf.random(random, "file:contact:" + i);
            EncodedCard encoded = codec.encode(card);
            assertThat(codec.decode(card.id(), card.kind(), card.origin(), encoded.body()))
                    .isEqualTo(card);
            assertThat(codec.contentOf(encoded.body())).isEqualTo(encoded.content());
        }
    }

    @Test
    void the_same_content_in_other_columns_has_the_same_hash() {
        assertThat(codec.encode(at(0)).content()).isEqualTo(codec.encode(at(7)).content());
        assertThat(codec.encode(at(0)).body()).isNotEqualTo(codec.encode(at(7)).body());
    }

    private static Card at(int column) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.CITY, List.of(Value.good(column, "Омск")));
        return new Card("a", EntityKind.CONTACT, new Origin(0, 1), fields, List.of(new Extra(column + 1, "y")));
    }

    @Test
    void a_field_keeps_its_number_when_the_list_grows() {
        FieldNumbers kept = new FieldNumbers("phone email");
        assertThat(kept.of(Field.PHONE)).isZero();
        assertThat(kept.of(Field.EMAIL)).isEqualTo(1);
        assertThat(kept.kept()).startsWith("phone email ");
        assertThat(new FieldNumbers(kept.kept()).kept()).isEqualTo(kept.kept());
        assertThat(kept.field(0)).isEqualTo(Field.PHONE);
    }
}
