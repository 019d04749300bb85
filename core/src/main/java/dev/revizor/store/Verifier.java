package dev.revizor.store;

import dev.revizor.journal.Chain;
import dev.revizor.problem.RevizorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that the journal is whole and that the cards are what it says: the chain of seals, the sequence, and each row's
 * hash against the last one that the journal has for it. A chain alone protects only the journal.
 */
final class Verifier {
    private static final int KEPT = 100;

    private final Base base;
    private final Connection connection;
    private final List<String> troubles = new ArrayList<>();
    private long entries;

    Verifier(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
    }

    VerifyResult verify() throws SQLException {
        integrity();
        Map<String, String> expected = chain();
        payloads();
        tail();
        rows(expected);
        schema();
        return new VerifyResult(entries, troubles);
    }

    /** A file that SQLite itself finds damaged proves nothing, whatever can still be read of it. */
    private void integrity() throws SQLException {
        String answer = Database.text(connection, "PRAGMA integrity_check(1)").orElse("");
        if (!answer.equals("ok")) {
            throw RevizorException.at(base.place(), StoreError.DAMAGED);
        }
    }

    /** A pre-image is what its journal row says the card was: else undo would put back something else. */
    private void payloads() throws SQLException {
        CardCodec codec = new CardCodec(base.numbers());
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT j.seq, j.before_hash, p.image FROM journal j LEFT JOIN payload p ON p.seq = j.seq"
                                + " WHERE j.before_hash <> '' ORDER BY j.seq");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                byte[] image = rows.getBytes(3);
                if (image == null || !isPreImage(codec, image, rows.getString(2))) {
                    trouble("LOG-009 " + rows.getLong(1));
                }
            }
        }
    }

    private static boolean isPreImage(CardCodec codec, byte[] image, String before) {
        try {
            RowImage was = RowImage.decode(image);
            return Arrays.equals(was.content(), codec.contentOf(was.body()))
                    && was.hash().equals(before);
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void trouble(String line) {
        if (troubles.size() < KEPT) {
            troubles.add(line);
        }
    }

    private Map<String, String> chain() throws SQLException {
        Map<String, String> expected = new HashMap<>();
        Chain chain = new Chain(Chain.START);
        long last = 0;
        boolean broken = false;
        try (PreparedStatement read = connection.prepareStatement(Base.JOURNAL_COLUMNS + " ORDER BY seq");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                long seq = rows.getLong(1);
                if (seq != last + 1) {
                    trouble("LOG-002 " + (last + 1) + "…" + (seq - 1));
                }
                last = seq;
                entries++;
                String subject = rows.getString(7);
                boolean whole = chain.matches(
                        rows.getBytes(11),
                        seq,
                        Runs.id(rows.getLong(2)),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        subject,
                        rows.getString(8),
                        rows.getString(9),
                        rows.getString(10));
                if (!whole && !broken) {
                    trouble("LOG-001 " + seq);
                    broken = true;
                }
                expected.put(subject, rows.getString(9));
            }
        }
        return expected;
    }

    /** SQLite remembers the highest number ever given: a tail that was cut off shows. */
    private void tail() throws SQLException {
        long ever =
                Database.number(connection, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal'");
        long last = Database.number(connection, "SELECT coalesce(max(seq), 0) FROM journal");
        if (ever > last) {
            trouble("LOG-003 " + (last + 1) + "…" + ever);
        }
    }

    private void rows(Map<String, String> expected) throws SQLException {
        CardCodec codec = new CardCodec(base.numbers());
        try (PreparedStatement read = connection.prepareStatement(Base.IMAGE_COLUMNS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(Base.IMAGE_ID);
                RowImage image = RowImage.of(rows);
                String journalled = expected.remove(id);
                if (journalled == null) {
                    trouble("LOG-006 " + id);
                } else if (!isAsJournalled(codec, image, journalled)) {
                    trouble("LOG-005 " + id);
                }
            }
        }
        expected.keySet().stream().sorted().forEach(id -> trouble("LOG-007 " + id));
    }

    /** What the row really holds, its own note of its hash, and the journal say the same. */
    private static boolean isAsJournalled(CardCodec codec, RowImage image, String journalled) {
        try {
            return Arrays.equals(image.content(), codec.contentOf(image.body()))
                    && image.hash().equals(journalled);
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void schema() throws SQLException {
        List<String> wanted = Database.schema(Database.number(connection, "PRAGMA user_version"));
        List<String> found = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT sql || ';' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        wanted.stream()
                .filter(table -> !found.contains(table))
                .forEach(table -> trouble("LOG-008 " + table.split(" ")[2]));
        long triggers =
                Database.number(connection, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')");
        if (triggers > 0) {
            trouble("LOG-008 trigger");
        }
    }
}
