package dev.revizor.source;

import dev.revizor.model.ReadingNotes;

/** Counts cells with notes and keeps the one that is read first. Not final fields: it counts. */
final class FirstNoted {
    private long cells;
    private String first = "";

    /** Takes in a cell such as {@code B4}; a workbook lists them in any order. */
    void add(String cell) {
        cells++;
        boolean earlier = row(cell) < row(first)
                || row(cell) == row(first)
                        && (cell.length() < first.length()
                                || cell.length() == first.length() && cell.compareTo(first) < 0);
        first = first.isEmpty() || earlier ? cell : first;
    }

    private static int row(String cell) {
        int at = 0;
        while (at < cell.length() && !Character.isDigit(cell.charAt(at))) {
            at++;
        }
        return XlsxStyles.number(cell.substring(at));
    }

    ReadingNotes.CellNotes told() {
        return new ReadingNotes.CellNotes(cells, first);
    }
}
