package dev.revizor.normalize.fields;

import java.text.Normalizer;

/**
 * Takes the dirt off a cell that nobody sees: no-break and other odd spaces, control, zero-width and direction marks,
 * full-width letters, HTML entities of CRM exports, letters in two code points. A clean text comes back as the same
 * object.
 */
public final class Cleaner {
    private static final char SPACE = ' ';
    private static final String[][] ENTITIES = {
        {"&quot;", "\""}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&apos;", "'"}, {"&#39;", "'"},
        {"&#039;", "'"}, {"&nbsp;", " "}, {"&laquo;", "«"}, {"&raquo;", "»"}, {"&ndash;", "–"}, {"&mdash;", "—"}
    };

    private enum Breaks {
        /** Each of them. */
        KEEP_ALL,
        /** One between two lines that are not blank. */
        KEEP,
        TO_SPACE
    }

    private Cleaner() {}

    /** One line: every run of white space is one space, none at the ends. */
    public static String line(String raw) {
        return clean(raw, Breaks.TO_SPACE);
    }

    /** The same, but line feeds stay (CR and CR LF become LF), blank lines in between too, for notes. */
    static String note(String raw) {
        return clean(raw, Breaks.KEEP_ALL);
    }

    /** The same without the blank lines, for lists. */
    public static String text(String raw) {
        return clean(raw, Breaks.KEEP);
    }

    /** A line without Excel's text marks: a leading apostrophe, {@code ="…"}. */
    public static String unmarked(String raw) {
        return unmark(line(raw));
    }

    /** The same for a text that is clean already. */
    static String unmark(String clean) {
        String out = clean;
        while (true) {
            if (out.startsWith("'")) {
                out = out.substring(1).strip();
            } else if (out.length() > 3 && out.startsWith("=\"") && out.endsWith("\"")) {
                out = out.substring(2, out.length() - 1).strip();
            } else {
                return out;
            }
        }
    }

    private static String clean(String raw, Breaks breaks) {
        if (isClean(raw, breaks)) {
            return raw;
        }
        String out = once(raw, breaks);
        // What was hidden in an entity or in a full-width letter may be dirt in its turn.
        while (!isClean(out, breaks)) {
            String next = once(out, breaks);
            if (next.equals(out)) {
                return out;
            }
            out = next;
        }
        return out;
    }

    private static boolean isClean(String text, Breaks breaks) {
        char last = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean feed = c == '\n' && breaks != Breaks.TO_SPACE;
            boolean blankLine = feed && last == '\n' && (breaks == Breaks.KEEP || i == 0);
            boolean atEdge = (feed || c == SPACE) && last == SPACE || c == SPACE && last == '\n';
            if (blankLine || atEdge || !feed && c != SPACE && isDirt(c)) {
                return false;
            }
            last = c;
        }
        return text.isEmpty() || last != SPACE && last != '\n';
    }

    private static boolean isDirt(char c) {
        if (c < 0x7f) {
            return c < SPACE || c == '&';
        }
        return c < 0x2000
                ? c <= 0xa0 || c == 0xad || (c >= 0x300 && c <= 0x36f) || c == 0x1680 || c == 0x180e
                : isHighSpace(c) || isInvisible(c) || (c >= 0xff01 && c <= 0xff5e);
    }

    private static boolean isHighSpace(char c) {
        return c <= 0x200a || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
    }

    private static boolean isInvisible(char c) {
        return (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }

    private static String once(String raw, Breaks breaks) {
        String text = raw.indexOf('&') >= 0 ? withoutEntities(raw) : raw;
        StringBuilder out = new StringBuilder(text.length());
        boolean combining = false;
        boolean space = false;
        int feeds = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean half = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            char c = half ? 0 : plain(text.charAt(i), breaks);
            if (c == 0) {
                continue;
            }
            if (c == SPACE || c == '\n') {
                space = true;
                feeds += c == '\n' ? 1 : 0;
                continue;
            }
            if (space && out.length() > 0) {
                out.append(feeds == 0 ? " " : "\n".repeat(breaks == Breaks.KEEP_ALL ? feeds : 1));
            }
            space = false;
            feeds = 0;
            combining |= c >= 0x300 && c <= 0x36f;
            out.append(c);
        }
        return combining ? Normalizer.normalize(out, Normalizer.Form.NFC) : out.toString();
    }

    /** The visible character; 0 for none. */
    private static char plain(char c, Breaks breaks) {
        if (c == '\n' || c == '\r') {
            return breaks == Breaks.TO_SPACE ? SPACE : '\n';
        }
        if (c == '\t' || c == 0xa0 || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x1680 || c == 0x180e) {
            return SPACE;
        }
        if (c < SPACE || (c >= 0x7f && c < 0xa0) || c == 0xad) {
            return 0;
        }
        if (c < 0x2000) {
            return c;
        }
        if (isHighSpace(c)) {
            return SPACE;
        }
        if (isInvisible(c)) {
            return 0;
        }
        return c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c;
    }

    private static String withoutEntities(String text) {
        String out = text;
        for (String[] entity : ENTITIES) {
            out = out.replace(entity[0], entity[1]);
        }
        return out;
    }
}
