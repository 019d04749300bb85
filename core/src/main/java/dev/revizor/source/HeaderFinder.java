package dev.revizor.source;

import java.util.List;

/**
 * Finds the row of titles near the top: the first of the first filled rows with at least two known titles that make up a
 * fair part of it, unless rows as wide as the table stand above it, for then it is data with such words, and below one of
 * them unless a cell is nothing but such words; else the first row that is as wide as the table and holds text; else the
 * first row that is not blank.
 */
final class HeaderFinder {
    private static final int ROWS = 20;

    private HeaderFinder() {}

    /** The index of the row of titles; −1 when all rows are blank. */
    static int find(List<SourceRecord> records) {
        List<SourceRecord> top = records.subList(0, end(records));
        int widest = widest(records);
        int shaped = byShape(records, widest);
        for (int i = 0; i < top.size(); i++) {
            SourceRecord record = top.get(i);
            int filled = filled(record);
            int known = TitleWords.known(record.cells());
            boolean enough = known >= 2 || known == 1 && filled == 1 && widest == 1;
            boolean mostly = known * 4 >= filled || values(record) == 0;
            boolean wide = filled * 2 >= widest || known == filled;
            // Below a row that may hold the titles itself, words of titles within longer values are no titles.
            boolean plain = shaped < 0 || shaped >= i || hasPlain(record);
            if (record.isGood() && enough && mostly && wide && plain) {
                return known < filled && shaped >= 0 && isLikeRowsAbove(records, shaped, i, widest) ? shaped : i;
            }
        }
        return shaped;
    }

    private static boolean hasPlain(SourceRecord record) {
        for (String cell : record.cells()) {
            if (TitleWords.isPlain(cell)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether at least two rows above are as wide as the table, with no others between, and about as short. One row may be
     * a second row of titles; wide rows of prose are a preamble.
     */
    private static boolean isLikeRowsAbove(List<SourceRecord> records, int from, int at, int widest) {
        if (widest < 2 || at - from < 2) {
            return false;
        }
        int length = 0;
        for (SourceRecord record : records.subList(from, at)) {
            if (!record.isGood() || filled(record) * 5 < widest * 4) {
                return false;
            }
            length += length(record);
        }
        return length(records.get(at)) * 2 >= length / (at - from);
    }

    private static int length(SourceRecord record) {
        int length = 0;
        for (String cell : record.cells()) {
            length += cell.length();
        }
        return length;
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

    private static int byShape(List<SourceRecord> records, int widest) {
        int first = -1;
        for (int i = 0; i < records.size(); i++) {
            SourceRecord record = records.get(i);
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
        return filled(record.cells());
    }

    /** How many cells are not blank. */
    static int filled(String[] cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += Blanks.isBlank(cell) ? 0 : 1;
        }
        return filled;
    }

    private static int values(SourceRecord record) {
        return values(record.cells());
    }

    /** How many cells can hardly be titles; years may be. */
    static int values(String[] cells) {
        int values = 0;
        for (String cell : cells) {
            String trimmed = Blanks.trim(cell);
            values += looksLikeValue(trimmed) && !isYear(trimmed) ? 1 : 0;
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

    /**
     * Whether the first row is data, so that the table has no titles at all: no known title, and a phone or e-mail in it,
     * or numbers over numbers in half of its cells and no text over numbers.
     */
    static boolean isData(List<SourceRecord> records, int header) {
        String[] cells = records.get(header).cells();
        if (TitleWords.known(cells) > 0) {
            return false;
        }
        for (String cell : cells) {
            String trimmed = Blanks.trim(cell);
            boolean mail = trimmed.indexOf('@') > 0 && looksLikeValue(trimmed);
            if (mail || trimmed.length() >= 10 && looksLikeValue(trimmed)) {
                return true;
            }
        }
        return isLikeRowsBelow(cells, records.subList(header + 1, records.size()));
    }

    private static boolean isLikeRowsBelow(String[] cells, List<SourceRecord> below) {
        int filled = 0;
        int alike = 0;
        for (int i = 0; i < cells.length; i++) {
            String cell = Blanks.trim(cells[i]);
            if (cell.isEmpty()) {
                continue;
            }
            filled++;
            if (areValues(below, i)) {
                if (!looksLikeValue(cell)) {
                    return false;
                }
                alike += isYear(cell) ? 0 : 1;
            }
        }
        return alike * 2 >= filled && alike > 0;
    }

    /** Whether a row has a value in a column, and none has anything else. */
    private static boolean areValues(List<SourceRecord> below, int column) {
        int values = 0;
        for (SourceRecord record : below) {
            String cell = record.isGood() && column < record.cells().length ? Blanks.trim(record.cells()[column]) : "";
            if (!cell.isEmpty() && !looksLikeValue(cell)) {
                return false;
            }
            values += cell.isEmpty() ? 0 : 1;
        }
        return values > 0;
    }

    /** A year may well be a title. */
    private static boolean isYear(String cell) {
        return cell.length() == 4
                && (cell.startsWith("19") || cell.startsWith("20"))
                && Character.isDigit(cell.charAt(2))
                && Character.isDigit(cell.charAt(3));
    }
}
