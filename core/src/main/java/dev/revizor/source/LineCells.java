package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text that is one record into its cells. */
final class LineCells {
    private LineCells() {}

    /** The cells, quotes taken off; null where the quotes break the rules, or there are too many cells. */
    static String @Nullable [] of(String line, Dialect dialect) {
        List<String> out = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            if (out.size() > Limits.COLUMNS) {
                return null;
            }
            boolean quoted = at < line.length() && line.charAt(at) == dialect.quote();
            int end = quoted ? closing(line, at, dialect.quote()) + 1 : next(line, at, dialect.delimiter());
            if (quoted && (end == 0 || end < line.length() && line.charAt(end) != dialect.delimiter())) {
                return null;
            }
            out.add(quoted ? unquoted(line.substring(at + 1, end - 1), dialect.quote()) : line.substring(at, end));
            at = end + 1;
        }
        return out.toArray(new String[0]);
    }

    private static int next(String line, int from, char delimiter) {
        int at = line.indexOf(delimiter, from);
        return at < 0 ? line.length() : at;
    }

    /** Where the quote that opens at an index is closed; −1: nowhere. */
    private static int closing(String line, int open, char quote) {
        for (int at = line.indexOf(quote, open + 1); at >= 0; at = line.indexOf(quote, at + 2)) {
            if (at + 1 == line.length() || line.charAt(at + 1) != quote) {
                return at;
            }
        }
        return -1;
    }

    private static String unquoted(String cell, char quote) {
        String once = String.valueOf(quote);
        return cell.replace(once + once, once);
    }
}
