package dev.revizor.source;

import org.jspecify.annotations.Nullable;

/**
 * A record of a file before the header is known.
 *
 * @param row 1-based line or row at which it begins
 * @param table the number of the table within the file (HTML has several), from 0
 * @param cells as many as stood there; the array belongs to the record
 * @param trouble why it cannot be read; null when it can
 */
@SuppressWarnings("ArrayRecordComponent") // one per row, never compared
record SourceRecord(
        long row, int table, String[] cells, @Nullable SourceError trouble) {

    static SourceRecord good(long row, String[] cells) {
        return new SourceRecord(row, 0, cells, null);
    }

    boolean isGood() {
        return trouble == null;
    }

    /** Whether all cells are empty or hold only white space. */
    boolean isBlank() {
        for (String cell : cells) {
            if (!Blanks.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }
}
