package dev.revizor.report.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A small aligned table. Where the terminal is too narrow the longest text columns give way, the first one last; what
 * is cut is marked. A column that is to be kept gives way after the others, and no number in it is cut in two.
 */
final class TerminalTable {
    private static final int GAP = 2;
    private static final int LEAST = 6;
    private static final int LEAST_KEPT = 26;
    private static final Pattern NUMBER_CUT = Pattern.compile("[0-9][0-9\\p{Z},.]*\\.\\.$");

    private final int columns;
    private final boolean[] right;
    private final boolean[] kept;
    private final List<List<String>> rows = new ArrayList<>();

    TerminalTable(int columns) {
        this.columns = columns;
        this.right = new boolean[columns];
        this.kept = new boolean[columns];
    }

    TerminalTable right(int column) {
        right[column] = true;
        return this;
    }

    TerminalTable kept(int column) {
        kept[column] = true;
        return this;
    }

    void row(String... cells) {
        List<String> shown = new ArrayList<>();
        for (String cell : cells) {
            shown.add(TerminalSummary.ascii(cell));
        }
        rows.add(shown);
    }

    List<String> lines(int width) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        shrink(widths, width);
        List<String> out = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = fit(row.get(i), widths[i], kept[i]);
                line.append(i == 0 ? "" : " ".repeat(GAP));
                line.append(right[i] ? Cells.right(cell, widths[i]) : Cells.left(cell, widths[i]));
            }
            out.add(line.toString().stripTrailing());
        }
        return out;
    }

    /** Half a number is a wrong number. */
    private static String fit(String cell, int width, boolean whole) {
        String fitted = Cells.fit(cell, width);
        return whole && !fitted.equals(cell) ? NUMBER_CUT.matcher(fitted).replaceFirst("..") : fitted;
    }

    private void shrink(int[] widths, int width) {
        int total = (columns - 1) * GAP;
        for (int one : widths) {
            total += one;
        }
        boolean keeping = true;
        while (total > width) {
            int widest = widest(widths, keeping ? LEAST_KEPT : LEAST);
            if (widest < 0 && !keeping) {
                return;
            }
            keeping &= widest >= 0;
            if (widest >= 0) {
                widths[widest]--;
                total--;
            }
        }
    }

    /** The widest column that can give way; below 0 where none can. */
    private int widest(int[] widths, int leastKept) {
        int widest = -1;
        for (int i = 0; i < columns; i++) {
            boolean gives = !right[i] && widths[i] > (kept[i] ? leastKept : LEAST);
            if (gives && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }
}
