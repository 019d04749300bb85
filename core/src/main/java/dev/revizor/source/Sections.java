package dev.revizor.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells rows that are the title of a section or a remark within a table («Регион: Урал», «VIP-клиенты», «* красным —
 * должники») from clients of whom nothing but a name is known. Such a row has one cell, no further right than the names
 * stand, while the rows around it have three and more, and it says itself what it
 * is. What may be the name of a person or of a firm, or an id of which nothing else is known, is a client.
 */
final class Sections {
    /** So many rows tell how full the rows of a table are. */
    private static final int FEW = 3;

    /** So many cells a row has that is no section. */
    private static final int FULL = 3;

    private static final Pattern MARK = Pattern.compile("[*•►▪§].*|[^:@\\d]{2,40}:(?:\\s.*)?", Pattern.DOTALL);

    /** Words of many clients, or of the place or the person whose clients follow. */
    private static final Pattern WORD = Pattern.compile(
            "(?<!\\p{L})(?:клиенты|клиентов|контакты|покупател[ией]|заказчик(?:и|ов)|поставщик(?:и|ов)|партн[её]р(?:ы|ов)|дилер(?:ы|ов)|"
                    + "должник(?:и|ов)|физ(?:ические|\\.)? ?лица|юр(?:идические|\\.)? ?лица|организации|регион|область|край|округ|район|"
                    + "филиал|отдел|раздел|категория|сегмент|прочие|остальные|архив|"
                    + "clients|customers|contacts|companies|suppliers|partners|dealers|debtors|leads|region|district|branch|"
                    + "department|section|category|segment|others)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FIRM = Pattern.compile(
            "(?:[«»\"“”„]|(?<!\\p{L})(?:ООО|ОАО|ЗАО|ПАО|АО|НКО|ИП|ЧП|ФОП|ТОО|ТОВ|ГК|Inc|LLC|Ltd|GmbH|Corp)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is longer is prose. */
    private static final int LONGEST = 200;

    private final boolean among;
    private final int names;

    private Sections(boolean among, int names) {
        this.among = among;
        this.names = names;
    }

    /** What the first rows of a table tell. */
    static Sections of(List<SourceRecord> body, int width) {
        int alone = 0;
        int others = 0;
        int full = 0;
        int[] values = new int[width];
        int[] filled = new int[width];
        for (SourceRecord record : body) {
            String[] cells = record.cells();
            int count = HeaderFinder.filled(cells);
            if (!record.isGood() || count == 0 || Footers.isTotals(cells) || Footers.isComment(cells)) {
                continue;
            }
            alone += count == 1 ? 1 : 0;
            if (count > 1) {
                others++;
                full += count >= FULL ? 1 : 0;
                count(cells, values, filled);
            }
        }
        int names = 0;
        for (int i = 0; i < width; i++) {
            names += names == i && values[i] * 2 > filled[i] ? 1 : 0;
        }
        boolean among = others >= FEW && full * 20 >= others * 19 && alone <= others;
        return new Sections(among, names);
    }

    private static void count(String[] cells, int[] values, int[] filled) {
        for (int i = 0; i < filled.length && i < cells.length; i++) {
            String cell = Blanks.trim(cells[i]);
            filled[i] += cell.isEmpty() ? 0 : 1;
            values[i] += HeaderFinder.looksLikeValue(cell) ? 1 : 0;
        }
    }

    /** Whether a row cannot be one at first sight: true for nearly all rows, and fast. */
    boolean isNone(String[] cells) {
        return !among
                || cells.length > 2 && !cells[1].isEmpty() && !cells[2].isEmpty()
                || HeaderFinder.filled(cells) != 1;
    }

    /** Whether a row is the title of a section or a remark. */
    boolean isOne(String[] cells) {
        if (isNone(cells) || FooterWords.mayReachSomebody(cells)) {
            return false;
        }
        int at = HeaderFinder.lastFilled(cells) - 1;
        String text = Blanks.trim(cells[at]);
        if (at > names || text.length() > LONGEST || text.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        if (MARK.matcher(text).matches()) {
            return true;
        }
        return !FIRM.matcher(text).find() && WORD.matcher(text).find();
    }
}
