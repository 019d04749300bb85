package dev.revizor.store;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The tables that were imported. */
final class Sources {
    private static final String MAPPED = "SELECT DISTINCT s.fields, s.client_fields, s.kind FROM source s"
            + " JOIN run r ON r.id = s.run WHERE r.undone_by IS NULL AND (s.kind = ? OR EXISTS"
            + " (SELECT 1 FROM card c WHERE c.source = s.id AND c.kind = ? AND c.state <> 2))";

    private Sources() {}

    /** All of them by index, those of undone runs too, because rows name them by index. */
    static List<SourceTable> all(Connection connection) throws SQLException {
        List<SourceTable> out = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement("SELECT id, file, sheet, format, charset, delimiter,"
                        + " header_row, titles, sha256 FROM source ORDER BY id");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                out.add(new SourceTable(
                        rows.getInt(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getLong(7),
                        titles(rows.getBytes(8)),
                        rows.getString(9)));
            }
        }
        return out;
    }

    private static List<String> titles(byte[] blob) {
        Bytes in = new Bytes(blob);
        int count = in.count();
        List<String> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            out.add(in.text());
        }
        return out;
    }

    /** The fields that have a column, tables of undone runs left out. */
    static Set<Field> mapped(Connection connection, EntityKind kind) throws SQLException {
        Set<Field> out = EnumSet.noneOf(Field.class);
        try (PreparedStatement read = connection.prepareStatement(MAPPED)) {
            read.setString(1, kind.id());
            read.setInt(2, kind.ordinal());
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    boolean deals = rows.getString(3).equals(EntityKind.DEAL.id());
                    String fields = rows.getString(deals && kind.isCard() ? 2 : 1);
                    for (String id : fields.isEmpty() ? new String[0] : fields.split(" ")) {
                        Field.of(id).ifPresent(out::add);
                    }
                }
            }
        }
        return out;
    }
}
