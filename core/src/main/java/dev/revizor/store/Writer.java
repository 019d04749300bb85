package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.TableFigures;
import dev.revizor.view.Rows;
import java.util.List;
import java.util.Optional;

/**
 * One run: all its changes, with their journal rows, in one transaction. Closing without a commit leaves the store as it
 * was before.
 */
public interface Writer extends AutoCloseable {
    /** The run's id, e.g. {@code R-000001}. */
    String run();

    /** Registers a table; returns its number in the store. */
    int addSource(SourceTable table, Mapping mapping);

    /**
     * Applies a change.
     *
     * @return NEW when something was written; SAME when the store holds just that; MERGED when an insert met a card that
     *     was folded into another and said just that; DIFFERENT when an insert met other content under its id: then
     *     nothing was written
     */
    Outcome apply(Change change);

    /** The same for a new card that {@link Base#encoder} has encoded beforehand; only its origin may have changed since. */
    Outcome apply(Change.Insert insert, EncodedCard encoded);

    /** Where the store's row of an id comes from, those of this run included; right after a change of the id it costs no look. */
    Optional<Origin> place(String id);

    /** The live card into which merges have folded the card of an id; empty where it is live itself, deleted, or not there. */
    Optional<Card> survivor(String id);

    /** What the card of an id said when a merge folded it into another; empty where no merge has. */
    Optional<Card> folded(String id);

    /** A number that the store has for an id and for no other, above 0, only to know it again in this run; 0 for an id that it does not have. */
    long number(String id);

    /** What its source last said of a card, where the store holds more than that because of a merge. */
    Optional<Card> said(String id);

    /**
     * Adds columns to a table of this run, for values of an earlier one that still have to stand somewhere.
     *
     * @param titles all of them
     * @param added the fields that the last of them feed
     */
    void widen(int source, List<String> titles, List<Optional<Field>> added);

    /** Keeps the figures of a table of this run. */
    void figures(int source, TableFigures figures);

    /** The figures of the last run before this one that brought the kind and is in force. */
    Optional<TableFigures> lastFigures(String system, EntityKind kind);

    /** How many journal rows the run has written. */
    long changes();

    /** Finds the cards that tasks, deals, touches and consents hang on; making the run last does it too. */
    void settle();

    /** How the rows of tasks, deals, touches and consents found their cards; known when all is settled. */
    Resolved resolved();

    /** These rows, by their public ids, and the card that each hangs on. */
    Rows<Guessed> guessed();

    /** Makes the run last. */
    void commit();

    @Override
    void close();

    /**
     * A row of no known system that hangs on a card of one.
     *
     * @param row the task, deal, touch, consent or verification
     * @param card the public id of the card
     */
    record Guessed(Card row, String card) {}

    /** What became of a change. */
    enum Outcome {
        NEW,
        SAME,
        MERGED,
        DIFFERENT
    }
}
