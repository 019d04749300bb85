package dev.revizor.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cells that were merged over several rows of one column, as a spreadsheet shows them: each of the rows has the value. A
 * row that holds nothing else stays blank, since a card that is two rows high is one card. Cells merged over several
 * columns keep their value in the first alone. Rows come in their order; not final: it goes along with a stream.
 */
final class MergedColumns {
    private final List<Span> spans;
    private final List<Span> open = new ArrayList<>();
    private int next;

    /**
     * Cells of a column from a row to another, 1-based, and the value that the first of them has.
     */
    private static final class Span {
        private final int column;
        private final long first;
        private final long last;
        private String value = "";

        Span(int column, long first, long last) {
            this.column = column;
            this.first = first;
            this.last = last;
        }
    }

    private MergedColumns(List<Span> spans) {
        this.spans = spans;
    }

    /** No merged cells. */
    static MergedColumns none() {
        return new MergedColumns(List.of());
    }

    /** Gathers merged areas in any order. */
    static final class Gathering {
        private final List<Span> spans = new ArrayList<>();

        /** Adds an area: 0-based columns, 1-based rows; one of several columns, or of one row, is left out. */
        void add(int firstColumn, int lastColumn, long firstRow, long lastRow) {
            if (firstColumn == lastColumn && firstColumn >= 0 && firstRow > 0 && lastRow > firstRow) {
                spans.add(new Span(firstColumn, firstRow, lastRow));
            }
        }

        MergedColumns done() {
            spans.sort(Comparator.comparingLong(span -> span.first));
            return new MergedColumns(spans);
        }
    }

    /** The cells of a row with what is merged into it. */
    String[] fill(long row, String[] cells) {
        while (next < spans.size() && spans.get(next).first <= row) {
            open.add(spans.get(next++));
        }
        if (open.isEmpty()) {
            return cells;
        }
        open.removeIf(span -> span.last < row);
        for (Span span : open) {
            if (span.first == row) {
                span.value = span.column < cells.length ? cells[span.column] : "";
            }
        }
        return Footers.isBlank(cells) ? cells : filled(row, cells);
    }

    private String[] filled(long row, String[] cells) {
        String[] out = cells;
        for (Span span : open) {
            if (span.first < row && !span.value.isEmpty()) {
                out = wide(out, span.column + 1);
                out[span.column] = out[span.column].isEmpty() ? span.value : out[span.column];
            }
        }
        return out;
    }

    private static String[] wide(String[] cells, int width) {
        if (cells.length >= width || width > Limits.COLUMNS) {
            return cells;
        }
        String[] wide = java.util.Arrays.copyOf(cells, width);
        java.util.Arrays.fill(wide, cells.length, width, "");
        return wide;
    }
}
