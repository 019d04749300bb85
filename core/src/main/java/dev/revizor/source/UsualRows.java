package dev.revizor.source;

import java.util.BitSet;
import java.util.Set;

/**
 * What the columns of a table held in its first rows: which are always filled, and which hold nothing but numbers,
 * telephones, dates, or addresses. Not final fields: it learns row by row.
 */
final class UsualRows {
    private static final int ENOUGH = 200;

    /** So many rows tell which columns are always filled. */
    private static final int FEW = 3;

    private final int[] filled;
    private final int[] values;
    private BitSet leftOut = new BitSet();
    private int rows;
    private int least = Integer.MAX_VALUE;
    private int guard = -1;

    /** Of a table of so many columns. */
    UsualRows(int width) {
        this.filled = new int[width];
        this.values = new int[width];
    }

    int width() {
        return filled.length;
    }

    /** How many cells the emptiest row has that are not blank; 0 where there was none. */
    int least() {
        return rows == 0 ? 0 : least;
    }

    /** Takes a row of the table in; only the first ones count. */
    void learn(String[] cells) {
        if (rows == ENOUGH) {
            return;
        }
        rows++;
        least = Math.min(least, HeaderFinder.filled(cells));
        for (int i = 0; i < filled.length && i < cells.length; i++) {
            String cell = Blanks.trim(cells[i]);
            filled[i] += cell.isEmpty() ? 0 : 1;
            values[i] += HeaderFinder.looksLikeValue(cell) ? 1 : 0;
        }
        guard = guard();
    }

    /** Tells the columns that rows to come do not bring. */
    void leaveOut(Set<Integer> positions) {
        leftOut = new BitSet();
        positions.forEach(leftOut::set);
        guard = guard();
    }

    /** Whether a column has hardly ever held anything but values. */
    boolean holdsValues(int column) {
        return column < values.length && values[column] > 0 && values[column] * 10L >= filled[column] * 9L;
    }

    /** Whether a row is unlike the others at first sight: false for nearly all rows, and fast. */
    boolean isOdd(String[] cells) {
        if (guard < 0) {
            return false;
        }
        String cell = cells[guard];
        return cell.isEmpty() ? filled[guard] == rows : values[guard] > 0 && Character.isLetter(cell.charAt(0));
    }

    /** Whether a row leaves a column blank that the others fill, or has words where they have values. */
    boolean breaks(String[] cells) {
        for (int i = 0; i < filled.length; i++) {
            String cell = i < cells.length ? Blanks.trim(cells[i]) : "";
            boolean blank = cell.isEmpty() && rows >= FEW && filled[i] == rows;
            if (blank || !cell.isEmpty() && holdsValues(i) && !HeaderFinder.looksLikeValue(cell)) {
                return true;
            }
        }
        return false;
    }

    /** The column that each row is looked at: one that all rows fill, of values if there is such a one. */
    private int guard() {
        int best = -1;
        int most = 0;
        for (int i = 0; i < filled.length; i++) {
            int worth = (holdsValues(i) ? 2 : 0) + (rows >= FEW && filled[i] == rows ? 1 : 0);
            // Titles of a narrow table reach the first columns, and leave the last ones blank.
            boolean better = worth > most || worth == 1 && most == 1;
            if (better && !leftOut.get(i)) {
                best = i;
                most = worth;
            }
        }
        return best;
    }
}
