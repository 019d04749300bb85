package dev.revizor.exchange;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.DialledNumber;
import java.util.Map;

/** For whom cells are written: for programs byte for byte, for people guarded against being run as formulas. */
public enum Cells {
    CRM,
    PEOPLE;

    /** What stands before a cell that a spreadsheet would run. */
    public static final char GUARD = '\'';

    /** The profile of an option's value. */
    public static Cells of(String word) {
        for (Cells profile : values()) {
            if (profile.name().equalsIgnoreCase(word)) {
                return profile;
            }
        }
        throw new RevizorException(ExchangeError.UNKNOWN_PROFILE, Place.NOWHERE, Map.of("word", word));
    }

    /** A cell as RFC 4180 wants it. */
    public static String quoted(String text, char delimiter) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != delimiter && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * The text with the guard of the profile. A text that looks guarded already gets one more, so that {@link #bare}
     * gives back exactly what was there, whatever it was.
     */
    public String guarded(String text) {
        return this == PEOPLE && (isDangerous(text, 0) || isGuarded(text)) ? GUARD + text : text;
    }

    /** The text without the guard: of {@code guarded(x)} always {@code x}. */
    public static String bare(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean isGuarded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at > 0 && isDangerous(text, at);
    }

    /** OWASP's list of first characters; a phone and a number are no formulas. */
    private static boolean isDangerous(String text, int from) {
        if (from >= text.length() || "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(from)) < 0) {
            return false;
        }
        if (DialledNumber.isAt(text, from)) {
            return false;
        }
        int digits = 0;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.' && c != ',') {
                return true;
            }
        }
        return "+-".indexOf(text.charAt(from)) < 0 || digits == 0;
    }
}
