package dev.revizor.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Rows that are no data: blank ones, comments, and totals under the table. */
final class Footers {
    private static final Pattern RULE = Pattern.compile(":?-{3,}:?");
    private static final String[] WORDS = {"итого", "всего", "итог", "grand total", "totals", "total"};

    private Footers() {}

    static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (!Blanks.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row is a line with one cell that begins with {@code #}; only in a table of several columns. */
    static boolean isComment(String[] cells) {
        return cells.length == 1 && cells[0].startsWith("#");
    }

    /** Whether nothing but lines of hyphens stands in the cells, two or more of them: {@code |---|:--:|}. */
    static boolean isRule(String[] cells) {
        int lines = 0;
        for (String cell : cells) {
            String text = Blanks.trim(cell);
            if (!text.isEmpty() && !RULE.matcher(text).matches()) {
                return false;
            }
            lines += text.isEmpty() ? 0 : 1;
        }
        return lines > 1;
    }

    /** Whether the first cell may begin a totals row, a comment or a blank one; false for nearly all rows. */
    static boolean startsLikeFooter(String[] cells) {
        if (cells[0].isEmpty()) {
            return true;
        }
        char first = cells[0].charAt(0);
        return first > '\u1000' || "#-:ИиВвTtGg \u00A0\t\r\n\u200B\"'".indexOf(first) >= 0;
    }

    /**
     * Whether the row is a totals row: the first filled cell is «Итого», «Всего», «Total» …, alone or with a number or a
     * colon, and no other cell holds letters. A client called «Total Oil» is not.
     */
    static boolean isTotals(String[] cells) {
        boolean found = false;
        for (String cell : cells) {
            if (cell.isEmpty() || Blanks.isBlank(cell)) {
                continue;
            }
            if (found) {
                if (hasLetters(cell, 0)) {
                    return false;
                }
            } else if (isTotalsWord(Blanks.trim(cell).toLowerCase(Locale.ROOT))) {
                found = true;
            } else {
                return false;
            }
        }
        return found;
    }

    private static boolean isTotalsWord(String cell) {
        for (String word : WORDS) {
            if (cell.startsWith(word)) {
                return !hasLetters(cell, word.length())
                        || cell.length() > word.length() && cell.charAt(word.length()) == ' ' && word.charAt(0) > 'z';
            }
        }
        return false;
    }

    private static boolean hasLetters(String cell, int from) {
        for (int i = from; i < cell.length(); i++) {
            if (Character.isLetter(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
