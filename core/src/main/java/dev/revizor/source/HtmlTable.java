package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a page while it is open: the row that is being read, and the cells of rows above that reach down into it.
 * Tables inside a cell give it their text, as a page shows it; a row that holds nothing but tables only lays a page out,
 * and is blank. Fields are not final: it is what a stream has come to.
 */
final class HtmlTable {
    private final int index;

    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> spans = new ArrayList<>();
    private final List<String> spanned = new ArrayList<>();
    private final List<Integer> reached = new ArrayList<>();
    private boolean inCell;
    private boolean inRow;
    /** Whether anything stands in the row that no table inside has brought. */
    private boolean own;
    /** Whether a table stands inside the row. */
    private boolean inside;

    private int firstInside;
    private boolean tooLong;
    private @Nullable SourceError damage;
    private int colspan = 1;
    private int rowspan = 1;
    private long row;
    private long from;

    /**
     * A table that begins.
     *
     * @param index of it among the tables of the page, from 0
     */
    HtmlTable(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    boolean inCell() {
        return inCell;
    }

    boolean inRow() {
        return inRow;
    }

    /** Where the row begins in the text of the page. */
    long from() {
        return from;
    }

    /** Whether the row has text of its own, so that tables inside are a part of it. */
    boolean isOwn() {
        return own;
    }

    /** The index of the first table that has begun since the row began; the number of all where none has. */
    int firstInside() {
        return firstInside;
    }

    /**
     * Begins a row.
     *
     * @param number of it in the page, from 1
     * @param at where it begins in the text of the page
     * @param tables how many tables of the page have begun so far
     */
    void startRow(long number, long at, int tables) {
        firstInside = tables;
        row = number;
        from = at;
        inRow = true;
        own = false;
        inside = false;
        tooLong = false;
        damage = null;
        cells.clear();
        reached.clear();
    }

    /** Begins a cell that takes so many columns and rows. */
    void startCell(int columns, int rows) {
        endCell();
        inCell = true;
        cell.setLength(0);
        colspan = columns;
        rowspan = rows;
    }

    void endCell() {
        if (!inCell) {
            return;
        }
        inCell = false;
        takeSpans();
        int column = cells.size();
        for (int i = 0; i < colspan && cells.size() <= Limits.COLUMNS; i++) {
            cells.add(i == 0 ? Blanks.trim(cell.toString()) : "");
            if (rowspan > 1) {
                while (spans.size() <= column + i) {
                    spans.add(0);
                    spanned.add("");
                }
                spans.set(column + i, rowspan);
                spanned.set(column + i, colspan == 1 ? cells.get(column) : "");
            }
        }
    }

    /** Adds text with runs of white space folded, as HTML means it; no-break spaces stay. */
    void take(String piece, boolean fold) {
        own = own || !Blanks.isBlank(piece);
        if (cell.length() + piece.length() > Limits.CELL) {
            tooLong = true;
            return;
        }
        boolean space = fold && piece.length() == 1 && piece.charAt(0) <= ' ';
        if (!space) {
            cell.append(piece);
        } else if (!cell.isEmpty() && cell.charAt(cell.length() - 1) > ' ') {
            cell.append(' ');
        }
    }

    void newLine() {
        if (inCell && !cell.isEmpty()) {
            cell.append('\n');
        }
    }

    /** Takes in that a table begins inside the cell. */
    void open() {
        inside = true;
    }

    /** Takes the text of a row of a table inside the cell, on a line of its own. */
    void takeInside(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (cell.length() + text.length() + 1 > Limits.CELL) {
            tooLong = true;
            return;
        }
        if (!cell.isEmpty() && cell.charAt(cell.length() - 1) == ' ') {
            cell.setLength(cell.length() - 1);
        }
        cell.append(cell.isEmpty() ? "" : "\n").append(text);
    }

    /** Takes in what is wrong with the text of the row. */
    void damage(SourceError found) {
        damage = found;
    }

    /** What is wrong with the text of the row; null where nothing is. */
    @Nullable
    SourceError damage() {
        return damage;
    }

    /** Ends the row; what it gave is told by {@link #text} and {@link #record}. */
    void endRow() {
        endCell();
        takeSpans();
        fillSpans();
        for (int i = 0; i < spans.size(); i++) {
            spans.set(i, Math.max(0, spans.get(i) - 1));
        }
        inRow = false;
    }

    /** The text of the row that has ended, its cells parted by a blank. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (String text : cells) {
            if (!text.isEmpty() && out.length() <= Limits.CELL) {
                out.append(out.isEmpty() ? "" : " ").append(text);
            }
        }
        return out.toString();
    }

    /** The row that has ended. */
    SourceRecord record() {
        boolean layout = inside && !own;
        if (layout) {
            cells.replaceAll(text -> "");
        }
        String[] told = cells.toArray(new String[0]);
        SourceError trouble = layout ? null : trouble();
        return new SourceRecord(row, index, trouble == SourceError.ROW_ZEROED ? ZeroBlocks.shown(told) : told, trouble);
    }

    private @Nullable SourceError trouble() {
        return tooLong && damage != SourceError.ROW_ZEROED ? SourceError.CELL_TOO_LONG : damage;
    }

    /** Keeps the places where a cell of a row above reaches down. */
    private void takeSpans() {
        while (cells.size() < spans.size() && spans.get(cells.size()) > 0) {
            reached.add(cells.size());
            cells.add("");
        }
    }

    /** Gives these places the value, if the row has anything of its own. */
    private void fillSpans() {
        if (cells.stream().anyMatch(text -> !Blanks.isBlank(text))) {
            reached.forEach(column -> cells.set(column, spanned.get(column)));
        }
    }
}
