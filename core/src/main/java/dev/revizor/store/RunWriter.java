package dev.revizor.store;

import dev.revizor.journal.Chain;
import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.RevizorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run's changes: batched, journalled and sealed in the transaction that makes them. */
final class RunWriter implements Writer {
    private static final int BATCH = 1_000;

    private final Base base;
    private final Connection connection;
    private final long runNumber;
    private final String at;
    private final String actor;
    private final Chain chain;
    private final IdIndex ids;
    private final CardCodec codec;
    private final PreparedStatement insertCard;
    private final PreparedStatement insertJournal;
    private final PreparedStatement insertPayload;
    private final PreparedStatement findById;
    private final PreparedStatement updateCard;
    /** Rows of the batch that is not sent yet, by public id: their contents. */
    private final Map<String, byte[]> pending = new HashMap<>();

    private int nextRow;
    private long nextSeq;
    private long changes;
    private boolean merged;
    private boolean open = true;

    RunWriter(Base base, Connection connection, String command, String actor, String at) throws SQLException {
        this.base = base;
        this.connection = connection;
        this.at = at;
        this.actor = actor;
        connection.setAutoCommit(false);
        this.runNumber = Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM run");
        this.nextRow = (int) Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM card");
        this.nextSeq = Database.number(connection, "SELECT coalesce(max(seq), 0) + 1 FROM journal");
        this.chain = new Chain(base.head());
        this.codec = new CardCodec(base.numbers());
        this.ids = base.ids();
        if (nextRow == 1) {
            // Indexes after the load: a third of the time of indexes during it.
            Database.execute(connection, "DROP INDEX IF EXISTS card_public_id");
        }
        try (PreparedStatement keep = connection.prepareStatement("UPDATE meta SET value = ? WHERE key = 'fields'")) {
            // A newer version may have added fields: from the first card that it writes on they keep their numbers.
            keep.setString(1, base.numbers().kept());
            keep.execute();
        }
        try (PreparedStatement run = connection.prepareStatement(
                "INSERT INTO run (id, command, actor, at, changes) VALUES (?, ?, ?, ?, 0)")) {
            run.setLong(1, runNumber);
            run.setString(2, command);
            run.setString(3, actor);
            run.setString(4, at);
            run.execute();
        }
        insertCard = connection.prepareStatement(
                "INSERT INTO card (id, public_id, kind, state, merged_into, root, source, source_row, content, body)"
                        + " VALUES (?, ?, ?, 0, '', NULL, ?, ?, ?, ?)");
        insertJournal = connection.prepareStatement(
                "INSERT INTO journal (seq, run, at, actor, op, entity, subject, before_hash, after_hash, reason, seal)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertPayload = connection.prepareStatement("INSERT INTO payload (seq, image) VALUES (?, ?)");
        findById = connection.prepareStatement(Base.IMAGE_COLUMNS + " WHERE id = ?");
        updateCard = connection.prepareStatement(
                "UPDATE card SET state = ?, merged_into = ?, source = ?, source_row = ?, content = ?, body = ? WHERE id = ?");
    }

    @Override
    public String run() {
        return Base.runId(runNumber);
    }

    @Override
    public long changes() {
        return changes;
    }

    @Override
    public int addSource(SourceTable table, Mapping mapping) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO source (id, run, kind, file, sheet, format, charset, delimiter, header_row, sha256, titles,"
                        + " fields, client_fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int number = (int) Database.number(connection, "SELECT count(*) FROM source");
            insert.setInt(1, number);
            insert.setLong(2, runNumber);
            insert.setString(3, mapping.kind().id());
            insert.setString(4, table.file());
            insert.setString(5, table.sheet());
            insert.setString(6, table.format());
            insert.setString(7, table.charset());
            insert.setString(8, table.delimiter());
            insert.setLong(9, table.headerRow());
            insert.setString(10, table.sha256());
            insert.setBytes(11, titles(table));
            insert.setString(12, fields(mapping.fields(Mapping.Part.SELF)));
            insert.setString(13, fields(mapping.fields(Mapping.Part.CLIENT)));
            insert.execute();
            return number;
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    private static byte[] titles(SourceTable table) {
        Bytes out = new Bytes();
        out.number(table.columns().size());
        table.columns().forEach(out::text);
        return out.toArray();
    }

    private static String fields(Set<Field> fields) {
        return fields.stream().map(Field::id).collect(Collectors.joining(" "));
    }

    @Override
    public Outcome apply(Change change) {
        try {
            if (change instanceof Change.Insert insert) {
                return insert(insert.card());
            }
            if (change instanceof Change.Update update) {
                return update(update.card(), update.reason());
            }
            if (change instanceof Change.Merge merge) {
                return merge(merge);
            }
            return undo(((Change.Undo) change).run());
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    private Outcome insert(Card card) throws SQLException {
        CardCodec.Encoded encoded = codec.encode(card);
        long key = IdIndex.hash(card.id());
        if (ids.row(key) != 0) {
            byte[] waiting = pending.get(card.id());
            if (waiting != null) {
                return Arrays.equals(waiting, encoded.content()) ? Outcome.SAME : Outcome.DIFFERENT;
            }
            Optional<RowImage> there = image(card.id());
            if (there.isPresent()) {
                return again(card, encoded, there.get());
            }
        }
        int row = nextRow++;
        ids.put(key, row);
        pending.put(card.id(), encoded.content());
        insertCard.setInt(1, row);
        insertCard.setString(2, card.id());
        insertCard.setInt(3, card.kind().ordinal());
        insertCard.setInt(4, card.origin().source());
        insertCard.setLong(5, card.origin().row());
        insertCard.setBytes(6, encoded.content());
        insertCard.setBytes(7, encoded.body());
        insertCard.addBatch();
        journal("insert", card.kind().id(), card.id(), "", HexFormat.of().formatHex(encoded.content()), "import.new", null);
        if (pending.size() >= BATCH) {
            flush();
        }
        return Outcome.NEW;
    }

    /** An id that is there: the same, other content, or one that was undone and now comes back. */
    private Outcome again(Card card, CardCodec.Encoded encoded, RowImage there) throws SQLException {
        if (there.state() == RowImage.DELETED) {
            RowImage back = new RowImage(
                    there.row(), RowImage.LIVE, "", card.origin().source(), card.origin().row(), encoded.content(),
                    encoded.body());
            replace(card.id(), card.kind().id(), "update", there, back, "import.back");
            return Outcome.NEW;
        }
        return Arrays.equals(there.content(), encoded.content()) ? Outcome.SAME : Outcome.DIFFERENT;
    }

    private Outcome update(Card card, String reason) throws SQLException {
        RowImage there = liveImage(card.id());
        CardCodec.Encoded encoded = codec.encode(card);
        if (Arrays.equals(there.content(), encoded.content())) {
            return Outcome.SAME;
        }
        RowImage next = new RowImage(
                there.row(), RowImage.LIVE, "", card.origin().source(), card.origin().row(), encoded.content(), encoded.body());
        replace(card.id(), card.kind().id(), "update", there, next, reason);
        return Outcome.NEW;
    }

    private Outcome merge(Change.Merge merge) throws SQLException {
        Card survivor = merge.survivor();
        RowImage there = liveImage(survivor.id());
        Map<String, RowImage> losers = new LinkedHashMap<>();
        for (String loser : merge.losers()) {
            boolean again = loser.equals(survivor.id()) || losers.put(loser, liveImage(loser)) != null;
            if (again) {
                throw new RevizorException(StoreError.UNKNOWN_CARD, base.place(), Map.of("card", loser));
            }
        }
        CardCodec.Encoded encoded = codec.encode(survivor);
        RowImage next = new RowImage(
                there.row(), RowImage.LIVE, "", there.source(), there.sourceRow(), encoded.content(), encoded.body());
        replace(survivor.id(), survivor.kind().id(), "merge", there, next, merge.plan());
        for (Map.Entry<String, RowImage> loser : losers.entrySet()) {
            RowImage old = loser.getValue();
            RowImage gone = new RowImage(
                    old.row(), RowImage.MERGED, survivor.id(), old.source(), old.sourceRow(), old.content(), old.body());
            replace(loser.getKey(), survivor.kind().id(), "fold", old, gone, merge.plan());
        }
        merged = true;
        return Outcome.NEW;
    }

    private RowImage liveImage(String id) throws SQLException {
        return image(id)
                .filter(image -> image.state() == RowImage.LIVE)
                .orElseThrow(() -> new RevizorException(StoreError.UNKNOWN_CARD, base.place(), Map.of("card", id)));
    }

    /** Puts a row in another state, with its pre-image in the journal. */
    private void replace(String id, String entity, String op, RowImage from, RowImage to, String reason)
            throws SQLException {
        updateCard.setInt(1, to.state());
        updateCard.setString(2, to.mergedInto());
        updateCard.setInt(3, to.source());
        updateCard.setLong(4, to.sourceRow());
        updateCard.setBytes(5, to.content());
        updateCard.setBytes(6, to.body());
        updateCard.setInt(7, to.row());
        updateCard.execute();
        journal(op, entity, id, from.hash(), to.hash(), reason, from);
    }

    private Outcome undo(String run) throws SQLException {
        flush();
        if (run.equals(run())) {
            throw new RevizorException(StoreError.UNKNOWN_RUN, base.place(), Map.of("run", run));
        }
        new Undoing(base, connection).of(run, this::restore);
        merged = true;
        try (PreparedStatement mark = connection.prepareStatement("UPDATE run SET undone_by = ? WHERE id = ?")) {
            mark.setLong(1, runNumber);
            mark.setLong(2, Base.runNumber(run));
            mark.execute();
        }
        return Outcome.NEW;
    }

    /** Puts a row back as the image has it; without an image the run had made it, and it goes. */
    private void restore(String id, String entity, RowImage now, @Nullable RowImage image, String run) throws SQLException {
        RowImage back = image != null
                ? image
                : new RowImage(
                        now.row(), RowImage.DELETED, "", now.source(), now.sourceRow(), now.content(), now.body());
        replace(id, entity, "undo", now, back, run);
    }

    private void journal(
            String op, String entity, String subject, String before, String after, String reason, @Nullable RowImage image)
            throws SQLException {
        long seq = nextSeq++;
        String run = run();
        byte[] seal = chain.next(seq, run, at, actor, op, entity, subject, before, after, reason);
        insertJournal.setLong(1, seq);
        insertJournal.setLong(2, runNumber);
        insertJournal.setString(3, at);
        insertJournal.setString(4, actor);
        insertJournal.setString(5, op);
        insertJournal.setString(6, entity);
        insertJournal.setString(7, subject);
        insertJournal.setString(8, before);
        insertJournal.setString(9, after);
        insertJournal.setString(10, reason);
        insertJournal.setBytes(11, seal);
        insertJournal.addBatch();
        if (image != null) {
            insertPayload.setLong(1, seq);
            insertPayload.setBytes(2, image.encode());
            insertPayload.addBatch();
        }
        changes++;
        if (changes % BATCH == 0) {
            flush();
        }
    }

    private void flush() throws SQLException {
        insertCard.executeBatch();
        insertJournal.executeBatch();
        insertPayload.executeBatch();
        pending.clear();
    }

    /** The row of a public id as it is now. */
    private Optional<RowImage> image(String id) throws SQLException {
        int row = ids.row(IdIndex.hash(id));
        if (row == 0) {
            return Optional.empty();
        }
        if (pending.containsKey(id)) {
            flush();
        }
        findById.setInt(1, row);
        try (ResultSet rows = findById.executeQuery()) {
            if (rows.next() && rows.getString(Base.IMAGE_ID).equals(id)) {
                return Optional.of(Base.image(rows));
            }
        }
        return imageOfTwin(id);
    }

    /** Two ids of one hash: the index knows only one of them, the store both. */
    private Optional<RowImage> imageOfTwin(String id) throws SQLException {
        flush();
        try (PreparedStatement find = connection.prepareStatement(Base.IMAGE_COLUMNS + " WHERE public_id = ?")) {
            find.setString(1, id);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(Base.image(rows)) : Optional.empty();
            }
        }
    }

    @Override
    public void commit() {
        try {
            flush();
            Database.execute(connection, "CREATE UNIQUE INDEX IF NOT EXISTS card_public_id ON card (public_id)");
            Attachments attachments = new Attachments(base, connection);
            if (merged) {
                attachments.refreshRoots();
            }
            attachments.resolve();
            try (PreparedStatement count = connection.prepareStatement("UPDATE run SET changes = ? WHERE id = ?")) {
                count.setLong(1, changes);
                count.setLong(2, runNumber);
                count.execute();
            }
            if (changes == 0) {
                // A run that changed nothing leaves nothing behind, not even its number.
                connection.rollback();
            } else {
                connection.commit();
            }
            base.ran();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (insertCard;
                insertJournal;
                insertPayload;
                findById;
                updateCard) {
            connection.rollback();
            connection.setAutoCommit(true);
            base.forgetIds();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
