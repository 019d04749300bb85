package dev.revizor.source;

import java.util.Arrays;
import java.util.List;

/**
 * How long the rows of a table are and which columns are filled in all of them, told from its beginning: what a row of
 * another length is judged by.
 */
final class RowShape {
    /** So many rows of the usual length tell which columns are always filled. */
    private static final int ENOUGH = 20;

    /** The shape of a table of which nothing is known. */
    static final RowShape NONE = new RowShape(false, 0, new boolean[0]);

    private final boolean leavesBlanksOut;
    private final int usual;
    private final boolean[] alwaysFilled;

    private RowShape(boolean leavesBlanksOut, int usual, boolean[] alwaysFilled) {
        this.leavesBlanksOut = leavesBlanksOut;
        this.usual = usual;
        this.alwaysFilled = alwaysFilled;
    }

    /**
     * The shape by the first records.
     *
     * @param headerCells how many cells the row of titles has, blank ones at its end too
     * @param width how many columns the table has
     * @param canTear whether a short row may be a torn one
     */
    static RowShape of(List<SourceRecord> body, int headerCells, int width, boolean canTear) {
        if (!canTear) {
            return new RowShape(true, headerCells, new boolean[0]);
        }
        int few = 0;
        int filled = 0;
        int odd = 0;
        boolean[] always = new boolean[width];
        Arrays.fill(always, true);
        for (SourceRecord record : body) {
            String[] cells = record.cells();
            if (!record.isGood() || record.isBlank() || Footers.isTotals(cells) || Footers.isComment(cells)) {
                continue;
            }
            filled++;
            few += cells.length * 2 < width ? 1 : 0;
            if (cells.length == width || cells.length == headerCells) {
                dropBlanks(always, cells);
            } else {
                odd++;
            }
        }
        boolean leavesOut = few > 2 && few * 20 > filled;
        boolean known = !leavesOut && filled - odd >= ENOUGH && odd * 20 <= filled;
        return new RowShape(leavesOut, headerCells, known ? always : new boolean[0]);
    }

    private static void dropBlanks(boolean[] always, String[] cells) {
        for (int i = 0; i < always.length; i++) {
            always[i] &= i < cells.length && !Blanks.isBlank(cells[i]);
        }
    }

    /** Whether the writer leaves blank cells at the end of a row out. */
    boolean leavesBlanksOut() {
        return leavesBlanksOut;
    }

    /** Whether a row has as many cells as the row of titles, blank ones at its end too. */
    boolean isUsual(String[] cells) {
        return cells.length == usual;
    }

    /**
     * The column that shows that the cells of a row have slid; −1 when none does. A row of another length than the
     * others lost a delimiter or has one too many. Where the cells that are missing or too many are the blank ones at
     * its end, nothing is lost; but when a column that every row fills is blank in it, they are not: all that stands
     * behind the place has moved.
     */
    int slidColumn(String[] cells) {
        if (cells.length == usual || cells.length == alwaysFilled.length) {
            return -1;
        }
        for (int i = 0; i < alwaysFilled.length; i++) {
            if (alwaysFilled[i] && (i >= cells.length || Blanks.isBlank(cells[i]))) {
                return i;
            }
        }
        return -1;
    }
}
