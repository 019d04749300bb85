package dev.revizor.exchange;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.List;
import java.util.Map;

/** CSV cells, for programs byte for byte, for people guarded against being run as formulas. */
public enum Cells {
    CRM,
    PEOPLE;

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

    /** The text with the guard of the profile. */
    String guarded(String text) {
        return this == PEOPLE && isDangerous(text) ? "'" + text : text;
    }

    /** OWASP's list of first characters; an E.164 phone and a number are no formulas. */
    private static boolean isDangerous(String text) {
        if (text.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        int digits = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.' && c != ',') {
                return true;
            }
        }
        return "+-".indexOf(text.charAt(0)) < 0 || digits == 0;
    }

    /** A line of a CSV, without its end. */
    String line(List<String> cells, char delimiter, boolean quoteAll) {
        if (cells.size() == 1 && cells.get(0).isEmpty()) {
            // An empty line would be no record at all.
            return "\"\"";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = guarded(cells.get(i));
            out.append(i == 0 ? "" : delimiter);
            out.append(quoteAll ? '"' + text.replace("\"", "\"\"") + '"' : quoted(text, delimiter));
        }
        return out.toString();
    }
}
