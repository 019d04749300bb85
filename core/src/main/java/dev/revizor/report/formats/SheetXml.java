package dev.revizor.report.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Text in the XML of a workbook. */
final class SheetXml {
    /** The most that Excel takes in a cell. */
    static final int MOST_CHARS = 32_767;

    private SheetXml() {}

    /** Escapes; controls as {@code _x001B_} (ECMA-376, 22.9.2.19), lone halves of pairs as the replacement mark. */
    static void text(Writer out, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.write(c);
                out.write(text.charAt(++i));
            } else {
                one(out, text, i, c);
            }
        }
    }

    static String text(String text) {
        java.io.StringWriter out = new java.io.StringWriter(text.length() + 16);
        try {
            text(out, text);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void one(Writer out, String text, int at, char c) throws IOException {
        switch (c) {
            case '&' -> out.write("&amp;");
            case '<' -> out.write("&lt;");
            case '>' -> out.write("&gt;");
            case '"' -> out.write("&quot;");
            case '\t', '\n' -> out.write(c);
            case '_' -> out.write(looksEscaped(text, at) ? "_x005F_" : "_");
            default -> {
                if (c < 0x20) {
                    out.write(String.format(Locale.ROOT, "_x%04X_", (int) c));
                } else if (Character.isSurrogate(c) || c >= 0xfffe) {
                    out.write('\ufffd');
                } else {
                    out.write(c);
                }
            }
        }
    }

    /** Whether an underscore begins what a reader would take for an escape. */
    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code A}, {@code B} … {@code AA} … for a 0-based column. */
    static String column(int index) {
        StringBuilder out = new StringBuilder();
        for (int left = index; left >= 0; left = left / 26 - 1) {
            out.insert(0, (char) ('A' + left % 26));
        }
        return out.toString();
    }
}
