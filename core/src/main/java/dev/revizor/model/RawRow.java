package dev.revizor.model;

import java.util.List;

/**
 * A record as it stands in the file, with as many cells as the header has columns.
 *
 * @param row the 1-based line (text files: physical line where the record begins) or sheet row
 * @param record the 0-based number among the data records of its table
 * @param part how many totals and repeated titles stand above it in its table: what they part may belong to different cards
 * @param cells the cells by position; numbers of a sheet in plain notation, dates in ISO
 */
public record RawRow(long row, long record, int part, List<String> cells) {
    /** A row of a table in one part. */
    public RawRow(long row, long record, List<String> cells) {
        this(row, record, 0, cells);
    }

    /** The same row with other cells. */
    public RawRow with(List<String> others) {
        return new RawRow(row, record, part, others);
    }
}
