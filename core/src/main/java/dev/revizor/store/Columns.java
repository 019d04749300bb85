package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Value;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table feeds which field, so that a value that a merge brings from another table gets a column of the
 * survivor's table: under its old number it would stand in a stranger's column when the card is written back.
 */
final class Columns {
    private static final char TAG = ':';

    private final Connection connection;

    Columns(Connection connection) {
        this.connection = connection;
    }

    /**
     * A mapping's columns as the store keeps them: a field's id or {@code -}, one per column. Behind the field of a column
     * that a user has mapped, whose title need not tell it, stands of which kind its values are: {@code phone:mobile}.
     */
    static String kept(Mapping mapping) {
        StringBuilder out = new StringBuilder();
        for (Mapping.Column column : mapping.columns()) {
            out.append(out.length() == 0 ? "" : " ")
                    .append(column.field()
                            .filter(field -> !column.isKey())
                            .map(Field::id)
                            .orElse("-"));
            if (column.field().isPresent() && !column.isKey() && column.why().equals(Mapping.USER)) {
                out.append(TAG).append(column.tag().replace(' ', '_'));
            }
        }
        return out.toString();
    }

    /** Per table, by index, what users have said of the kind of each column; empty where nobody did. */
    static List<List<Optional<String>>> tags(Connection connection) throws SQLException {
        List<List<Optional<String>>> out = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement("SELECT columns FROM source ORDER BY id");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                out.add(split(rows.getString(1)).stream()
                        .map(column -> Optional.of(column.indexOf(TAG))
                                .filter(at -> at >= 0)
                                .map(at -> column.substring(at + 1)))
                        .toList());
            }
        }
        return out;
    }

    /** Per table, by index, the field that each column feeds. */
    static List<List<Optional<Field>>> fields(Connection connection) throws SQLException {
        List<List<Optional<Field>>> out = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement("SELECT columns FROM source ORDER BY id");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                out.add(split(rows.getString(1)).stream()
                        .map(column -> Field.of(field(column)))
                        .toList());
            }
        }
        return out;
    }

    private static String field(String column) {
        int at = column.indexOf(TAG);
        return at < 0 ? column : column.substring(0, at);
    }

    private static List<String> split(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(" "));
    }

    /** The merged card; a column of −1 means that the table has none. Values that the survivor did not have before in columns of its own table. */
    Card placed(Card merged, Card before, int source) throws SQLException {
        List<String> columns = columns(source);
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Map.Entry<Field, List<Value>> entry : merged.fields().entrySet()) {
            List<Value> own = before.values(entry.getKey());
            List<Value> values = new ArrayList<>();
            for (Value value : entry.getValue()) {
                values.add(own.contains(value) ? value : at(value, column(columns, entry.getKey(), value)));
            }
            fields.put(entry.getKey(), values);
        }
        return new Card(merged.id(), merged.kind(), merged.origin(), fields, merged.extras());
    }

    private static int column(List<String> columns, Field field, Value value) {
        int own = value.column();
        if (own >= 0 && own < columns.size() && columns.get(own).equals(field.id())) {
            return own;
        }
        return columns.indexOf(field.id());
    }

    private static Value at(Value value, int column) {
        return new Value(
                column,
                value.raw(),
                value.canonical(),
                value.quality(),
                value.reason(),
                value.rest(),
                value.suggestion());
    }

    private List<String> columns(int source) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT columns FROM source WHERE id = ?")) {
            read.setInt(1, source);
            try (ResultSet rows = read.executeQuery()) {
                return rows.next()
                        ? split(rows.getString(1)).stream().map(Columns::field).toList()
                        : List.of();
            }
        }
    }
}
