package dev.revizor.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Rows that are no data: blank ones, comments, and totals under the table. */
final class Footers {
    private static final Pattern RULE = Pattern.compile(":?-{3,}:?");
    private static final String[] WORDS = {
        "итого",
        "всего",
        "итоговая сумма",
        "итог",
        "общий итог",
        "промежуточный итог",
        "grand total",
        "subtotals",
        "subtotal",
        "sub-total",
        "totals",
        "total"
    };

    /** Behind «total»: {@code : 3 clients}, {@code  clients: 3}, {@code  of 3 records}, {@code  number of clients}. */
    private static final Pattern SUMMED = Pattern.compile("\\s*[:=–—-]\\s*\\d[\\d\\s.,]*(?:\\p{L}[\\p{L}.]*\\s*){0,3}"
            + "|(?:\\s+\\p{L}+){1,4}\\s*[:=–—-]\\s*\\d[\\d\\s.,]*"
            + "|(?:\\s+of)?\\s+\\d*\\s*(?:(?:number|count) of )?(?:client|customer|contact|compan|record|row|lead|deal|person"
            + "|people|account|amount|sum|price)\\p{L}*\\W*");

    /** A number with a word of what it counts. */
    private static final Pattern COUNTED = Pattern.compile("\\d[\\d\\s.,]*\\p{L}[\\p{L}.]{0,14}");

    private static final Pattern TELEPHONE =
            Pattern.compile("\\+\\d[\\d ()-]{9,}|[78][ (-]{0,2}[3489]\\d{2}[ )-]{0,2}\\d{3}[ -]?\\d{2}[ -]?\\d{2}");

    /** What is longer is prose. */
    private static final int LONGEST = 80;

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
        return first > '\u1000' || "#-:ИиВвОоПпTtGgSs \u00A0\t\r\n\u200B\"'".indexOf(first) >= 0;
    }

    /**
     * Whether the row is a totals row: the first filled cell is «Итого», «Всего», «Total» …, with what is counted at most, and
     * no other cell holds letters but behind a number: «3 клиента». A client called «Total Oil» is not, and nobody with a
     * telephone.
     */
    static boolean isTotals(String[] cells) {
        boolean found = false;
        for (String cell : cells) {
            if (cell.isEmpty() || Blanks.isBlank(cell)) {
                continue;
            }
            if (found) {
                String text = Blanks.trim(cell);
                boolean counts = !hasLetters(text, 0)
                        || text.length() <= LONGEST && COUNTED.matcher(text).matches();
                if (!counts || TELEPHONE.matcher(text).matches()) {
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
                        || cell.length() > word.length() && saysWhat(word, cell.substring(word.length()));
            }
        }
        return false;
    }

    /** Whether what stands behind the word says what was summed up, and is no name: {@code : 3 clients}. */
    private static boolean saysWhat(String word, String behind) {
        boolean russian = word.charAt(0) > 'z';
        return russian
                ? " \u00A0:=–—-(".indexOf(behind.charAt(0)) >= 0
                : SUMMED.matcher(behind).matches();
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
