package dev.revizor.store;

import dev.revizor.problem.RevizorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to undo a run: for each row that it touched, what the row was before the run's first change of it; and the
 * proof that nothing has changed it since.
 */
final class Undoing {
    private final Base base;
    private final Connection connection;

    Undoing(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
    }

    /** Puts one row back. */
    interface Restore {
        void row(String id, String entity, RowImage now, @Nullable RowImage image, String run) throws SQLException;
    }

    /** A row that a run touched. */
    private static final class Touched {
        private final String id;
        private final String entity;
        private final @Nullable RowImage before;
        private String after = "";

        Touched(String id, String entity, @Nullable RowImage before) {
            this.id = id;
            this.entity = entity;
            this.before = before;
        }
    }

    /** Restores every row that the run touched; refuses when a later run has touched one of them. */
    void of(String run, Restore restore) throws SQLException {
        long number = known(run);
        Map<String, Touched> touched = touched(number);
        if (touched.isEmpty()) {
            throw new RevizorException(StoreError.NOTHING_TO_UNDO, base.place(), Map.of("run", run));
        }
        List<RowImage> now = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(Base.IMAGE_COLUMNS + " WHERE public_id = ?")) {
            for (Touched row : touched.values()) {
                now.add(unchanged(find, row, number, run));
            }
        }
        int at = 0;
        for (Touched row : touched.values()) {
            restore.row(row.id, row.entity, now.get(at++), row.before, run);
        }
    }

    private long known(String run) throws SQLException {
        long number = Base.runNumber(run);
        try (PreparedStatement find = connection.prepareStatement("SELECT undone_by FROM run WHERE id = ?")) {
            find.setLong(1, number);
            try (ResultSet rows = find.executeQuery()) {
                if (!rows.next()) {
                    throw new RevizorException(StoreError.UNKNOWN_RUN, base.place(), Map.of("run", run));
                }
            }
        }
        return number;
    }

    private Map<String, Touched> touched(long run) throws SQLException {
        Map<String, Touched> out = new LinkedHashMap<>();
        try (PreparedStatement read = connection.prepareStatement(
                "SELECT j.entity, j.subject, j.after_hash, p.image FROM journal j LEFT JOIN payload p ON p.seq = j.seq"
                        + " WHERE j.run = ? ORDER BY j.seq")) {
            read.setLong(1, run);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    String subject = rows.getString(2);
                    Touched row = out.get(subject);
                    if (row == null) {
                        byte[] image = rows.getBytes(4);
                        row = new Touched(subject, rows.getString(1), image == null ? null : RowImage.decode(image));
                        out.put(subject, row);
                    }
                    row.after = rows.getString(3);
                }
            }
        }
        return out;
    }

    /** The row as it is now, which must be as the run left it. */
    private RowImage unchanged(PreparedStatement find, Touched row, long run, String runId) throws SQLException {
        find.setString(1, row.id);
        try (ResultSet rows = find.executeQuery()) {
            if (rows.next()) {
                RowImage now = Base.image(rows);
                if (now.hash().equals(row.after)) {
                    return now;
                }
            }
        }
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("run", runId);
        args.put("card", row.id);
        args.put("later", String.join(", ", later(row.id, run)));
        throw new RevizorException(StoreError.CHANGED_SINCE, base.place(), args);
    }

    private Set<String> later(String id, long run) throws SQLException {
        Set<String> out = new java.util.LinkedHashSet<>();
        try (PreparedStatement read = connection.prepareStatement(
                "SELECT DISTINCT run FROM journal WHERE subject = ? AND run > ? ORDER BY run")) {
            read.setString(1, id);
            read.setLong(2, run);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    out.add(Base.runId(rows.getLong(1)));
                }
            }
        }
        return out;
    }
}
