package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Of which source system a row is. The public id says so only where the row has an id of its own; of the others the
 * table does, or the row's own column of systems.
 */
final class RowSystems {
    /** The system of all tables of no known export. */
    static final String PLAIN = "file";

    private final Map<Integer, String> bySource = new HashMap<>();

    RowSystems(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT source, system FROM figures");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                bySource.put(rows.getInt(1), rows.getString(2));
            }
        }
    }

    String of(Card row) {
        if (!row.id().startsWith(CardKeys.BY_CONTENT)) {
            return CardKeys.system(row.id());
        }
        String said = row.text(Field.SOURCE_SYSTEM).strip().toLowerCase(Locale.ROOT);
        return said.isEmpty() ? bySource.getOrDefault(row.origin().source(), PLAIN) : said;
    }
}
