package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.text.Lang;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards, runs and stores for the tests of the store. */
final class StoreFixture {
    static final RunContext RUN = new RunContext(
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC),
            ZoneId.of("Europe/Moscow"),
            Lang.RU,
            Optional.empty(),
            Progress.SILENT,
            1);

    static final SourceTable TABLE = new SourceTable(
            0, "клиенты.csv", "", "csv", "UTF-8", ";", 1, List.of("Фамилия", "Фамилия", ""), "ab".repeat(32));

    private StoreFixture() {}

    static Card card(String id, String... fieldsAndValues) {
        return card(EntityKind.CONTACT, id, fieldsAndValues);
    }

    static Card card(EntityKind kind, String id, String... fieldsAndValues) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = 0; i + 1 < fieldsAndValues.length; i += 2) {
            Field field = Field.of(fieldsAndValues[i]).orElseThrow();
            fields.computeIfAbsent(field, key -> new ArrayList<>()).add(Value.good(i / 2, fieldsAndValues[i + 1]));
        }
        return new Card(id, kind, new Origin(0, 2), fields, List.of(new Extra(90, "лишнее")));
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

    static Base create(Path file) {
        return open(file, Base.Mode.CREATE_OR_OPEN);
    }

    static Base open(Path file, Base.Mode mode) {
        Base base = Base.open(file, mode, RUN);
        base.taskReader(StoreFixture::task);
        return base;
    }

    /** Makes one run of some changes; returns its id. */
    static String run(Base base, Change... changes) {
        try (Writer writer = base.begin("test", "мы")) {
            for (Change change : changes) {
                writer.apply(change);
            }
            writer.commit();
            return writer.run();
        }
    }

    static String insert(Base base, Card... cards) {
        return run(base, List.of(cards).stream().map(Change.Insert::new).toArray(Change[]::new));
    }

    static void addSource(Base base, SourceTable table, EntityKind kind, Card first, Field... fields) {
        List<Mapping.Column> columns = new ArrayList<>();
        for (Field field : fields) {
            Mapping.Part part =
                    kind == EntityKind.DEAL && field == Field.LAST_NAME ? Mapping.Part.CLIENT : Mapping.Part.SELF;
            columns.add(new Mapping.Column(columns.size(), field.id(), Optional.of(field), part, "", 1, "preset"));
        }
        try (Writer writer = base.begin("test", "мы")) {
            writer.addSource(table, new Mapping(kind, 1, "generic", "file", columns));
            writer.apply(new Change.Insert(first));
            writer.commit();
        }
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

    static List<String> ids(Rows<Card> rows) {
        return list(rows).stream().map(Card::id).toList();
    }

    /** All live rows, and each card with what hangs on it. */
    static Map<String, Object> live(Base base) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (EntityKind kind : EntityKind.values()) {
            list(base.rows(kind)).forEach(row -> out.put(row.id(), row));
        }
        list(base.cardFiles()).forEach(file -> out.put("file " + file.card().id(), file));
        list(base.orphans()).forEach(row -> out.put("orphan " + row.id(), row));
        return out;
    }

    /** The first cell of a closed store's answer. */
    static String read(Path file, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Database.text(connection, sql).orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does to a closed store what nobody should. */
    static void tamper(Path file, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
