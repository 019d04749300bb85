package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final Strangers strangers;
    private final BitSet elsewhere = new BitSet();
    private long lacking;

    Hooks(Connection connection, long run, Strangers strangers) throws SQLException {
        this.hang = connection.prepareStatement("UPDATE card SET hangs_on = nullif(?1, 0),"
                + " hung_by = CASE WHEN ?1 = 0 THEN NULL WHEN ?1 = hangs_on THEN hung_by ELSE ?2 END, lost = ?3"
                + " WHERE id = ?4");
        this.also = connection.prepareStatement("INSERT INTO hanging (hung, card) VALUES (?, ?)");
        this.run = run;
        this.strangers = strangers;
    }

    /** Before rows are looked at again: what further cards they hung on. */
    static void loosen(Connection connection) throws SQLException {
        Database.execute(
                connection,
                "DELETE FROM hanging WHERE EXISTS (SELECT 1 FROM card WHERE id = hung AND (hangs_on IS NULL OR lost IN ("
                        + Orphans.AGAIN + ", " + Orphans.AGAIN_BY_DEAL + ")))");
    }

    /** Nothing hangs on a card that is gone. */
    static void forget(Connection connection) throws SQLException {
        Database.execute(connection, "DELETE FROM hanging WHERE card IN (SELECT id FROM card WHERE state = 2)");
    }

    /** Hangs each row on what was found of it. */
    void hang(Seekers seekers, Wanted wanted) throws SQLException {
        for (int i = 0; i < seekers.size(); i++) {
            Seekers.Found found = seekers.found(i, wanted, strangers);
            boolean free = isFree(seekers, i, found);
            int first = free ? found.card() : seekers.held(i);
            boolean byDeal = free ? found.way() == Seekers.Way.DEAL : seekers.isHeldByDeal(i);
            int lost = first == 0 ? found.reason() : mark(seekers.isSeveral(i), byDeal);
            if (free && found.way() == Seekers.Way.ELSEWHERE) {
                elsewhere.set(seekers.row(i));
            }
            lacking += found.lacking();
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

    /**
     * Whether what was found now counts. A row stays where it hangs, but for one that hangs by a deal, which may have moved:
     * only where it names the deal by a title that nobody has any more it stays there too; where several deals have
     * it by now, nobody knows whose it is.
     */
    private static boolean isFree(Seekers seekers, int at, Seekers.Found found) {
        return seekers.held(at) == 0
                || seekers.isHeldByDeal(at) && (found.way() != Seekers.Way.NONE || seekers.namesDealById(at));
    }

    private static int mark(boolean several, boolean byDeal) {
        if (several) {
            return byDeal ? Orphans.AGAIN_BY_DEAL : Orphans.AGAIN;
        }
        return byDeal ? Orphans.BY_DEAL : 0;
    }

    /** The rows of no known system that have come to hang on cards of one, by their ids or the titles of deals. */
    BitSet elsewhere() {
        return elsewhere;
    }

    /** How many ids of cells with several name no card, though another of the cell does. */
    long lacking() {
        return lacking;
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
