package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what rows hang on: the first card into the row itself, further ones beside it. Further ones follow from the row
 * and the ids of cards alone, so they are found anew each time, and nobody has to remember who found them.
 */
final class Hooks implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final PreparedStatement hang;
    private final PreparedStatement also;
    private final long run;

    Hooks(Connection connection, long run) throws SQLException {
        this.hang = connection.prepareStatement("UPDATE card SET hangs_on = nullif(?1, 0),"
                + " hung_by = CASE WHEN ?1 = 0 THEN NULL WHEN ?1 = hangs_on THEN hung_by ELSE ?2 END, lost = ?3"
                + " WHERE id = ?4");
        this.also = connection.prepareStatement("INSERT INTO hanging (hung, card) VALUES (?, ?)");
        this.run = run;
    }

    /** Before rows are looked at again: what further cards they hung on. */
    static void loosen(Connection connection) throws SQLException {
        Database.execute(
                connection,
                "DELETE FROM hanging WHERE EXISTS (SELECT 1 FROM card WHERE id = hung AND (hangs_on IS NULL OR lost = "
                        + Orphans.AGAIN + "))");
    }

    /** Nothing hangs on a card that is gone. */
    static void forget(Connection connection) throws SQLException {
        Database.execute(connection, "DELETE FROM hanging WHERE card IN (SELECT id FROM card WHERE state = 2)");
    }

    /** Hangs each row on what was found of it. */
    void hang(Seekers seekers, Wanted wanted) throws SQLException {
        for (int i = 0; i < seekers.size(); i++) {
            Seekers.Found found = seekers.found(i, wanted);
            int first = seekers.held(i) > 0 ? seekers.held(i) : found.card();
            int lost = first == 0 ? found.reason() : seekers.isSeveral(i) ? Orphans.AGAIN : 0;
            hang.setInt(1, first);
            hang.setLong(2, run);
            hang.setInt(3, lost);
            hang.setInt(4, seekers.row(i));
            hang.addBatch();
            beside(seekers.row(i), first, found);
            if (i % BATCH == BATCH - 1) {
                flush();
            }
        }
        flush();
    }

    private void beside(int row, int first, Seekers.Found found) throws SQLException {
        List<Integer> all = new ArrayList<>(found.further());
        if (found.card() != 0 && !found.further().isEmpty()) {
            all.add(found.card());
        }
        for (int card : all) {
            if (card != first) {
                also.setInt(1, row);
                also.setInt(2, card);
                also.addBatch();
            }
        }
    }

    private void flush() throws SQLException {
        hang.executeBatch();
        also.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (hang;
                also) {
            // Both are closed whatever one of them does.
        }
    }
}
