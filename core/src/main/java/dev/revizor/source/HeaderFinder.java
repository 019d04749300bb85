package dev.revizor.source;

import java.util.List;

/**
 * Finds the row of titles near the top: the first of the first filled rows with at least two known titles that make up a fair
 * part of it; else the first row that is as wide as the table and holds text; else the first row that is not blank.
 */
final class HeaderFinder {
    private static final int ROWS = 20;

    private HeaderFinder() {}

    /** The index of the row of titles; −1 when all rows are blank. */
    static int find(List<SourceRecord> records) {
        List<SourceRecord> top = records.subList(0, end(records));
        int widest = widest(records);
        for (int i = 0; i < top.size(); i++) {
            SourceRecord record = top.get(i);
            int filled = filled(record);
            int known = TitleWords.known(record.cells());
            boolean enough = known >= 2 || known == 1 && filled == 1 && widest == 1;
            boolean mostly = known * 4 >= filled || values(record) == 0;
            boolean wide = filled * 2 >= widest || known == filled;
            if (record.isGood() && enough && mostly && wide) {
                return i;
            }
        }
        return byShape(top, widest);
    }

    /** Behind the last record to look at: blank ones above the titles do not count. */
    private static int end(List<SourceRecord> records) {
        int filled = 0;
        int end = 0;
        while (end < records.size() && filled < ROWS) {
            filled += records.get(end++).isBlank() ? 0 : 1;
        }
        return end;
    }

    private static int byShape(List<SourceRecord> top, int widest) {
        int first = -1;
        for (int i = 0; i < top.size(); i++) {
            SourceRecord record = top.get(i);
            if (!record.isGood() || record.isBlank()) {
                continue;
            }
            first = first < 0 ? i : first;
            boolean titles = filled(record) - values(record) >= values(record) || TitleWords.isTitle(record.cells()[0]);
            if (filled(record) * 5 >= widest * 4 && titles) {
                return i;
            }
        }
        return first;
    }

    /** The width that most filled rows reach: the median of filled cells, so that one long row does not decide. */
    private static int widest(List<SourceRecord> records) {
        int[] counts = records.stream()
                .filter(record -> !record.isBlank())
                .mapToInt(record -> lastFilled(record.cells()))
                .sorted()
                .toArray();
        return counts.length == 0 ? 0 : counts[counts.length / 2];
    }

    /** How many cells there are up to the last that is not blank. */
    static int lastFilled(String[] cells) {
        int last = cells.length;
        while (last > 0 && Blanks.isBlank(cells[last - 1])) {
            last--;
        }
        return last;
    }

    private static int filled(SourceRecord record) {
        int filled = 0;
        for (String cell : record.cells()) {
            filled += Blanks.isBlank(cell) ? 0 : 1;
        }
        return filled;
    }

    private static int values(SourceRecord record) {
        int values = 0;
        for (String cell : record.cells()) {
            values += looksLikeValue(Blanks.trim(cell)) ? 1 : 0;
        }
        return values;
    }

    /** Whether a cell can hardly be a title: an e-mail address or a number. */
    static boolean looksLikeValue(String cell) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        int sign = cell.indexOf('@');
        boolean mail = sign > 0 && cell.indexOf('.', sign) > 0;
        return mail || letters == 0 && digits > 0;
    }

    /** Whether the row is data, so that the table has no titles at all: no known title, and a phone or e-mail in it. */
    static boolean isData(SourceRecord record) {
        if (TitleWords.known(record.cells()) > 0) {
            return false;
        }
        for (String cell : record.cells()) {
            String trimmed = Blanks.trim(cell);
            boolean mail = trimmed.indexOf('@') > 0 && looksLikeValue(trimmed);
            if (mail || trimmed.length() >= 10 && looksLikeValue(trimmed)) {
                return true;
            }
        }
        return false;
    }
}
