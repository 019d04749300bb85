package dev.revizor.source;

/** What counts as an empty cell: also no-break spaces, zero-width characters and byte order marks. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isSpace(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The cell without white space at both ends. */
    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** The text without any white space. */
    static String without(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c > '\u1000' && Character.isSpaceChar(c);
    }
}
