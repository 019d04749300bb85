package dev.revizor.source;

/** Questions about physical lines within a buffer of delimited text. */
final class TextLines {
    private TextLines() {}

    /**
     * Whether a line alone is a record of the table, or the beginning of one with an open quoted cell.
     *
     * @param from the index at which the line begins
     * @param to an index behind it
     * @param width how many cells the header has
     */
    static boolean plausible(char[] text, int from, int to, Dialect dialect, int width) {
        char delimiter = dialect.delimiter();
        char quote = dialect.quote();
        int found = 1;
        boolean quotes = false;
        int end = end(text, from, to);
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c == dialect.escape() && quotes) {
                i++;
            } else if (c == quote && (quotes || i == from || text[i - 1] == delimiter)) {
                boolean doubled = quotes && i + 1 < end && text[i + 1] == quote;
                i += doubled ? 1 : 0;
                quotes = doubled || !quotes;
                if (!quotes && i + 1 < end && text[i + 1] != delimiter) {
                    return false;
                }
            } else if (c == delimiter && !quotes) {
                found++;
            }
        }
        return quotes ? found <= width : found == width;
    }

    /** The index of the line break at or behind an index, or the limit. */
    static int end(char[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] != '\n' && text[i] != '\r') {
            i++;
        }
        return i;
    }

    /** The index behind the line break at an index. */
    static int afterBreak(char[] text, int end, int to) {
        if (end >= to) {
            return to;
        }
        return end + (text[end] == '\r' && end + 1 < to && text[end + 1] == '\n' ? 2 : 1);
    }

    /** How many times a character stands in a range. */
    static int count(char[] text, int from, int to, char wanted) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found += text[i] == wanted ? 1 : 0;
        }
        return found;
    }
}
