package dev.revizor.report.formats;

import dev.revizor.text.DialledNumber;

/**
 * Which cells a spreadsheet would run as a formula (OWASP, CSV injection). Phones and numbers begin with
 * {@code +} or {@code -} and are harmless: an apostrophe would break them on the way back into a CRM.
 */
final class CsvGuard {
    private CsvGuard() {}

    static boolean dangerous(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> true;
            case '+' -> !digits(text, 1, 7, 15) && !number(text) && !DialledNumber.isAt(text, 0);
            case '-' -> !number(text);
            default -> false;
        };
    }

    private static boolean digits(String text, int from, int least, int most) {
        int count = text.length() - from;
        if (count < least || count > most) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A sign, digits, at most one point or comma among them. */
    private static boolean number(String text) {
        int marks = 0;
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                count++;
            } else if (c == '.' || c == ',') {
                marks++;
            } else {
                return false;
            }
        }
        return count > 0 && marks <= 1;
    }
}
