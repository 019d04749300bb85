package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Cards with texts that files really hold, and some that only an attacker writes. */
final class NastyCards {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00",
            "x\udfffy",
            "\udc00\ud800",
            "😀",
            "Иванов",
            "ё\u0301",
            "\ufeff",
            "\uffff",
            "'; DROP TABLE card; --",
            "\r\n\t",
            "\u202eабв",
            "=1+1",
            "ﬀ",
            "\u007f\u0080",
            "%00",
            "\ud83d");

    private final Random random;

    NastyCards(long seed) {
        this.random = new Random(seed);
    }

    Card next(String id) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (random.nextInt(3) == 0) {
                List<Value> values = new ArrayList<>();
                int count = random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    values.add(value());
                }
                fields.put(field, values);
            }
        }
        List<Extra> extras = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            extras.add(new Extra(random.nextInt(16_384), text()));
        }
        EntityKind kind = EntityKind.values()[random.nextInt(EntityKind.values().length)];
        return new Card(id, kind, new Origin(random.nextInt(300), random.nextLong() >>> 1), fields, extras);
    }

    private Value value() {
        String raw = text();
        List<String> canonical = switch (random.nextInt(4)) {
            case 0 -> List.of(raw);
            case 1 -> List.of();
            case 2 -> List.of(text());
            default -> List.of(text(), text(), raw);
        };
        Quality quality = Quality.values()[random.nextInt(Quality.values().length)];
        return new Value(random.nextInt(16_385) - 1, raw, canonical, quality, maybe(), maybe(), maybe());
    }

    private String maybe() {
        return random.nextBoolean() ? "" : text();
    }

    private String text() {
        if (random.nextInt(2_000) == 0) {
            return TEXTS.get(random.nextInt(TEXTS.size()))
                    .concat("ъ")
                    .repeat(100_000)
                    .substring(0, 100_000);
        }
        StringBuilder out = new StringBuilder();
        int parts = random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            out.append(TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return out.toString();
    }
}
