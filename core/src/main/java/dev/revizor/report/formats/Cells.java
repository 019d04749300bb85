package dev.revizor.report.formats;

import java.util.ArrayList;
import java.util.List;

/** Text in terminal cells: a letter takes one, an East Asian one two, a combining mark none. */
final class Cells {
    private Cells() {}

    static int width(String text) {
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            width += cells(point);
            at += Character.charCount(point);
        }
        return width;
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** The text in so many cells at most; what is cut is marked with two points. */
    static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            used += cells(point);
            if (used > width - 2) {
                break;
            }
            out.appendCodePoint(point);
            at += Character.charCount(point);
        }
        return out.append("..").toString();
    }

    /** Lines of so many cells at most, broken at spaces; a word that is longer alone is cut into pieces. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            String rest = word;
            while (width(rest) > width) {
                if (used > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                String piece = head(rest, width);
                lines.add(piece);
                rest = rest.substring(piece.length());
            }
            int needed = width(rest);
            if (used > 0 && used + 1 + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used == 0 ? "" : " ").append(rest);
            used += needed + (used == 0 ? 0 : 1);
        }
        if (used > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String head(String text, int width) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (used + cells(point) > width) {
                break;
            }
            used += cells(point);
            at += Character.charCount(point);
        }
        return text.substring(0, at);
    }

    private static int cells(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    /** The wide ranges of Unicode Annex 11, in the coarse. */
    private static boolean wide(int point) {
        return point >= 0x1100 && point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f
                || point >= 0xff00 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6
                || point >= 0x1f300 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
    }
}
