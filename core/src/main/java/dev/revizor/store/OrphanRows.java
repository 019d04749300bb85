package dev.revizor.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The rows that hang on no card, by their public ids. */
final class OrphanRows extends Cursor<Orphans.Orphan> {
    private static final String LOST =
            "SELECT id, public_id, kind, source, source_row, body, lost FROM card WHERE state = 0 AND hangs_on IS NULL"
                    + " AND kind IN (3, 4, 5, 6, 7) AND lost BETWEEN 1 AND 3 ORDER BY public_id";

    private static final int REASON = 7;

    private final Base base;
    private final CardCodec codec;

    OrphanRows(Base base, Connection connection) {
        super(base, connection, LOST, List.of());
        this.base = base;
        this.codec = new CardCodec(base.numbers());
    }

    @Override
    Orphans.Orphan read(ResultSet at) throws SQLException {
        return new Orphans.Orphan(base.card(at, codec), Orphans.Reason.values()[at.getInt(REASON) - 1]);
    }
}
