package dev.revizor.report.formats;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as a workbook: every cell is text but for dates, which are dates; further sheets where one is full. Closing ends
 * the workbook and flushes, but does not close the stream.
 */
public final class SheetOut implements AutoCloseable {
    /** Letters that a cell of Excel holds. */
    public static final int MOST_CHARS = SheetXml.MOST_CHARS;

    private static final int DAY = 10;

    private final SheetBook book;
    private final SheetRun run;
    private boolean ended;

    /** Begins a workbook. */
    public SheetOut(List<String> titles, OutputStream out) {
        this(titles, out, SheetRun.MOST_ROWS);
    }

    SheetOut(List<String> titles, OutputStream out, int mostRows) {
        this.book = new SheetBook(out, "");
        Integer[] widths = titles.stream()
                .map(title -> Math.min(40, Math.max(14, Cells.width(title) + 4)))
                .toArray(Integer[]::new);
        List<SheetCell> head = titles.stream().map(SheetCell::head).toList();
        this.run = new SheetRun(book, "revizor", SheetLayout.list(widths), head, mostRows);
    }

    /**
     * What a cell says.
     *
     * @param text as text
     * @param moment the ISO day or local date-time that it is, or empty
     */
    public record Said(String text, String moment) {
        private SheetCell cell() {
            if (moment.isEmpty()) {
                return SheetCell.text(text);
            }
            try {
                return moment.length() == DAY
                        ? SheetCell.day(LocalDate.parse(moment))
                        : SheetCell.moment(LocalDateTime.parse(moment));
            } catch (DateTimeParseException e) {
                return SheetCell.text(text);
            }
        }
    }

    /** Adds a row with one cell per column. */
    public void row(List<Said> cells) {
        List<SheetCell> row = new ArrayList<>(cells.size());
        for (Said cell : cells) {
            row.add(cell.cell());
        }
        run.row(row);
    }

    /** Ends the workbook. */
    public void end() {
        book.end();
        ended = true;
    }

    @Override
    public void close() {
        if (!ended) {
            book.close();
        }
    }
}
