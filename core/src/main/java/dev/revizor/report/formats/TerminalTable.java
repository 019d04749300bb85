package dev.revizor.report.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * A small aligned table. Where the terminal is too narrow the longest text columns give way, the first one last; what
 * is cut is marked.
 */
final class TerminalTable {
    private static final int GAP = 2;
    private static final int LEAST = 6;

    private final int columns;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    TerminalTable(int columns) {
        this.columns = columns;
        this.right = new boolean[columns];
    }

    TerminalTable right(int column) {
        right[column] = true;
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
                String cell = Cells.fit(row.get(i), widths[i]);
                line.append(i == 0 ? "" : " ".repeat(GAP));
                line.append(right[i] ? Cells.right(cell, widths[i]) : Cells.left(cell, widths[i]));
            }
            out.add(line.toString().stripTrailing());
        }
        return out;
    }

    private void shrink(int[] widths, int width) {
        int total = (columns - 1) * GAP;
        for (int one : widths) {
            total += one;
        }
        while (total > width) {
            int widest = -1;
            for (int i = 0; i < columns; i++) {
                boolean gives = !right[i] && widths[i] > LEAST;
                if (gives && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }
}
