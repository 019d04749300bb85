package dev.revizor.source;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The records of one table, once, top to bottom; what the formats differ in. */
interface Records extends AutoCloseable {
    /** The next record, good or broken; null at the end. */
    @Nullable
    SourceRecord next();

    /** Tells how many cells the header had, once it is known; lets a reader see torn records. */
    default void expect(int width) {
        // Only formats whose records can be torn need it.
    }

    /** How many records so far had quotes that break the rules and were read in spite of them. */
    default long mendedRows() {
        return 0;
    }

    /** How many filled records so far a spreadsheet hides. */
    default long hiddenRows() {
        return 0;
    }

    /** How many formulas so far had no stored result, by the 0-based column in which they stand. */
    default SortedMap<Integer, Long> uncomputed() {
        return Collections.emptySortedMap();
    }

    /** The notes that stand on cells of the sheet, the titles' too. */
    default SheetNotes cellNotes() {
        return new SheetNotes();
    }

    /** The hyperlinks of the sheet whose targets their cells do not say, those on titles too. */
    default SheetNotes cellLinks() {
        return new SheetNotes();
    }

    /** Whether a short record may be a torn one: only text can be torn. */
    default boolean canTear() {
        return false;
    }

    /**
     * Leaves cells out of the records to come: they are blank then. A record that is broken has all its cells.
     *
     * @param positions true: left out; those behind its end are read
     */
    default void leaveOut(boolean[] positions) {
        // Saves time where cells are cut out of text; the others have them at hand.
    }

    /**
     * What stands beside a table in the same text, once its rows are read; reads to the end, so that no record comes
     * afterwards.
     *
     * @param table the number of the table that was read
     */
    default OtherSheets others(int table) {
        return OtherSheets.NONE;
    }

    /**
     * Whether a table stands in a cell of another one, whatever the depth, so that the other one goes on behind it.
     *
     * @param inner the number of the first
     * @param table the number of the second
     */
    default boolean isInside(int inner, int table) {
        return false;
    }

    /** The record that came last with all its cells. */
    default SourceRecord whole(SourceRecord last) {
        return last;
    }

    @Override
    void close();
}
