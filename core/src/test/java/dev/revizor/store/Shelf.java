package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.text.Lang;
import dev.revizor.view.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Cards and contexts for tests of the store. */
final class Shelf {
    private static final String[] NASTY = {
        "",
        "a",
        "Ёж",
        "x\u0000y",
        "\ud800",
        "\udc00a",
        "😀",
        "a\u001fb",
        "=1+1",
        " пробел ",
        "\n\r\t",
        "\ufeff",
        "٣",
        "ﬁ"
    };

    private Shelf() {}

    static RunContext run() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T07:00:00Z"), ZoneOffset.UTC);
        return new RunContext(clock, ZoneId.of("Europe/Moscow"), Lang.EN, Optional.empty(), Progress.SILENT, 1);
    }

    static Card contact(String id, String name, String phone) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.EXTERNAL_ID, List.of(Value.good(0, id)));
        fields.put(Field.LAST_NAME, List.of(Value.good(1, name)));
        fields.put(Field.PHONE, List.of(Value.repaired(2, phone, "+7" + phone, "phone.trunk_8")));
        return new Card("file:contact:" + id, EntityKind.CONTACT, new Origin(0, 2), fields, List.of(new Extra(3, "x")));
    }

    static Card task(String id, Map<Field, String> values) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        values.forEach((field, text) -> fields.put(field, List.of(Value.good(0, text))));
        return new Card("file:task:" + id, EntityKind.TASK, new Origin(0, 2), fields, List.of());
    }

    static Task task(Card row) {
        return new Task(
                row.id(),
                row.text(Field.NEXT_ACTION),
                Optional.empty(),
                row.typed(Field.NEXT_DUE),
                true,
                row.text(Field.OWNER),
                Optional.empty());
    }

    static SourceTable table() {
        return new SourceTable(0, "a.csv", "", "csv", "UTF-8", ";", 1, List.of("ID", "Имя", "Телефон", "x"), "00");
    }

    static Mapping mapping() {
        return new Mapping(EntityKind.CONTACT, 1, "generic", "file", List.of());
    }

    static Map<String, Card> live(Base base) {
        Map<String, Card> out = new TreeMap<>();
        try (Rows<Card> rows = base.cards()) {
            for (Optional<Card> row = rows.next(); row.isPresent(); row = rows.next()) {
                out.put(row.get().id(), row.get());
            }
        }
        return out;
    }

    static Card random(Random random, String id) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (random.nextInt(3) == 0) {
                List<Value> values = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(2); i++) {
                    values.add(value(random));
                }
                fields.put(field, values);
            }
        }
        List<Extra> extras = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            extras.add(new Extra(100 + i, text(random)));
        }
        EntityKind kind = EntityKind.values()[random.nextInt(3)];
        return new Card(id, kind, new Origin(0, random.nextInt(1000)), fields, extras);
    }

    private static Value value(Random random) {
        List<String> canonical = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            canonical.add(text(random));
        }
        Quality quality = Quality.values()[random.nextInt(Quality.values().length)];
        return new Value(
                random.nextInt(40) - 1, text(random), canonical, quality, text(random), text(random), text(random));
    }

    static String text(Random random) {
        if (random.nextInt(200) == 0) {
            return "ы".repeat(50_000);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < random.nextInt(3); i++) {
            out.append(NASTY[random.nextInt(NASTY.length)]);
        }
        return out.toString();
    }
}
