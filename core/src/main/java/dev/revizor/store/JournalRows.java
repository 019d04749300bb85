package dev.revizor.store;

import dev.revizor.model.JournalEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** The journal from a number on. */
final class JournalRows extends Cursor<JournalEntry> {
    private String prev;

    JournalRows(Base base, Connection connection, long fromSeq) {
        super(base, connection, Base.JOURNAL_COLUMNS + " WHERE seq >= ? - 1 ORDER BY seq", fromSeq);
        this.prev = "0".repeat(64);
        if (fromSeq > 1) {
            // The row before gives the seal that the first one builds on.
            next();
        }
    }

    @Override
    JournalEntry read(ResultSet at) throws SQLException {
        String seal = HexFormat.of().formatHex(at.getBytes(11));
        JournalEntry entry = new JournalEntry(
                at.getLong(1),
                Runs.id(at.getLong(2)),
                at.getString(3),
                at.getString(4),
                at.getString(5),
                at.getString(6),
                at.getString(7),
                at.getString(8),
                at.getString(9),
                at.getString(10),
                prev,
                seal);
        prev = seal;
        return entry;
    }
}
