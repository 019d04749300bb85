package dev.revizor.profile;

import dev.revizor.text.Luhn;

/** Numbers of bank cards, and of Russian passports, which are written alike. */
final class CardNumber {
    private static final int DIGITS = 16;
    private static final int PASSPORT_DIGITS = 10;

    private CardNumber() {}

    /** Sixteen digits in one or in groups of four, the check digit right (ISO/IEC 7812-1, Luhn). */
    static boolean isCard(String text, int digits) {
        if (digits != DIGITS || text.length() != DIGITS && text.length() != DIGITS + 3) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && ((c != ' ' && c != '-') || i % 5 != 4)) {
                return false;
            }
        }
        // Sixteen zeros have a right check digit and are no card; those begin with 2 to 6.
        return Luhn.holds(text) && text.charAt(0) >= '2' && text.charAt(0) <= '6';
    }

    /** {@code 4510 123456} and {@code 45 10 123456}. */
    static boolean isPassport(String text) {
        int length = text.length();
        if (length != PASSPORT_DIGITS + 1 && length != PASSPORT_DIGITS + 2) {
            return false;
        }
        boolean parted = length == PASSPORT_DIGITS + 2;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean blank = i == length - 7 || parted && i == 2;
            if (blank ? c != ' ' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
