package dev.revizor.mapping;

import java.util.Locale;

/** Titles of columns without what people write now so, now so: case, spaces, punctuation, ё. */
final class TitleKey {
    private TitleKey() {}

    /** The letters and digits of a title in lower case: {@code E-mail 1 - Value} becomes {@code email1value}. */
    static String of(String title) {
        StringBuilder out = new StringBuilder(title.length());
        String low = title.toLowerCase(Locale.ROOT);
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c == 'ё' ? 'е' : c);
            } else if (c == '№') {
                out.append(c);
            }
        }
        return out.toString();
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
