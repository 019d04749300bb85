package dev.revizor.store;

import dev.revizor.problem.RevizorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to undo a run: for each row that it touched, what the row was before the run's first change of it; and the
 * proof that nothing has changed it since. Only two numbers a row are held, so that an import of millions can be undone.
 */
final class Undoing {
    private static final String FIRST = "SELECT j.entity, j.subject, p.image FROM journal j LEFT JOIN payload p"
            + " ON p.seq = j.seq WHERE j.seq = ?";
    private static final String AFTER = "SELECT subject, after_hash FROM journal WHERE seq = ?";

    private final Base base;
    private final Connection connection;

    Undoing(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
    }

    /** Finds rows as they are now. */
    interface Now {
        @Nullable
        RowImage row(String id) throws SQLException;
    }

    /** Puts one row back; without an image the run had made it. */
    interface Restore {
        void row(String id, String entity, @Nullable RowImage image) throws SQLException;
    }

    /** First and last journal numbers of each row that a run touched, in the order of the first. */
    private record Touched(long[] first, long[] last) {}

    /** Restores every row that the run touched; refuses, before the first is restored, when one has changed since. */
    void of(String run, Now now, Restore restore) throws SQLException {
        long number = known(run);
        Touched touched = touched(number);
        if (touched.first().length == 0) {
            throw new RevizorException(StoreError.NOTHING_TO_UNDO, base.place(), Map.of("run", run));
        }
        unchanged(touched, number, now);
        try (PreparedStatement read = connection.prepareStatement(FIRST)) {
            for (long seq : touched.first()) {
                read.setLong(1, seq);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    byte[] image = row.getBytes(3);
                    restore.row(row.getString(2), row.getString(1), image == null ? null : base.image(image));
                }
            }
        }
    }

    private long known(String run) throws SQLException {
        long number = Runs.number(run);
        try (PreparedStatement find = connection.prepareStatement("SELECT undone_by FROM run WHERE id = ?")) {
            find.setLong(1, number);
            try (ResultSet rows = find.executeQuery()) {
                if (!rows.next()) {
                    throw new RevizorException(StoreError.UNKNOWN_RUN, base.place(), Map.of("run", run));
                }
                if (rows.getLong(1) != 0) {
                    throw new RevizorException(StoreError.NOTHING_TO_UNDO, base.place(), Map.of("run", run));
                }
            }
        }
        return number;
    }

    private Touched touched(long run) throws SQLException {
        long[] first = new long[1_024];
        long[] last = new long[1_024];
        int size = 0;
        try (PreparedStatement read = connection.prepareStatement(
                "SELECT min(seq) AS first, max(seq) FROM journal WHERE run = ? GROUP BY subject ORDER BY first")) {
            read.setLong(1, run);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    if (size == first.length) {
                        first = Arrays.copyOf(first, size * 2);
                        last = Arrays.copyOf(last, size * 2);
                    }
                    first[size] = rows.getLong(1);
                    last[size++] = rows.getLong(2);
                }
            }
        }
        return new Touched(Arrays.copyOf(first, size), Arrays.copyOf(last, size));
    }

    private void unchanged(Touched touched, long run, Now now) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(AFTER)) {
            for (long seq : touched.last()) {
                read.setLong(1, seq);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    RowImage there = now.row(row.getString(1));
                    if (there == null || !there.hash().equals(row.getString(2))) {
                        throw changedSince(row.getString(1), run);
                    }
                }
            }
        }
    }

    private RevizorException changedSince(String id, long run) throws SQLException {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("run", Runs.id(run));
        args.put("card", id);
        args.put("later", String.join(", ", later(id, run)));
        return new RevizorException(StoreError.CHANGED_SINCE, base.place(), args);
    }

    private Set<String> later(String id, long run) throws SQLException {
        Set<String> out = new LinkedHashSet<>();
        try (PreparedStatement read = connection.prepareStatement(
                "SELECT DISTINCT run FROM journal WHERE subject = ? AND run > ? ORDER BY run")) {
            read.setString(1, id);
            read.setLong(2, run);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    out.add(Runs.id(rows.getLong(1)));
                }
            }
        }
        return out;
    }
}
