package dev.revizor.store;

import dev.revizor.journal.Chain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal rows of one run, each sealed onto the one before, in batches. */
final class JournalWriter implements AutoCloseable {
    private final long runNumber;
    private final String run;
    private final String at;
    private final String actor;
    private final Chain chain;
    private final PreparedStatement insert;
    private final GroupInsert insertGroup;
    private final PreparedStatement insertPayload;
    /** Rows that are not sent yet. */
    private final List<Entry> waiting = new ArrayList<>();

    private long nextSeq;
    private long written;

    /** What tells one row of a run from another. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Entry(
            String op, String entity, String subject, String before, String after, String reason, byte[] seal) {
        boolean isLike(Entry other) {
            return op.equals(other.op) && before.equals(other.before) && reason.equals(other.reason);
        }
    }

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
        this.insertGroup = new GroupInsert(
                connection,
                "journal (seq, run, at, actor, op, before_hash, reason, entity, subject, after_hash, seal)",
                "($1 +, $2, $3, $4, $5, $6, $7, ?, ?, ?, ?)",
                7);
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
        waiting.add(new Entry(op, entity, subject, before, after, reason, seal));
        if (image != null) {
            insertPayload.setLong(1, seq);
            insertPayload.setBytes(2, image.encode());
            insertPayload.addBatch();
        }
        written++;
    }

    void flush() throws SQLException {
        long seq = nextSeq - waiting.size();
        for (int at = 0; at < waiting.size(); ) {
            boolean group = isGroup(at);
            if (group) {
                putGroup(seq + at, waiting.subList(at, at + GroupInsert.ROWS));
            } else {
                put(seq + at, waiting.get(at));
            }
            at += group ? GroupInsert.ROWS : 1;
        }
        waiting.clear();
        insertGroup.statement().executeBatch();
        insert.executeBatch();
        insertPayload.executeBatch();
    }

    private boolean isGroup(int from) {
        if (from + GroupInsert.ROWS > waiting.size()) {
            return false;
        }
        for (int i = 1; i < GroupInsert.ROWS; i++) {
            if (!waiting.get(from + i).isLike(waiting.get(from))) {
                return false;
            }
        }
        return true;
    }

    private void putGroup(long seq, List<Entry> rows) throws SQLException {
        PreparedStatement many = insertGroup.statement();
        Entry first = rows.get(0);
        many.setLong(1, seq);
        many.setLong(2, runNumber);
        many.setString(3, at);
        many.setString(4, actor);
        many.setString(5, first.op());
        many.setString(6, first.before());
        many.setString(7, first.reason());
        for (int i = 0; i < rows.size(); i++) {
            Entry row = rows.get(i);
            many.setString(insertGroup.at(i, 0), row.entity());
            many.setString(insertGroup.at(i, 1), row.subject());
            many.setString(insertGroup.at(i, 2), row.after());
            many.setBytes(insertGroup.at(i, 3), row.seal());
        }
        many.addBatch();
    }

    private void put(long seq, Entry row) throws SQLException {
        insert.setLong(1, seq);
        insert.setLong(2, runNumber);
        insert.setString(3, at);
        insert.setString(4, actor);
        insert.setString(5, row.op());
        insert.setString(6, row.entity());
        insert.setString(7, row.subject());
        insert.setString(8, row.before());
        insert.setString(9, row.after());
        insert.setString(10, row.reason());
        insert.setBytes(11, row.seal());
        insert.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (insert;
                insertGroup;
                insertPayload) {
            // All are closed whatever one of them does.
        }
    }
}
