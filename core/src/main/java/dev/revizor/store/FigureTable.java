package dev.revizor.store;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.TableFigures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of the tables that were imported. */
final class FigureTable {
    private static final String LAST = "SELECT f.body FROM figures f JOIN source s ON s.id = f.source"
            + " WHERE f.system = ? AND f.kind = ? AND s.run = (SELECT max(p.run) FROM figures g"
            + " JOIN source p ON p.id = g.source JOIN run r ON r.id = p.run"
            + " WHERE g.system = ? AND g.kind = ? AND p.run < ? AND r.undone_by IS NULL) ORDER BY f.source";

    private final Connection connection;

    FigureTable(Connection connection) {
        this.connection = connection;
    }

    void put(int source, TableFigures figures) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO figures (source, system, kind, body) VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, source);
            insert.setString(2, figures.system());
            insert.setString(3, figures.kind().id());
            insert.setBytes(4, encoded(figures));
            insert.execute();
        }
    }

    /** What the last run in force before this one brought of a system's kind, all its tables together. */
    Optional<TableFigures> last(String system, EntityKind kind, long beforeRun) throws SQLException {
        Optional<TableFigures> all = Optional.empty();
        try (PreparedStatement read = connection.prepareStatement(LAST)) {
            read.setString(1, system);
            read.setString(2, kind.id());
            read.setString(3, system);
            read.setString(4, kind.id());
            read.setLong(5, beforeRun);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    TableFigures one = decoded(system, kind, rows.getBytes(1));
                    all = Optional.of(all.map(some -> some.plus(one)).orElse(one));
                }
            }
        }
        return all;
    }

    /** Fields go by their ids, so that a later version may have more of them. */
    private static byte[] encoded(TableFigures figures) {
        Bytes out = new Bytes();
        out.text(Long.toString(figures.rows()));
        out.number(figures.filled().size());
        figures.filled().forEach((field, count) -> {
            out.text(field.id());
            out.text(Long.toString(count));
        });
        out.number(figures.owners().size());
        figures.owners().forEach((owner, count) -> {
            out.text(owner);
            out.text(Long.toString(count));
        });
        out.number(figures.newest().size());
        figures.newest().forEach((field, day) -> {
            out.text(field.id());
            out.text(day);
        });
        out.number(figures.columns().size());
        figures.columns().forEach((field, titles) -> {
            out.text(field.id());
            out.number(titles.size());
            titles.forEach((title, count) -> {
                out.text(title);
                out.text(Long.toString(count));
            });
        });
        return out.toArray();
    }

    private static TableFigures decoded(String system, EntityKind kind, byte[] body) {
        Bytes in = new Bytes(body);
        long rows = Long.parseLong(in.text());
        Map<Field, Long> filled = new EnumMap<>(Field.class);
        for (int left = in.count(); left > 0; left--) {
            Optional<Field> field = Field.of(in.text());
            long count = Long.parseLong(in.text());
            field.ifPresent(known -> filled.put(known, count));
        }
        Map<String, Long> owners = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            owners.put(in.text(), Long.parseLong(in.text()));
        }
        Map<Field, String> newest = new EnumMap<>(Field.class);
        for (int left = in.count(); left > 0; left--) {
            Optional<Field> field = Field.of(in.text());
            String day = in.text();
            field.ifPresent(known -> newest.put(known, day));
        }
        return new TableFigures(system, kind, rows, filled, owners, newest, columns(in));
    }

    /** Stores of earlier versions end before them. */
    private static Map<Field, Map<String, Long>> columns(Bytes in) {
        Map<Field, Map<String, Long>> out = new EnumMap<>(Field.class);
        for (int left = in.hasMore() ? in.count() : 0; left > 0; left--) {
            Optional<Field> field = Field.of(in.text());
            Map<String, Long> titles = new TreeMap<>();
            for (int more = in.count(); more > 0; more--) {
                titles.put(in.text(), Long.parseLong(in.text()));
            }
            field.ifPresent(known -> out.put(known, titles));
        }
        return out;
    }
}
