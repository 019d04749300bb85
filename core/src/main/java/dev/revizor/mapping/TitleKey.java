package dev.revizor.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** Titles of columns without what people write now so, now so: case, spaces, punctuation, ё, accents of Latin letters. */
final class TitleKey {
    /** Letters that no accent is taken from, each with what is typed where a keyboard has none of them. */
    private static final String WHOLE = "ßæœøłđðþı";

    private static final String[] PLAIN = {"ss", "ae", "oe", "o", "l", "d", "d", "th", "i"};

    private TitleKey() {}

    /** The letters and digits of a title in lower case: {@code E-mail 1 - Value} becomes {@code email1value}. */
    static String of(String title) {
        StringBuilder out = new StringBuilder(title.length());
        String low = title.toLowerCase(Locale.ROOT);
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                append(c, out);
            } else if (c == '№') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(char c, StringBuilder out) {
        int whole = c < 0x80 ? -1 : WHOLE.indexOf(c);
        if (c == 'ё') {
            out.append('е');
        } else if (whole >= 0) {
            out.append(PLAIN[whole]);
        } else if (c >= 0x80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            // The letter itself comes first, its marks behind it.
            out.append(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        } else {
            out.append(c);
        }
    }

    /** A key without its digits: {@code телефон2} becomes {@code телефон}. */
    static String withoutDigits(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (!Character.isDigit(key.charAt(i))) {
                out.append(key.charAt(i));
            }
        }
        return out.toString();
    }
}
