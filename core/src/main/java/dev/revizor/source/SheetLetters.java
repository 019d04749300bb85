package dev.revizor.source;

import java.util.List;

/** A column of a sheet as its user sees it: {@code A}, {@code Z}, {@code AA}. */
final class SheetLetters {
    private static final int LETTERS = 26;

    private SheetLetters() {}

    /** The letters of a 0-based column. */
    static String of(int column) {
        StringBuilder out = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            out.insert(0, (char) ('A' + rest % LETTERS));
        }
        return out.toString();
    }

    /** The title of a column, or its letters where it has none. */
    static String title(List<String> titles, int column) {
        String title = column < titles.size() ? Blanks.trim(titles.get(column)) : "";
        return title.isEmpty() ? of(column) : title;
    }
}
