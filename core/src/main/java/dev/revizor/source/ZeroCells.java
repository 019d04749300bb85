package dev.revizor.source;

import dev.revizor.model.ReadingNotes;
import java.util.List;

/** Counts the cells of a table that hold NUL characters, and knows where the first stands. Not final fields: it counts. */
final class ZeroCells {
    private final boolean looks;
    private long cells;
    private long row;
    private int column;

    private ZeroCells(boolean looks) {
        this.looks = looks;
    }

    /** Of the table of a text file that was looked through; the bytes of a workbook say nothing of its cells. */
    static ZeroCells of(FileScan scan, Opened opened) {
        return new ZeroCells(scan.holdsZeros() && !opened.charset().isEmpty());
    }

    /** Looks at the cells of a row that is read. */
    void look(long at, String[] of) {
        if (!looks) {
            return;
        }
        for (int i = 0; i < of.length; i++) {
            if (of[i].indexOf('\0') < 0) {
                continue;
            }
            if (cells++ == 0) {
                row = at;
                column = i;
            }
        }
    }

    ReadingNotes.Zeros told(List<String> titles) {
        return cells == 0
                ? ReadingNotes.Zeros.NONE
                : new ReadingNotes.Zeros(cells, row, SheetLetters.title(titles, column));
    }
}
