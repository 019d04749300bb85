package dev.revizor.store;

import dev.revizor.journal.Chain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The journal rows of one run, each sealed onto the one before, in batches. */
final class JournalWriter implements AutoCloseable {
    private final long runNumber;
    private final String run;
    private final String at;
    private final String actor;
    private final Chain chain;
    private final PreparedStatement insert;
    private final PreparedStatement insertPayload;
    private long nextSeq;
    private long written;

    JournalWriter(Connection connection, long runNumber, String at, String actor, byte[] head) throws SQLException {
        this.runNumber = runNumber;
        this.run = Runs.id(runNumber);
        this.at = at;
        this.actor = actor;
        this.chain = new Chain(head);
        this.nextSeq = Database.number(connection, "SELECT coalesce(max(seq), 0) + 1 FROM journal");
        this.insert = connection.prepareStatement(
                "INSERT INTO journal (seq, run, at, actor, op, entity, subject, before_hash, after_hash, reason, seal)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.insertPayload = connection.prepareStatement("INSERT INTO payload (seq, image) VALUES (?, ?)");
    }

    /** How many rows the run has. */
    long written() {
        return written;
    }

    /** Adds a row; the image is what undo puts back, if there was anything. */
    void add(
            String op,
            String entity,
            String subject,
            String before,
            String after,
            String reason,
            @Nullable RowImage image)
            throws SQLException {
        long seq = nextSeq++;
        byte[] seal = chain.next(seq, run, at, actor, op, entity, subject, before, after, reason);
        insert.setLong(1, seq);
        insert.setLong(2, runNumber);
        insert.setString(3, at);
        insert.setString(4, actor);
        insert.setString(5, op);
        insert.setString(6, entity);
        insert.setString(7, subject);
        insert.setString(8, before);
        insert.setString(9, after);
        insert.setString(10, reason);
        insert.setBytes(11, seal);
        insert.addBatch();
        if (image != null) {
            insertPayload.setLong(1, seq);
            insertPayload.setBytes(2, image.encode());
            insertPayload.addBatch();
        }
        written++;
    }

    void flush() throws SQLException {
        insert.executeBatch();
        insertPayload.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (insert;
                insertPayload) {
            // Both are closed whatever the other does.
        }
    }
}
