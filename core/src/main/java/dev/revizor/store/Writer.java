package dev.revizor.store;

import dev.revizor.model.Change;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;

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
     * @return NEW when something was written; SAME when the store holds just that; DIFFERENT when an insert met other
     *     content under its id: then nothing was written
     */
    Outcome apply(Change change);

    /** The same for a new card that {@link Base#encoder} has encoded beforehand; only its origin may have changed since. */
    Outcome apply(Change.Insert insert, EncodedCard encoded);

    /** How many journal rows the run has written. */
    long changes();

    /** Makes the run last. */
    void commit();

    @Override
    void close();

    /** What became of a change. */
    enum Outcome {
        NEW,
        SAME,
        DIFFERENT
    }
}
