package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.RevizorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
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
    private final JournalWriter journal;
    private final IdIndex ids;
    private final CardCodec codec;
    private final PreparedStatement insertCard;
    private final PreparedStatement findById;
    private final PreparedStatement updateCard;
    /** Rows of the batch that is not sent yet, by public id: their contents. */
    private final Map<String, byte[]> pending = new HashMap<>();

    private int nextRow;
    private boolean merged;
    /** A change failed half-way: what is there must not be made to last. */
    private boolean broken;

    private boolean open = true;

    RunWriter(Base base, Connection connection, String command, String actor, String at) throws SQLException {
        this.base = base;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.runNumber = Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM run");
        this.nextRow = (int) Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM card");
        this.journal = new JournalWriter(connection, runNumber, at, actor, base.head());
        this.codec = new CardCodec(base.numbers());
        this.ids = base.ids();
        if (nextRow == 1) {
            // Indexes after the load: a third of the time of indexes during it.
            Database.execute(connection, "DROP INDEX IF EXISTS card_public_id");
            Database.execute(connection, "DROP INDEX IF EXISTS card_kind");
        }
        try (PreparedStatement keep =
                connection.prepareStatement("UPDATE meta SET value = ? WHERE key = 'fields' AND value <> ?")) {
            // A newer version may have added fields: from the first card that it writes on they keep their numbers.
            keep.setString(1, base.numbers().kept());
            keep.setString(2, base.numbers().kept());
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
                "INSERT INTO card (id, public_id, kind, state, merged_into, root, lost, source, source_row, content, body)"
                        + " VALUES (?, ?, ?, 0, '', NULL, 0, ?, ?, ?, ?)");
        findById = connection.prepareStatement(Base.IMAGE_COLUMNS + " WHERE id = ?");
        updateCard = connection.prepareStatement(
                "UPDATE card SET state = ?, merged_into = ?, hangs_on = nullif(?, 0), hung_by = nullif(?, 0), source = ?,"
                        + " source_row = ?, content = ?, body = ? WHERE id = ?");
    }

    @Override
    public String run() {
        return Runs.id(runNumber);
    }

    @Override
    public long changes() {
        return journal.written();
    }

    @Override
    public int addSource(SourceTable table, Mapping mapping) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO source (id, run, kind, file, sheet, format, charset, delimiter, header_row, sha256, titles,"
                        + " fields, client_fields, columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
            insert.setString(14, Columns.kept(mapping));
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
        return guarded(() -> applied(change));
    }

    @Override
    public Outcome apply(Change.Insert insert, EncodedCard encoded) {
        return guarded(() -> insert(insert.card(), encoded));
    }

    private interface Step {
        Outcome take() throws SQLException;
    }

    /** A change that fails half-way must not be made to last. */
    private Outcome guarded(Step step) {
        boolean whole = false;
        try {
            Outcome outcome = step.take();
            whole = true;
            return outcome;
        } catch (SQLException e) {
            throw base.trouble(e);
        } catch (IndexOutOfBoundsException e) {
            throw base.damaged(e);
        } finally {
            broken |= !whole;
        }
    }

    private Outcome applied(Change change) throws SQLException {
        if (change instanceof Change.Insert insert) {
            return insert(insert.card(), codec.encode(insert.card()));
        }
        if (change instanceof Change.Update update) {
            return update(update.card(), update.reason());
        }
        if (change instanceof Change.Merge merge) {
            return merge(merge);
        }
        return undo(((Change.Undo) change).run());
    }

    private Outcome insert(Card card, EncodedCard encoded) throws SQLException {
        long key = IdIndex.hash(card.id());
        if (ids.row(key, 0) != 0) {
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
        RowImage fresh = new RowImage(
                row,
                card.kind().ordinal(),
                RowImage.LIVE,
                "",
                RowImage.Hanging.NOWHERE,
                card.origin().source(),
                card.origin().row(),
                encoded.content(),
                encoded.body());
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
        journal("insert", card.kind().id(), card.id(), "", fresh.hash(), "import.new", null);
        if (pending.size() >= BATCH) {
            flush();
        }
        return Outcome.NEW;
    }

    /** An id that is there: the same, other content, or one that was undone and now comes back. */
    private Outcome again(Card card, EncodedCard encoded, RowImage there) throws SQLException {
        if (there.state() == RowImage.DELETED) {
            RowImage back = next(there, card.origin(), encoded).in(RowImage.LIVE, "");
            replace(card.id(), card.kind().id(), "update", there, back, "import.back");
            return Outcome.NEW;
        }
        return Arrays.equals(there.content(), encoded.content()) ? Outcome.SAME : Outcome.DIFFERENT;
    }

    /** A card that was merged away takes news too: they wait in it for the day on which the merge is undone. */
    private Outcome update(Card card, String reason) throws SQLException {
        RowImage there = image(card.id())
                .filter(image -> image.state() != RowImage.DELETED)
                .orElseThrow(() -> unknown(card.id()));
        EncodedCard encoded = codec.encode(card);
        if (Arrays.equals(there.content(), encoded.content())) {
            return Outcome.SAME;
        }
        replace(card.id(), card.kind().id(), "update", there, next(there, card.origin(), encoded), reason);
        return Outcome.NEW;
    }

    /** The row with new content; what it hangs on is looked for anew. */
    private static RowImage next(RowImage there, Origin origin, EncodedCard encoded) {
        return new RowImage(
                there.row(),
                there.kind(),
                there.state(),
                there.mergedInto(),
                RowImage.Hanging.NOWHERE,
                origin.source(),
                origin.row(),
                encoded.content(),
                encoded.body());
    }

    private Outcome merge(Change.Merge merge) throws SQLException {
        RowImage there = liveImage(merge.survivor().id());
        Card old = base.card(merge.survivor().id(), there);
        Card survivor = new Columns(connection).placed(merge.survivor(), old, there.source());
        Origin origin = new Origin(there.source(), there.sourceRow());
        replace(
                survivor.id(),
                survivor.kind().id(),
                "merge",
                there,
                next(there, origin, codec.encode(survivor)),
                merge.plan());
        for (String loser : merge.losers()) {
            if (loser.equals(survivor.id())) {
                throw unknown(loser);
            }
            RowImage gone = liveImage(loser);
            replace(loser, survivor.kind().id(), "fold", gone, gone.in(RowImage.MERGED, survivor.id()), merge.plan());
        }
        merged = true;
        return Outcome.NEW;
    }

    private RowImage liveImage(String id) throws SQLException {
        return image(id).filter(image -> image.state() == RowImage.LIVE).orElseThrow(() -> unknown(id));
    }

    private RevizorException unknown(String id) {
        return new RevizorException(StoreError.UNKNOWN_CARD, base.place(), Map.of("card", id));
    }

    /** Puts a row in another state, with its pre-image in the journal. */
    private void replace(String id, String entity, String op, RowImage from, RowImage to, String reason)
            throws SQLException {
        updateCard.setInt(1, to.state());
        updateCard.setString(2, to.mergedInto());
        updateCard.setInt(3, to.hanging().card());
        updateCard.setLong(4, to.hanging().run());
        updateCard.setInt(5, to.source());
        updateCard.setLong(6, to.sourceRow());
        updateCard.setBytes(7, to.content());
        updateCard.setBytes(8, to.body());
        updateCard.setInt(9, to.row());
        updateCard.execute();
        journal(op, entity, id, from.hash(), to.hash(), reason, from);
    }

    private Outcome undo(String run) throws SQLException {
        flush();
        if (run.equals(run())) {
            throw new RevizorException(StoreError.UNKNOWN_RUN, base.place(), Map.of("run", run));
        }
        new Undoing(base, connection).of(run, id -> image(id).orElse(null), (id, entity, image) -> {
            RowImage now = image(id).orElseThrow(() -> unknown(id));
            replace(id, entity, "undo", now, image != null ? image : now.in(RowImage.DELETED, ""), run);
        });
        merged = true;
        long number = Runs.number(run);
        new Attachments(base, connection).forget(number);
        new RunMarks(connection).undone(number, runNumber);
        return Outcome.NEW;
    }

    private void journal(
            String op,
            String entity,
            String subject,
            String before,
            String after,
            String reason,
            @Nullable RowImage image)
            throws SQLException {
        journal.add(op, entity, subject, before, after, reason, image);
        if (journal.written() % BATCH == 0) {
            flush();
        }
    }

    private void flush() throws SQLException {
        insertCard.executeBatch();
        journal.flush();
        pending.clear();
    }

    /** The row of a public id as it is now. */
    private Optional<RowImage> image(String id) throws SQLException {
        long key = IdIndex.hash(id);
        if (pending.containsKey(id)) {
            flush();
        }
        int nth = 0;
        for (int row = ids.row(key, nth); row != 0; row = ids.row(key, ++nth)) {
            findById.setInt(1, row);
            try (ResultSet rows = findById.executeQuery()) {
                if (rows.next() && rows.getString(Base.IMAGE_ID).equals(id)) {
                    return Optional.of(Base.image(rows));
                }
            }
        }
        return Optional.empty();
    }

    /** A live card as the run sees it: by its row number, since the index of ids waits for the end of the load. */
    Optional<Card> find(String id) throws SQLException {
        return image(id).filter(image -> image.state() == RowImage.LIVE).map(image -> base.card(id, image));
    }

    @Override
    public void commit() {
        if (broken) {
            throw new IllegalStateException("a change of this run has failed");
        }
        try {
            flush();
            Database.execute(connection, "CREATE UNIQUE INDEX IF NOT EXISTS card_public_id ON card (public_id)");
            // Counts and one kind in order, without reading the cards of the others.
            Database.execute(connection, "CREATE INDEX IF NOT EXISTS card_kind ON card (kind, state, public_id)");
            Attachments attachments = new Attachments(base, connection);
            if (merged) {
                attachments.refreshRoots();
            }
            attachments.resolve(runNumber);
            try (PreparedStatement count = connection.prepareStatement("UPDATE run SET changes = ? WHERE id = ?")) {
                count.setLong(1, journal.written());
                count.setLong(2, runNumber);
                count.execute();
            }
            if (journal.written() == 0) {
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
                journal;
                findById;
                updateCard) {
            connection.rollback();
            connection.setAutoCommit(true);
            base.ended(this);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
