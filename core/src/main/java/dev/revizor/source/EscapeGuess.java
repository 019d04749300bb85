package dev.revizor.source;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells whether the quoted cells of a text have a backslash before the quotes they hold, as MySQL and phpMyAdmin write
 * them: of the rows that only one of the two readings brings to the table's width, nine of ten are those of the backslash.
 * A backslash that merely ends a cell ({@code "C:\dir\"}) speaks against it.
 */
final class EscapeGuess {
    private EscapeGuess() {}

    /**
     * The dialect with the escape where the text has one, else as it is.
     *
     * @param text the beginning of a file
     * @param whole whether nothing comes behind it
     */
    static Dialect of(String text, boolean whole, Dialect dialect) {
        boolean maybe = dialect.quote() != Dialect.NONE && text.contains("\\" + dialect.quote());
        int width = maybe ? DelimiterGuess.width(text, dialect, whole) : 0;
        if (width < 2) {
            return dialect;
        }
        Set<Long> doubled = fitting(text, dialect, width);
        Set<Long> escaped = fitting(text, dialect.escaped(), width);
        long against = doubled.stream().filter(row -> !escaped.contains(row)).count();
        long one = escaped.stream().filter(row -> !doubled.contains(row)).count();
        return one > 0 && one * 10 >= (one + against) * 9 ? dialect.escaped() : dialect;
    }

    /** The lines at which rows of the table's width begin whose quotes keep the rules of the dialect. */
    private static Set<Long> fitting(String text, Dialect dialect, int width) {
        Set<Long> rows = new LinkedHashSet<>();
        try (CsvCursor cursor = DelimiterGuess.cursor(text, dialect)) {
            cursor.expect(width);
            long mended = 0;
            for (SourceRecord record = cursor.next(); record != null; record = cursor.next()) {
                if (record.isGood() && record.cells().length == width && cursor.mendedRows() == mended) {
                    rows.add(record.row());
                }
                mended = cursor.mendedRows();
            }
        }
        return rows;
    }
}
