package dev.revizor.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines below a report say: who made, printed or signed it, when, and whose it is. */
final class FooterWords {
    /** So many cells a line has at most: what it is, a line to sign on, and a name. */
    static final int CELLS = 3;

    /** What such a line begins with. */
    private static final Pattern FIRST = Pattern.compile(
            "(?:copyright|©|\\(c\\)|confidential|"
                    + "(?:report |list )?(?:generated|printed|exported|prepared|compiled|approved|signed)(?: by| on| at|:)|run by|run date|"
                    + "report (?:run|date|name)|end of (?:report|list|file)|signature|page \\d+ of \\d+|"
                    + "исполнитель|ответственн(?:ый|ая)|подпись|(?:составил|проверил|утвердил|распечатал|напечатал|выгрузил|сформировал)а?|"
                    + "утверждаю|согласовано|"
                    + "(?:отч[её]т |список |файл )?(?:сформирован|составлен|распечатан|напечатан|выгружен)|"
                    + "дата (?:и время )?(?:печати|выгрузки|формирования|составления|отч[её]та)|конец (?:отч[её]та|списка|файла)|"
                    + "конфиденциально|(?:генеральный |ген\\. ?)?директор|руководитель|главный бухгалтер|гл\\. ?бухгалтер|бухгалтер|"
                    + "м\\. ?п\\.|стр(?:аница|\\.) ?\\d+ из \\d+)(?!\\p{L}).*",
            Pattern.DOTALL | Pattern.UNICODE_CASE);

    /** A line to sign on, or a phrase that stands nowhere else. */
    private static final Pattern ANYWHERE = Pattern.compile("_{3}|all rights reserved|все права защищены");

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ()\u00A0-]{0,3}\\d){9,14}");

    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d.*", Pattern.DOTALL);

    /** What is longer is prose. */
    private static final int LONGEST = 400;

    private FooterWords() {}

    /** Whether the first filled cell says that the row is such a line. */
    static boolean saysSo(String[] cells) {
        for (String cell : cells) {
            if (!Blanks.isBlank(cell)) {
                return says(cell);
            }
        }
        return false;
    }

    private static boolean says(String cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        String text = Blanks.trim(cell).toLowerCase(Locale.ROOT);
        return FIRST.matcher(text).matches() || ANYWHERE.matcher(text).find();
    }

    /** Whether a cell holds an e-mail address or a telephone. */
    static boolean mayReachSomebody(String[] cells) {
        for (String cell : cells) {
            int sign = cell.indexOf('@');
            if (sign > 0 && cell.indexOf('.', sign) > 0 || holdsNumber(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNumber(String cell) {
        Matcher number = NUMBER.matcher(cell);
        while (number.find()) {
            if (!DAY.matcher(number.group()).matches()) {
                return true;
            }
        }
        return false;
    }
}
