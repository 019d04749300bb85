package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Cards, tables and runs for the tests of the store. */
final class Cards {
    static final RunContext RUN = new RunContext(
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC),
            ZoneOffset.UTC,
            Lang.RU,
            Optional.empty(),
            Progress.SILENT,
            1);

    private static final String[] NASTY = {
        "",
        " ",
        "\u0000",
        "\u001f",
        "\u001e",
        "a,b;c\"d\"",
        "\r\n",
        "Ёлкин",
        "😀",
        "\ud800",
        "x\udc00y",
        "\ud83d",
        "\ufeff",
        "=1+1",
        "'",
        "e\u0301",
        "\u202e",
        "\uffff"
    };

    private Cards() {}

    static Card of(EntityKind kind, String id, Object... fieldsAndTexts) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.EXTERNAL_ID, List.of(Value.good(0, id)));
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            fields.put((Field) fieldsAndTexts[i], List.of(Value.good(i / 2 + 1, (String) fieldsAndTexts[i + 1])));
        }
        return new Card("crm:" + kind.id() + ":" + id, kind, new Origin(0, 2), fields, List.of());
    }

    static Card contact(String id, Object... fieldsAndTexts) {
        return of(EntityKind.CONTACT, id, fieldsAndTexts);
    }

    static Card task(String id, Object... fieldsAndTexts) {
        return of(EntityKind.TASK, id, fieldsAndTexts);
    }

    static SourceTable table(String... titles) {
        return new SourceTable(0, "контакты.csv", "", "csv", "UTF-8", ";", 1, List.of(titles), "00");
    }

    static Mapping mapping(EntityKind kind, Field... columns) {
        List<Mapping.Column> out = new ArrayList<>();
        for (Field field : columns) {
            out.add(new Mapping.Column(out.size(), field.id(), Optional.of(field), Mapping.Part.SELF, "", 1, "preset"));
        }
        return new Mapping(kind, 1, "generic", "crm", out);
    }

    static Task readTask(Card row) {
        return new Task(
                row.id(),
                row.text(Field.NEXT_ACTION),
                Optional.empty(),
                row.typed(Field.NEXT_DUE),
                true,
                "",
                Optional.empty());
    }

    static String nasty(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(random.nextInt(3) == 0 ? (char) random.nextInt(0x10000) : NASTY[random.nextInt(NASTY.length)]);
        }
        return out.toString();
    }

    /** A card of any shape that the model allows. */
    static Card any(Random random, EntityKind kind, String id) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = random.nextInt(8); i > 0; i--) {
            List<Value> values = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                List<String> canonical = new ArrayList<>();
                for (int k = random.nextInt(4); k > 0; k--) {
                    canonical.add(nasty(random));
                }
                values.add(new Value(
                        random.nextInt(20) - 1,
                        nasty(random),
                        canonical,
                        Quality.values()[random.nextInt(6)],
                        random.nextBoolean() ? "" : nasty(random),
                        random.nextBoolean() ? "" : nasty(random),
                        random.nextBoolean() ? "" : nasty(random)));
            }
            fields.put(Field.values()[random.nextInt(Field.values().length)], values);
        }
        List<Extra> extras = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            extras.add(new Extra(random.nextInt(20_000), nasty(random)));
        }
        return new Card(
                "crm:" + kind.id() + ":" + id, kind, new Origin(0, 1 + random.nextInt(1_000_000)), fields, extras);
    }

    static <T> List<T> list(Rows<T> rows) {
        List<T> out = new ArrayList<>();
        try (rows) {
            for (Optional<T> row = rows.next(); row.isPresent(); row = rows.next()) {
                out.add(row.get());
            }
        }
        return out;
    }

    /** All that can be read of a store's content. */
    static String export(Base base) {
        StringBuilder out = new StringBuilder();
        base.taskReader(Cards::readTask);
        for (CardFile file : list(base.cardFiles())) {
            out.append(file).append('\n');
        }
        list(base.orphans()).forEach(card -> out.append("orphan ").append(card).append('\n'));
        for (EntityKind kind : EntityKind.values()) {
            out.append(kind).append(base.mapped(kind)).append(base.count(kind)).append('\n');
        }
        return out.append(base.hangings().rows()).toString();
    }
}
