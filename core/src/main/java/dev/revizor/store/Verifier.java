package dev.revizor.store;

import dev.revizor.journal.Chain;
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
 *
 * <p>LOG-001 a seal that does not fit, LOG-002 rows missing in the middle, LOG-003 at the end, LOG-004 what an undo would
 * put back is not what the journal says, LOG-005 a card is not what the journal says, LOG-006 a card that the journal does
 * not know, LOG-007 a card is gone, LOG-008 other tables, triggers or views than ours.
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
        Map<String, Expected> expected = chain();
        tail();
        payloads();
        rows(expected);
        schema();
        return new VerifyResult(entries, troubles);
    }

    /** What a row should be: the kind that it was made with, the hash that it was left with. */
    private record Expected(String kind, String hash) {}

    private void trouble(String line) {
        if (troubles.size() < KEPT) {
            troubles.add(line);
        }
    }

    private Map<String, Expected> chain() throws SQLException {
        Map<String, Expected> expected = new HashMap<>();
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
                        rows.getBytes(11), seq, Base.runId(rows.getLong(2)), rows.getString(3), rows.getString(4),
                        rows.getString(5), rows.getString(6), subject, rows.getString(8), rows.getString(9),
                        rows.getString(10));
                if (!whole && !broken) {
                    trouble("LOG-001 " + seq);
                    broken = true;
                }
                Expected before = expected.get(subject);
                String kind = before == null ? rows.getString(6).intern() : before.kind();
                expected.put(subject, new Expected(kind, rows.getString(9)));
            }
        }
        return expected;
    }

    /** SQLite remembers the highest number ever given: a tail that was cut off shows. */
    private void tail() throws SQLException {
        long ever = Database.number(connection, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal'");
        long last = Database.number(connection, "SELECT coalesce(max(seq), 0) FROM journal");
        if (ever > last) {
            trouble("LOG-003 " + (last + 1) + "…" + ever);
        }
    }

    private void payloads() throws SQLException {
        CardCodec codec = new CardCodec(base.numbers());
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT j.seq, j.before_hash, p.image FROM journal j LEFT JOIN payload p ON p.seq = j.seq"
                                + " WHERE j.op <> 'insert' ORDER BY j.seq");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                byte[] image = rows.getBytes(3);
                if (image == null || !isBefore(codec, image, rows.getString(2))) {
                    trouble("LOG-004 " + rows.getLong(1));
                }
            }
        }
    }

    private static boolean isBefore(CardCodec codec, byte[] bytes, String journalled) {
        try {
            RowImage image = RowImage.decode(bytes);
            return image.hash().equals(journalled) && Arrays.equals(image.content(), codec.contentOf(image.body()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }

    private void rows(Map<String, Expected> expected) throws SQLException {
        CardCodec codec = new CardCodec(base.numbers());
        try (PreparedStatement read = connection.prepareStatement(Base.IMAGE_COLUMNS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(Base.IMAGE_ID);
                RowImage image = Base.image(rows);
                Expected journalled = expected.remove(id);
                if (journalled == null) {
                    trouble("LOG-006 " + id);
                } else if (!isAsLeft(image, content(codec, image), Base.kind(rows), journalled)) {
                    trouble("LOG-005 " + id);
                }
            }
        }
        expected.keySet().stream().sorted().forEach(id -> trouble("LOG-007 " + id));
    }

    private static boolean isAsLeft(RowImage image, byte[] content, String kind, Expected journalled) {
        return RowImage.hash(image.state(), image.mergedInto(), content).equals(journalled.hash())
                && Arrays.equals(image.content(), content)
                && kind.equals(journalled.kind());
    }

    /** The hash of what the row really holds; a blob that cannot be read has none. */
    private static byte[] content(CardCodec codec, RowImage image) {
        try {
            return codec.contentOf(image.body());
        } catch (IndexOutOfBoundsException e) {
            return new byte[0];
        }
    }

    private void schema() throws SQLException {
        List<String> wanted = Database.schema();
        List<String> found = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT sql || ';' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        wanted.stream().filter(table -> !found.contains(table)).forEach(table -> trouble("LOG-008 " + table.split(" ")[2]));
        long triggers = Database.number(connection, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')");
        if (triggers > 0) {
            trouble("LOG-008 trigger");
        }
    }
}
