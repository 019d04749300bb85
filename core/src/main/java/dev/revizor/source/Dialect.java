package dev.revizor.source;

import org.jspecify.annotations.Nullable;

/**
 * How a delimited text keeps its cells apart.
 *
 * @param delimiter what stands between cells; {@link #NONE} when there is one column
 * @param quote what stands around a cell that holds the delimiter; {@link #NONE} when nothing does
 * @param escape what stands before a quote that belongs to a quoted cell, and before itself, as MySQL and phpMyAdmin
 *     write; {@link #NONE} when such quotes are only doubled
 */
record Dialect(char delimiter, char quote, char escape) {
    /** Stands for no such sign: a noncharacter, which no text holds. */
    static final char NONE = '\uFFFF';

    /** The quote of RFC 4180. */
    static final char DOUBLE = '"';

    /** The escape of MySQL. */
    static final char BACKSLASH = '\\';

    private static final char SINGLE = '\'';

    /** A dialect whose cells double the quotes they hold. */
    Dialect(char delimiter, char quote) {
        this(delimiter, quote, NONE);
    }

    /** The same whose cells have a backslash before the quotes they hold. */
    Dialect escaped() {
        return new Dialect(delimiter, quote, BACKSLASH);
    }

    boolean isEscaped() {
        return escape != NONE;
    }

    /** The text of a cell that stood between quotes. */
    String text(String inner) {
        if (!isEscaped()) {
            return inner.replace(String.valueOf(quote) + quote, String.valueOf(quote));
        }
        StringBuilder out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            char next = i + 1 < inner.length() ? inner.charAt(i + 1) : NONE;
            boolean second = next == quote || c == escape && (next == escape || next == '\n' || next == '\r');
            out.append(second && (c == quote || c == escape) ? inner.charAt(++i) : c);
        }
        return out.toString();
    }

    /**
     * The quote as the user is told of it: empty when it is the usual one, {@code none} when there is none, with the
     * escape before it where there is one.
     */
    String shownQuote() {
        if (isEscaped()) {
            return String.valueOf(escape) + quote;
        }
        return quote == DOUBLE ? "" : quote == NONE ? "none" : String.valueOf(quote);
    }

    /** The delimiter named by a first line {@code sep=;}, or null. */
    static @Nullable Character named(String text) {
        int end = lineEnd(text, 0);
        String first = Blanks.trim(text.substring(0, end).replace("\"", ""));
        boolean names = text.regionMatches(true, text.startsWith("\"") ? 1 : 0, "sep=", 0, 4);
        if (!names) {
            return null;
        }
        return first.length() == 4 ? '\t' : first.charAt(4);
    }

    /** The index behind the first line. */
    static int afterFirstLine(String text) {
        int end = lineEnd(text, 0);
        boolean two = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (two ? 2 : 1));
    }

    /**
     * The quote that goes with a delimiter: the single one when the cells of every second line stand in such and no
     * cell begins with a double one, else the double one. A name such as {@code O'Neil} or a cell that only begins with
     * an apostrophe, as Excel writes text, does not count.
     */
    static char quote(String text, char delimiter) {
        int lines = 0;
        int single = 0;
        for (int from = 0; from < text.length(); ) {
            int end = lineEnd(text, from);
            int cells = singles(text, from, end, delimiter);
            if (cells < 0) {
                return DOUBLE;
            }
            lines += end > from ? 1 : 0;
            single += cells > 0 ? 1 : 0;
            from = end + 1;
        }
        return single > 1 && single * 2 >= lines ? SINGLE : DOUBLE;
    }

    /** How many cells of a line stand in single quotes; −1 when one begins with a double quote. */
    private static int singles(String text, int from, int end, char delimiter) {
        int found = 0;
        boolean open = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean first = i == from || text.charAt(i - 1) == delimiter;
            boolean last = i + 1 == end || text.charAt(i + 1) == delimiter;
            if (c == DOUBLE && first && !open) {
                return -1;
            }
            if (c == SINGLE && open && last) {
                found++;
                open = false;
            } else if (c == SINGLE && first) {
                open = true;
            }
        }
        return found;
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
