package dev.revizor.report.formats;

import java.util.List;

/** A list over as many sheets as it takes: when one is full, the next begins with the same header. */
final class SheetRun {
    /** Rows of a sheet in Excel. */
    static final int MOST_ROWS = 1_048_576;

    private final SheetBook book;
    private final String name;
    private final SheetLayout layout;
    private final List<SheetCell> head;
    private final int mostRows;
    private int parts;

    SheetRun(SheetBook book, String name, SheetLayout layout, List<SheetCell> head) {
        this(book, name, layout, head, MOST_ROWS);
    }

    SheetRun(SheetBook book, String name, SheetLayout layout, List<SheetCell> head, int mostRows) {
        this.book = book;
        this.name = name;
        this.layout = layout;
        this.head = head;
        this.mostRows = mostRows;
        begin();
    }

    void row(List<SheetCell> cells) {
        if (book.rows() >= mostRows) {
            begin();
        }
        book.row(cells);
    }

    private void begin() {
        parts++;
        book.sheet(parts == 1 ? name : name + " (" + parts + ")", layout);
        book.row(head);
    }
}
