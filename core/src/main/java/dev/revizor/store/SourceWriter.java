package dev.revizor.store;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down which tables a run has read, and how. */
final class SourceWriter {
    private final Connection connection;

    SourceWriter(Connection connection) {
        this.connection = connection;
    }

    /** Adds a table of a run. */
    int add(long run, SourceTable table, Mapping mapping) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO source (id, run, kind, file, sheet, format, charset, delimiter, header_row, sha256, titles,"
                        + " fields, client_fields, columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int number = (int) Database.number(connection, "SELECT count(*) FROM source");
            insert.setInt(1, number);
            insert.setLong(2, run);
            insert.setString(3, mapping.kind().id());
            insert.setString(4, table.file());
            insert.setString(5, table.sheet());
            insert.setString(6, table.format());
            insert.setString(7, table.charset());
            insert.setString(8, table.delimiter());
            insert.setLong(9, table.headerRow());
            insert.setString(10, table.sha256());
            insert.setBytes(11, titles(table.columns()));
            insert.setString(12, fields(mapping.fields(Mapping.Part.SELF)));
            insert.setString(13, fields(mapping.fields(Mapping.Part.CLIENT)));
            insert.setString(14, Columns.kept(mapping));
            insert.execute();
            return number;
        }
    }

    private static byte[] titles(List<String> titles) {
        Bytes out = new Bytes();
        out.number(titles.size());
        titles.forEach(out::text);
        return out.toArray();
    }

    private static String fields(Set<Field> fields) {
        return fields.stream().map(Field::id).collect(Collectors.joining(" "));
    }

    /** Adds columns to a table. */
    void widen(int source, List<String> titles, List<Optional<Field>> added) throws SQLException {
        String columns = added.stream()
                .map(field -> " " + field.map(Field::id).orElse("-"))
                .collect(Collectors.joining());
        String fields = added.stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(field -> " " + field.id())
                .collect(Collectors.joining());
        try (PreparedStatement widen = connection.prepareStatement(
                "UPDATE source SET titles = ?, columns = columns || ?, fields = ltrim(fields || ?) WHERE id = ?")) {
            widen.setBytes(1, titles(titles));
            widen.setString(2, columns);
            widen.setString(3, fields);
            widen.setInt(4, source);
            widen.execute();
        }
    }
}
