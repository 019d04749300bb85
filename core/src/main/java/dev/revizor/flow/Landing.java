package dev.revizor.flow;

import dev.revizor.match.OtherPerson;
import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.store.Base;
import dev.revizor.store.EncodedCard;
import dev.revizor.store.Writer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Writes the cards of one file into the store: new ones, what is new of those that it holds, and nothing of an id that
 * has come before with other content. Fields are not final: it counts what became of the rows.
 */
final class Landing {
    private final InputFile file;
    private final Readings readings;
    private final Arrivals arrivals;
    private final Twins twins;
    private final Base base;
    private final Writer writer;
    private final Consumer<Problem> rejects;
    private final OtherPerson names = new OtherPerson();
    private final Function<Card, EncodedCard> encoder;
    private long stored;
    private long folded;
    private long repeated;
    private long takenBack;

    /** Nothing is written yet. */
    Landing(InputFile file, Arrivals arrivals, Twins twins, Consumer<Problem> rejects) {
        this.twins = twins;
        this.file = file;
        this.readings = Readings.of(file.hints());
        this.arrivals = arrivals;
        this.base = arrivals.base();
        this.writer = arrivals.writer();
        this.rejects = rejects;
        this.encoder = base.encoder();
    }

    /**
     * What the cards of a table are told apart and joined by.
     *
     * @param carried where values of earlier exports stand
     * @param upsert joins a card with what the store holds
     * @param returned whether its rows were rejected before
     * @param ours what of its rows an export has written; empty where none has written the table
     */
    record Table(NewsCount news, Carried carried, Upsert upsert, boolean returned, Optional<Returned> ours) {}

    /** How many rows are cards that were written. */
    long stored() {
        return stored;
    }

    /** How many rows said nothing new, less those that {@link #rejected} took back. */
    long folded() {
        return folded;
    }

    /** How many rows were rejected here. */
    long rejected() {
        return repeated;
    }

    /** How many rows were no part of the card above them after all, since that was rejected. */
    long takenBack() {
        return takenBack;
    }

    /** Rejects one row, which belongs to no card. */
    void setAside(Problem problem) {
        repeated++;
        rejects.accept(problem);
    }

    /** Writes a card that stands in some rows; false if they were rejected. */
    boolean put(Card card, EncodedCard encoded, List<RawRow> rows, Table table) {
        switch (writer.apply(new Change.Insert(card), encoded)) {
            case NEW -> {
                stored++;
                table.news().fresh(card);
                twins.fresh(card);
            }
            case SAME -> {
                folded++;
                if (arrivals.first(card).isEmpty()) {
                    same(card, table);
                    arrivals.note(card);
                }
            }
            case MERGED -> {
                folded++;
                arrivals.note(card);
            }
            case DIFFERENT -> {
                Optional<Origin> first = arrivals.first(card).or(() -> owner(card, table));
                if (first.isPresent() && isOneMore(card, table)) {
                    folded++;
                    return true;
                }
                if (first.isPresent()) {
                    reject(rows, first.get());
                    return false;
                }
                boolean changed = update(card, rows, table);
                stored += changed ? 1 : 0;
                folded += changed ? 0 : 1;
                // The row may keep its old place, where no more has changed than what its source has said.
                arrivals.note(card);
            }
        }
        return true;
    }

    /** Whether a row says of a deal what the one before it said, and only of its client something else. */
    private boolean isOneMore(Card card, Table table) {
        return card.kind() == EntityKind.DEAL
                && base.find(card.id())
                        .map(there -> without(there, column -> arrivals.feeds(there, column)))
                        .map(there -> encoder.apply(there).content())
                        .filter(content -> Arrays.equals(
                                content,
                                encoder.apply(without(card, table.carried()::isGuest))
                                        .content()))
                        .isPresent();
    }

    private static Card without(Card deal, IntPredicate guest) {
        List<Extra> extras = deal.extras().stream()
                .filter(extra -> !guest.test(extra.column()))
                .toList();
        return new Card(deal.id(), deal.kind(), deal.origin(), deal.fields(), extras);
    }

    /**
     * Where the card of an id stands that is another person's than a row of a reject file says: nobody has corrected that
     * row.
     */
    private Optional<Origin> owner(Card card, Table table) {
        return table.returned()
                ? base.find(card.id())
                        .filter(there -> names.isOther(there, card))
                        .map(Card::origin)
                : Optional.empty();
    }

    /** Nothing new; a client whom a deal of this run has brought is new to the store all the same. */
    private void same(Card card, Table table) {
        if (arrivals.wasBrought(card)) {
            table.news().fresh(card);
        } else {
            arrivals.met(card);
            table.news().same();
        }
    }

    /** The store holds the card from an earlier import. Whether anything changed. */
    private boolean update(Card card, List<RawRow> rows, Table table) {
        Optional<Card> old = base.find(card.id());
        if (old.isEmpty()) {
            // A merge has folded the card into another; what the CRM still says of it is in there already, its news
            // not.
            table.news().merged(card);
            return false;
        }
        boolean brought = arrivals.wasBrought(card);
        Upsert upsert = brought ? new Upsert(table.carried(), arrivals.blanks(), Upsert.UNHEARD) : table.upsert();
        if (!brought) {
            arrivals.met(card);
        }
        // What only deals have said of a client, his own file has not.
        Optional<Card> said = brought ? Optional.of(silent(card)) : writer.said(card.id());
        Returned.Heard row = heard(card, old.get(), rows, table);
        Card heard = LostZeros.restored(
                row.card(),
                said.orElse(old.get()),
                old.get(),
                (field, whole, now) -> table.news().damaged(card, field, whole, now));
        Card fresh = readings.settled(heard, said.orElse(old.get()));
        if (!fresh.equals(heard)) {
            Readings.tell(heard, fresh, (field, before, now) -> table.news().stays(card, field, before, now));
        }
        Card joined = upsert.joined(
                fresh,
                old.get(),
                said.orElse(old.get()),
                arrivals.table(old.get().origin().source()),
                row.aside());
        if (brought) {
            arrivals.otherwise().look(old.get(), joined::values);
        }
        // A row that we have written ourselves was heard in part: whatever is new in it, a person has said and not the
        // source.
        boolean whole = row.aside().isEmpty();
        // What the file has no column for, its source has not taken back.
        Optional<Card> saying = said.map(before -> whole ? sayingNow(fresh, before, table) : before);
        boolean changed = writer.apply(new Change.Update(joined, "import.newer", saying)) != Writer.Outcome.SAME;
        if (brought) {
            table.news().fresh(card);
        } else if (changed) {
            table.news().changed();
        } else {
            table.news().same();
        }
        return changed;
    }

    /** What a row says that we have not written ourselves. */
    private static Returned.Heard heard(Card card, Card old, List<RawRow> rows, Table table) {
        Returned.Heard all = new Returned.Heard(card, new BitSet());
        Returned.Heard news = rows.size() == 1
                ? table.ours().map(ours -> ours.news(card, old, rows.get(0))).orElse(all)
                : all;
        return new Returned.Heard(Returned.withoutLeftovers(news.card(), old), news.aside());
    }

    /** What a source says by now, that of the last time included: a workbook's own spelling of a day is no other word. */
    private Card sayingNow(Card fresh, Card before, Table table) {
        Upsert unheard = new Upsert(table.carried(), arrivals.blanks(), Upsert.UNHEARD);
        return unheard.joined(
                fresh, before, before, arrivals.table(before.origin().source()));
    }

    private static Card silent(Card card) {
        return new Card(card.id(), card.kind(), card.origin(), Map.of(), List.of());
    }

    /** Rejects a card with all its rows. */
    private void reject(List<RawRow> rows, Origin first) {
        folded -= rows.size() - 1;
        takenBack += rows.size() - 1;
        repeated += rows.size();
        String place = arrivals.table(first.source()).file() + ":" + first.row();
        for (RawRow row : rows) {
            rejects.accept(new Problem(
                    FlowError.REPEATED_ID, Place.row(file.name(), "", row.row()), Map.of("first", place), row.cells()));
        }
    }
}
