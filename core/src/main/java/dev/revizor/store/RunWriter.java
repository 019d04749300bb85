package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.TableFigures;
import dev.revizor.problem.RevizorException;
import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run's changes: batched, journalled and sealed in the transaction that makes them. */
final class RunWriter implements Writer {
    private final Base base;
    private final Connection connection;
    private final long runNumber;
    private final JournalWriter journal;
    private final CardCodec codec;
    private final CardTable cards;
    /** The first run that brings cards. */
    private final boolean load;

    private boolean merged;
    private boolean undone;
    /** The rows of no known system that this run has hung on cards of one. */
    private final BitSet elsewhere = new BitSet();

    /** See {@link Resolved#lacking}; an id that nobody has is looked for each time. */
    private long lacking;

    /** So many journal rows were written when the cards to hang on were looked for; −1: never. */
    private long settledAt = -1;

    /** A change failed half-way: what is there must not be made to last. */
    private boolean broken;

    private boolean open = true;

    RunWriter(Base base, Connection connection, String command, String actor, String at) throws SQLException {
        this.base = base;
        this.connection = connection;
        int nextRow = (int) Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM card");
        this.load = nextRow == 1 && !base.isTemporary();
        if (load) {
            Database.beginLoad(connection);
        }
        connection.setAutoCommit(false);
        this.runNumber = Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM run");
        this.journal = new JournalWriter(connection, runNumber, at, actor, base.head());
        this.codec = new CardCodec(base.numbers());
        this.cards = new CardTable(connection, base.ids(), nextRow);
        if (nextRow == 1) {
            // Indexes after the load: a third of the time of indexes during it.
            Database.execute(connection, "DROP INDEX IF EXISTS card_public_id");
            Database.execute(connection, "DROP INDEX IF EXISTS card_kind");
            cards.unindexed();
        } else {
            index();
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
        try {
            return new SourceWriter(connection).add(runNumber, table, mapping);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void widen(int source, List<String> titles, List<Optional<Field>> added) {
        try {
            new SourceWriter(connection).widen(source, titles, added);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void figures(int source, TableFigures figures) {
        try {
            new FigureTable(connection).put(source, figures);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<TableFigures> lastFigures(String system, EntityKind kind) {
        try {
            return new FigureTable(connection).last(system, kind, runNumber);
        } catch (SQLException e) {
            throw base.trouble(e);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw base.damaged(e);
        }
    }

    @Override
    public Optional<Origin> place(String id) {
        try {
            return cards.place(id);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public long number(String id) {
        try {
            return cards.number(id);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<Card> said(String id) {
        try {
            return cards.image(id).filter(image -> image.said().length > 0).map(image -> base.card(id, image.ofSaid()));
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<Card> survivor(String id) {
        try {
            Optional<RowImage> image = cards.image(id);
            String at = id;
            while (image.isPresent() && image.get().state() == RowImage.MERGED) {
                at = image.get().mergedInto();
                image = cards.image(at);
            }
            return at.equals(id) ? Optional.empty() : find(at);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<Card> folded(String id) {
        try {
            return cards.image(id)
                    .filter(image -> image.state() == RowImage.MERGED)
                    .map(image -> base.card(id, image));
        } catch (SQLException e) {
            throw base.trouble(e);
        }
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
            return update(update);
        }
        if (change instanceof Change.Merge merge) {
            return merge(merge);
        }
        return undo(((Change.Undo) change).run());
    }

    private Outcome insert(Card card, EncodedCard encoded) throws SQLException {
        if (cards.mayHave(card.id())) {
            Optional<byte[]> waiting = cards.waiting(card.id());
            if (waiting.isPresent()) {
                return Arrays.equals(waiting.get(), encoded.content()) ? Outcome.SAME : Outcome.DIFFERENT;
            }
            Optional<RowImage> there = cards.image(card.id());
            if (there.isPresent()) {
                return again(card, encoded, there.get());
            }
        }
        RowImage fresh = cards.insert(card, encoded);
        journal("insert", card.kind().id(), card.id(), "", fresh.hash(), "import.new", null);
        if (cards.isFull()) {
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
        byte[] last = there.said().length == 0 ? there.content() : codec.contentOf(there.said());
        if (!Arrays.equals(last, encoded.content())) {
            return Outcome.DIFFERENT;
        }
        return there.state() == RowImage.MERGED ? Outcome.MERGED : Outcome.SAME;
    }

    /** A card that was merged away takes news too: they wait in it for the day on which the merge is undone. */
    private Outcome update(Change.Update update) throws SQLException {
        Card card = update.card();
        RowImage there = cards.image(card.id())
                .filter(image -> image.state() != RowImage.DELETED)
                .orElseThrow(() -> unknown(card.id()));
        byte[] said = update.said().map(one -> codec.encode(one).body()).orElse(RowImage.JUST_SO);
        EncodedCard encoded = codec.encode(card);
        if (Arrays.equals(there.content(), encoded.content()) && Arrays.equals(there.said(), said)) {
            return Outcome.SAME;
        }
        RowImage next = next(there, card.origin(), encoded).saying(said);
        replace(card.id(), card.kind().id(), "update", there, next, update.reason());
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
                encoded.body(),
                there.said());
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
                next(there, origin, codec.encode(survivor))
                        .saying(there.said().length == 0 ? there.body() : there.said()),
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
        return cards.image(id).filter(image -> image.state() == RowImage.LIVE).orElseThrow(() -> unknown(id));
    }

    private RevizorException unknown(String id) {
        return new RevizorException(StoreError.UNKNOWN_CARD, base.place(), Map.of("card", id));
    }

    /** Puts a row in another state, with its pre-image in the journal. */
    private void replace(String id, String entity, String op, RowImage from, RowImage to, String reason)
            throws SQLException {
        cards.replace(to);
        journal(op, entity, id, from.hash(), to.hash(), reason, from);
    }

    private Outcome undo(String run) throws SQLException {
        flush();
        if (run.equals(run())) {
            throw new RevizorException(StoreError.UNKNOWN_RUN, base.place(), Map.of("run", run));
        }
        new Undoing(base, connection).of(run, id -> cards.image(id).orElse(null), (id, entity, image) -> {
            RowImage now = cards.image(id).orElseThrow(() -> unknown(id));
            replace(id, entity, "undo", now, image != null ? image : now.in(RowImage.DELETED, ""), run);
        });
        merged = true;
        undone = true;
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
        if (journal.written() % CardTable.BATCH == 0) {
            flush();
        }
    }

    private void flush() throws SQLException {
        cards.flush();
        journal.flush();
    }

    /** A live card as the run sees it: by its row number, since the index of ids waits for the end of the load. */
    Optional<Card> find(String id) throws SQLException {
        return cards.image(id).filter(image -> image.state() == RowImage.LIVE).map(image -> base.card(id, image));
    }

    /** From now on the store itself knows its ids. */
    private void index() throws SQLException {
        Database.execute(connection, "CREATE UNIQUE INDEX IF NOT EXISTS card_public_id ON card (public_id)");
        cards.indexed();
    }

    @Override
    public void settle() {
        try {
            flush();
            index();
            // Counts and one kind in order, without reading the cards of the others.
            Database.execute(connection, "CREATE INDEX IF NOT EXISTS card_kind ON card (kind, state, public_id)");
            Attachments attachments = new Attachments(base, connection);
            if (merged) {
                attachments.refreshRoots();
            }
            Attachments.Found found =
                    attachments.resolve(runNumber, undone ? Attachments.Deals.MOVED : Attachments.Deals.STAY);
            elsewhere.or(found.elsewhere());
            lacking = found.lacking();
            settledAt = journal.written();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Resolved resolved() {
        return new Resolved(elsewhere.cardinality(), lacking);
    }

    @Override
    public Rows<Guessed> guessed() {
        return new GuessedRows(base, connection, runNumber, elsewhere);
    }

    @Override
    public void commit() {
        if (broken) {
            throw new IllegalStateException("a change of this run has failed");
        }
        if (settledAt != journal.written()) {
            settle();
        }
        try {
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
        try (journal;
                cards) {
            connection.rollback();
            connection.setAutoCommit(true);
            if (load) {
                Database.endLoad(connection);
            }
            base.ended(this);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
