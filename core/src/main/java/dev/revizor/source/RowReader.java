package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one table, once, in the order of the file. At any moment {@code read = returned + rejected + skipped}.
 * Not for several threads at once; the one who opened it closes it.
 */
public interface RowReader extends AutoCloseable {
    /** What was decided about the table; its index is 0, its digest is that of the whole file. */
    SourceTable table();

    /**
     * The next good row with exactly as many cells as the table has columns; empty at the end. Rejected rows go to the
     * consumer that was given when the file was opened.
     */
    Optional<RawRow> next();

    /** How many data records there were so far. */
    Counts counts();

    /** How many of the returned rows were shorter than the header and were filled up with blanks so far. */
    long padded();

    /** What was done to rows so far, and what is left unread beside the table. */
    ReadingNotes notes();

    /**
     * The conservation figures.
     *
     * @param read every record below the header: returned, rejected and skipped ones
     * @param rejected records that cannot be read as a row of this table
     * @param skipped blank rows, comments, totals rows, and repeats of the header
     */
    record Counts(long read, long rejected, long skipped) {}

    /**
     * Says that nobody looks at some cells of the rows to come; these may be blank then. What becomes of a row does not
     * depend on it, and a rejected row is told whole.
     *
     * @param positions of the cells, from 0
     */
    default void leaveOut(Set<Integer> positions) {
        // A reader that saves nothing by it gives all cells.
    }

    @Override
    void close();
}
