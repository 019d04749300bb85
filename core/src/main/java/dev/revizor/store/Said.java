package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;

/**
 * What its source last said of a card of which a merge has made more: only by that can a later export be told to bring
 * news, or to repeat what was there before the merge. Few cards have it, so which ones is known without asking.
 */
final class Said implements AutoCloseable {
    private final PreparedStatement find;
    private final PreparedStatement put;
    private final PreparedStatement drop;
    private final BitSet known = new BitSet();

    Said(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT card FROM said");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                known.set(rows.getInt(1));
            }
        }
        find = connection.prepareStatement("SELECT body FROM said WHERE card = ?");
        put = connection.prepareStatement("INSERT OR REPLACE INTO said (card, body) VALUES (?, ?)");
        drop = connection.prepareStatement("DELETE FROM said WHERE card = ?");
    }

    /** The body, or {@link RowImage#JUST_SO}. */
    byte[] of(int row) throws SQLException {
        if (!known.get(row)) {
            return RowImage.JUST_SO;
        }
        find.setInt(1, row);
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : RowImage.JUST_SO;
        }
    }

    void put(int row, byte[] body) throws SQLException {
        known.set(row, body.length > 0);
        if (body.length == 0) {
            drop.setInt(1, row);
            drop.execute();
            return;
        }
        put.setInt(1, row);
        put.setBytes(2, body);
        put.execute();
    }

    @Override
    public void close() throws SQLException {
        try (find;
                put;
                drop) {
            // All are closed whatever one of them does.
        }
    }
}
