package dev.revizor.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that hold a table's titles, by which they are known when a printed table says them again on its next page. */
final class TitleRows {
    private final List<String[]> rows;
    private final int width;

    // Never iterated: only asked whether a cell is in it.
    private final Set<String> firstCells = new HashSet<>();

    private TitleRows(List<String[]> rows, int width) {
        this.rows = rows;
        this.width = width;
        rows.forEach(row -> firstCells.add(row[0]));
    }

    /**
     * The rows of a table.
     *
     * @param levels as they stand, where the titles were joined from several; else none
     */
    static TitleRows of(List<String> titles, List<SourceRecord> levels) {
        List<String[]> rows = levels.isEmpty()
                ? List.<String[]>of(titles.toArray(new String[0]))
                : levels.stream().map(SourceRecord::cells).toList();
        return new TitleRows(rows, titles.size());
    }

    /** Whether a row that begins with the cell may be one of them. */
    boolean mayBegin(String cell) {
        return firstCells.contains(cell);
    }

    /** Whether the cells are those of one of the rows; blank ones at the end do not count where there are several. */
    boolean hold(String[] cells) {
        if (rows.size() == 1 && cells.length < width || !mayBegin(cells[0])) {
            return false;
        }
        String[] fitted = fitted(cells);
        boolean narrow = HeaderFinder.lastFilled(cells) <= width;
        return narrow && (width > 1 || !cells[0].isEmpty()) && rows.stream().anyMatch(row -> same(row, fitted));
    }

    private boolean same(String[] row, String[] cells) {
        return Arrays.equals(row.length == width ? row : fitted(row), cells);
    }

    private String[] fitted(String[] cells) {
        String[] fitted = Arrays.copyOf(cells, width);
        for (int i = cells.length; i < width; i++) {
            fitted[i] = "";
        }
        return fitted;
    }
}
