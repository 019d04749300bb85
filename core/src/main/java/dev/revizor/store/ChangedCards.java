package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which cards some lines of the journal tell of; their numbers stand in a table of this connection alone, on the disk. A
 * base has one such choice at a time.
 */
public final class ChangedCards implements AutoCloseable {
    private static final String DROP = "DROP TABLE IF EXISTS temp.changed_card";
    // The journal is walked once: it has no index of its subjects.
    private static final String CHOOSE = "INSERT OR IGNORE INTO temp.changed_card SELECT c.id FROM journal j"
            + " CROSS JOIN run r ON r.id = j.run CROSS JOIN card c ON c.public_id = j.subject WHERE ";

    private final Base base;
    private final Connection connection;
    private final PreparedStatement find;

    private ChangedCards(Base base, Connection connection, String where, Object... values) {
        this.base = base;
        this.connection = connection;
        try {
            Database.execute(connection, DROP);
            Database.execute(connection, "CREATE TEMP TABLE changed_card (card INTEGER PRIMARY KEY)");
            try (PreparedStatement choose = connection.prepareStatement(CHOOSE + where)) {
                for (int i = 0; i < values.length; i++) {
                    choose.setObject(i + 1, values[i]);
                }
                choose.execute();
            }
            find = connection.prepareStatement(
                    "SELECT 1 FROM card c CROSS JOIN temp.changed_card t ON t.card = c.id" + " WHERE c.public_id = ?");
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** Those that an update or a merge has changed, undone runs left out. */
    static ChangedCards standing(Base base, Connection connection) {
        return new ChangedCards(base, connection, "j.op IN ('update', 'merge') AND r.undone_by IS NULL");
    }

    /** Those that a later run, or one at that moment or later, has written to. */
    static ChangedCards since(Base base, Connection connection, long run, String at) {
        return new ChangedCards(base, connection, "j.run > ? AND j.at >= ?", run, at);
    }

    /** Whether a card is one of them. */
    public boolean has(String id) {
        try {
            find.setString(1, id);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void close() {
        try {
            find.close();
            Database.execute(connection, DROP);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
