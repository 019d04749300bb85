package dev.revizor.text;

/**
 * Telephones as people write them, {@code +7 916 123-45-68}, among cells that begin as a formula does. Spreadsheets compute
 * {@code +7-916-1234567}, which is a difference; between two numbers with nothing but blanks and brackets they know no
 * operation, so such a cell stays a text.
 */
public final class DialledNumber {
    private static final int LEAST = 7;
    private static final int MOST = 15;

    private DialledNumber() {}

    /** Whether the text from a position on is a telephone that no spreadsheet can compute. */
    public static boolean isAt(String text, int from) {
        boolean begins = from + 1 < text.length() && text.charAt(from) == '+' && isDigit(text.charAt(from + 1));
        return begins && isDigit(text.charAt(text.length() - 1)) && isDialled(text, from + 1);
    }

    private static boolean isDialled(String text, int from) {
        int digits = 0;
        boolean uncountable = false;
        boolean blank = false;
        boolean mark = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                uncountable |= blank && !mark;
                blank = false;
                mark = false;
                digits++;
            } else if (c == '-') {
                mark = true;
            } else if (c == ' ') {
                blank = true;
            } else if (c != '(' && c != ')') {
                return false;
            }
        }
        return uncountable && digits >= LEAST && digits <= MOST;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
