package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Origin;
import dev.revizor.problem.RevizorException;
import dev.revizor.store.Writer.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run does to cards: each change is put into the rows and, with the row as it was before, into the journal. After
 * one that failed half-way nothing of the run may be made to last.
 */
final class ChangeWriter {
    private final Base base;
    private final Connection connection;
    private final long runNumber;
    private final JournalWriter journal;
    private final CardTable cards;
    private final CardCodec codec;
    private boolean merged;
    private boolean undone;
    private boolean broken;

    ChangeWriter(Base base, Connection connection, long runNumber, JournalWriter journal, CardTable cards) {
        this.base = base;
        this.connection = connection;
        this.runNumber = runNumber;
        this.journal = journal;
        this.cards = cards;
        this.codec = new CardCodec(base.numbers());
    }

    /** Whether cards were merged or taken apart. */
    boolean merged() {
        return merged;
    }

    /** Whether a former run was taken back. */
    boolean undone() {
        return undone;
    }

    /** Whether a change has failed half-way. */
    boolean broken() {
        return broken;
    }

    Outcome apply(Change change) {
        return guarded(() -> applied(change));
    }

    /** Of a card that was encoded elsewhere. */
    Outcome apply(Change.Insert insert, EncodedCard encoded) {
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
        if (run.equals(Runs.id(runNumber))) {
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

    /** What waits for its batch goes into the store. */
    void flush() throws SQLException {
        cards.flush();
        journal.flush();
    }

    /** A live card as the run sees it: by its row number, since the index of ids waits for the end of the load. */
    Optional<Card> find(String id) throws SQLException {
        return cards.image(id).filter(image -> image.state() == RowImage.LIVE).map(image -> base.card(id, image));
    }
}
