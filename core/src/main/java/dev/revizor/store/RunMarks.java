package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** Which runs are in force. Undoing an undo brings the first run back to force; undoing that takes it out again. */
final class RunMarks {
    private final Connection connection;

    RunMarks(Connection connection) {
        this.connection = connection;
    }

    /** One run undoes another. */
    void undone(long run, long by) throws SQLException {
        set("UPDATE run SET undoes = ? WHERE id = ?", run, by);
        set("UPDATE run SET undone_by = ? WHERE id = ?", by, run);
        boolean inForce = false;
        long above = run;
        for (long next = target(above); next != 0; next = target(next)) {
            inForce = !inForce;
            set("UPDATE run SET undone_by = ? WHERE id = ?", inForce ? 0 : above, next);
            above = next;
        }
    }

    /** The run that an undo took back; 0 for a run that is no undo. */
    private long target(long run) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT undoes FROM run WHERE id = ?")) {
            read.setLong(1, run);
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private void set(String sql, long value, long run) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            if (value == 0) {
                write.setNull(1, Types.INTEGER);
            } else {
                write.setLong(1, value);
            }
            write.setLong(2, run);
            write.execute();
        }
    }
}
