package dev.revizor.report;

import java.util.Locale;

/**
 * Makes characters visible that could drive a terminal or turn a line round: a client's name must not clear the
 * admin's screen (as in CVE-2021-25743 of kubectl). Only for what people read; files and JSON keep the true characters.
 */
public final class Visible {
    private Visible() {}

    /** The text with control, bidi and zero-width characters shown: {@code ␛}, {@code ⟨U+202E⟩}. */
    public static String of(String text) {
        int at = firstHidden(text);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (int i = at; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.toString();
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (hidden(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void append(StringBuilder out, char c) {
        if (c < 0x20) {
            // The block of control pictures repeats the order of the controls.
            out.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (hidden(c)) {
            out.append('\u27e8').append("U+").append(hex(c)).append('\u27e9');
        } else {
            out.append(c);
        }
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0000".substring(digits.length()) + digits;
    }

    private static boolean hidden(char c) {
        if (c < 0x80) {
            return c < 0x20 || c == 0x7f;
        }
        return c <= 0x9f
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x2069
                || c == 0x061c
                || c == 0xfeff;
    }
}
