package dev.revizor.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The notes («comments») on the cells of a sheet by row: what they say stands nowhere else. Not final fields: it gathers. */
final class SheetNotes {
    /** More is not kept, only counted. */
    private static final long MOST_CHARACTERS = 16L << 20;

    /** What programs that do not know answers to notes are shown before the note itself. */
    private static final String THREAD = "[Threaded comment]";

    private static final String THREAD_TEXT = "Comment:";

    private final TreeMap<Long, List<Note>> byRow = new TreeMap<>();
    private long cells;
    private long characters;

    /**
     * One note.
     *
     * @param column from 0
     */
    record Note(int column, String text) {}

    /** Takes in the note on a cell such as {@code B4}; a workbook lists them in any order. */
    void add(String cell, String text) {
        int digits = 0;
        while (digits < cell.length() && !Character.isDigit(cell.charAt(digits))) {
            digits++;
        }
        add(XlsxStyles.number(cell.substring(digits)), XlsxRecords.column(cell, 0), text);
    }

    /**
     * Takes in a note.
     *
     * @param row from 1
     * @param column from 0
     */
    void add(long row, int column, String text) {
        cells++;
        String said = said(text);
        characters += said.length();
        boolean kept = characters <= MOST_CHARACTERS;
        byRow.computeIfAbsent(row, any -> new ArrayList<>(1)).add(new Note(column, kept ? said : ""));
    }

    private static String said(String text) {
        int at = text.startsWith(THREAD) ? text.indexOf(THREAD_TEXT) : -1;
        return Blanks.trim(at < 0 ? text : text.substring(at + THREAD_TEXT.length()));
    }

    /** How many cells have one. */
    long cells() {
        return cells;
    }

    /** The first cell that has one, as {@code B4}; empty where none has. */
    String first() {
        if (byRow.isEmpty()) {
            return "";
        }
        long row = byRow.firstKey();
        return SheetLetters.of(of(row).get(0).column()) + row;
    }

    /** The notes of a row by their columns. */
    List<Note> of(long row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .sorted(Comparator.comparingInt(Note::column))
                .toList();
    }

    /** Whether a row behind this one has some. */
    boolean anyBehind(long row) {
        return byRow.higherKey(row) != null;
    }
}
