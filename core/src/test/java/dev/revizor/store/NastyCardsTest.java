package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NastyCardsTest {
    private final CardCodec codec = new CardCodec(new FieldNumbers(""));

    private Card back(Card card) {
        return codec.decode(
                card.id(), card.kind(), card.origin(), codec.encode(card).body());
    }

    @Test
    void whatever_a_card_holds_comes_back() {
        NastyCards nasty = new NastyCards(20260301);
        for (int i = 0; i < 2_000; i++) {
            Card card = nasty.next("file:contact:" + i);
            assertThat(back(card)).isEqualTo(card);
            EncodedCard encoded = codec.encode(card);
            assertThat(codec.contentOf(encoded.body())).isEqualTo(encoded.content());
        }
    }

    @Test
    void every_field_and_long_texts_come_back() {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        List<String> texts =
                List.of("a".repeat(100_000), "ё".repeat(100_000), "\ud800".repeat(100_000), "😀".repeat(50_000));
        for (Field field : Field.values()) {
            fields.put(field, List.of(Value.good(field.ordinal(), texts.get(field.ordinal() % texts.size()))));
        }
        Card card = StoreFixture.card("x");
        Card full = new Card("x", card.kind(), new Origin(7, 9), fields, List.of(new Extra(16_383, texts.get(2))));
        assertThat(back(full)).isEqualTo(full);
    }

    @Test
    void nasty_cards_survive_the_store_itself(@TempDir Path folder) {
        NastyCards nasty = new NastyCards(7);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            cards.add(nasty.next("file:contact:" + i));
        }
        Path file = folder.resolve("base.db");
        try (Base base = StoreFixture.create(file)) {
            StoreFixture.insert(base, cards.toArray(new Card[0]));
        }
        try (Base base = StoreFixture.open(file, Base.Mode.READ_ONLY)) {
            for (Card card : cards) {
                assertThat(base.find(card.id())).contains(card);
            }
        }
    }

    @Test
    void the_same_content_in_other_columns_has_the_same_hash() {
        Card one = StoreFixture.card("a", "last_name", "Иванов", "phone", "+79990000001");
        Map<Field, List<Value>> moved = new EnumMap<>(Field.class);
        moved.put(Field.LAST_NAME, List.of(Value.good(55, "Иванов")));
        moved.put(Field.PHONE, List.of(Value.good(-1, "+79990000001")));
        Card other = new Card("b", one.kind(), new Origin(3, 400), moved, List.of(new Extra(2, "лишнее")));
        assertThat(codec.encode(other).content()).isEqualTo(codec.encode(one).content());
        assertThat(codec.encode(other).body()).isNotEqualTo(codec.encode(one).body());
    }

    @Test
    void any_change_of_content_changes_the_hash() {
        byte[] plain =
                codec.encode(StoreFixture.card("a", "last_name", "Иванов")).content();
        assertThat(codec.encode(StoreFixture.card("a", "first_name", "Иванов")).content())
                .isNotEqualTo(plain);
        assertThat(codec.encode(StoreFixture.card("a", "last_name", "Иванова")).content())
                .isNotEqualTo(plain);
        assertThat(codec.encode(StoreFixture.card("a", "last_name", "Иванов", "last_name", ""))
                        .content())
                .isNotEqualTo(plain);
        Card card = StoreFixture.card("a");
        assertThat(codec.encode(card).content())
                .isNotEqualTo(codec.encode(new Card("a", card.kind(), card.origin(), card.fields(), List.of()))
                        .content());
    }

    @Test
    void a_broken_blob_ends_in_one_kind_of_exception_and_asks_for_no_memory() {
        Random random = new Random(5);
        NastyCards nasty = new NastyCards(9);
        for (int i = 0; i < 2_000; i++) {
            Card card = nasty.next("a");
            byte[] body = codec.encode(card).body();
            int at = random.nextInt(body.length);
            body[at] = (byte) random.nextInt();
            byte[] cut = java.util.Arrays.copyOf(body, random.nextInt(body.length));
            for (byte[] broken : List.of(body, cut)) {
                try {
                    codec.decode("a", card.kind(), card.origin(), broken);
                    codec.contentOf(broken);
                } catch (IndexOutOfBoundsException e) {
                    assertThat(e).isNotNull();
                }
            }
        }
        byte[] huge = {1, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7};
        assertThatThrownBy(() -> codec.decode("a", StoreFixture.card("a").kind(), new Origin(0, 1), huge))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void fields_keep_the_numbers_that_the_store_gave_them() {
        FieldNumbers old = new FieldNumbers("phone last_name");
        assertThat(old.of(Field.PHONE)).isZero();
        assertThat(old.field(1)).isEqualTo(Field.LAST_NAME);
        assertThat(old.of(Field.SOURCE_SYSTEM)).isEqualTo(2);
        assertThat(old.kept()).startsWith("phone last_name source_system external_id");
        assertThat(new FieldNumbers(old.kept()).kept()).isEqualTo(old.kept());
        assertThatThrownBy(() -> new FieldNumbers("phone shoe_size")).isInstanceOf(IllegalStateException.class);
    }
}
