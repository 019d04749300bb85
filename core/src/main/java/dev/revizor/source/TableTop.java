package dev.revizor.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a table: its titles, and the records that were read to find them.
 *
 * @param table the number of the table within the file
 * @param headerRow 1-based row of the titles; 0 when there are none
 * @param titles by position
 * @param body the filled records below the header that were already read
 * @param blanks how many blank ones were read between and behind them
 * @param afterBlank which records of the body stand below a blank one
 * @param shape what rows of another length are judged by
 * @param levels the rows of titles, where they were joined from several
 * @param trouble why there is no table here; null when there is one
 */
record TableTop(
        int table,
        long headerRow,
        List<String> titles,
        List<SourceRecord> body,
        long blanks,
        BitSet afterBlank,
        RowShape shape,
        List<SourceRecord> levels,
        @Nullable SourceError trouble) {

    static TableTop read(Records records, OptionalLong wanted) {
        TopSample sample = TopSample.read(records, wanted);
        List<SourceRecord> first = sample.records();
        int header = wanted.isPresent() ? wanted(first, wanted.getAsLong()) : HeaderFinder.find(first);
        if (header < 0) {
            return none(nothing(first));
        }
        boolean titled = wanted.isPresent() ? wanted.getAsLong() > 0 : !HeaderFinder.isData(first, header);
        TitleLevels levels = titled && wanted.isEmpty() ? TitleLevels.around(first, header) : null;
        return levels == null
                ? of(sample, header, titled ? first.get(header).cells() : null, records.canTear())
                : of(sample, levels.last(), levels.cells(), records.canTear())
                        .of(first.subList(levels.first(), levels.last() + 1));
    }

    /** Why nothing may be titles: of a record that is too long no cell is kept, so it looks as if it were blank. */
    private static SourceError nothing(List<SourceRecord> first) {
        if (first.stream().allMatch(record -> record.isGood() && record.isBlank())) {
            return SourceError.FILE_EMPTY;
        }
        boolean tooLong = first.stream().allMatch(record -> record.trouble() == SourceError.CELL_TOO_LONG);
        return tooLong ? SourceError.LINE_ENDLESS : SourceError.HEADER_NOT_FOUND;
    }

    /** The same with each text as it was meant. */
    TableTop meant(Misread misread) {
        return new TableTop(
                table,
                headerRow,
                titles.stream().map(misread::meant).toList(),
                body.stream()
                        .map(record -> MisreadRecords.meant(record, misread))
                        .toList(),
                blanks,
                afterBlank,
                shape,
                levels.stream()
                        .map(record -> MisreadRecords.meant(record, misread))
                        .toList(),
                trouble);
    }

    private TableTop of(List<SourceRecord> rows) {
        return new TableTop(table, headerRow, titles, body, blanks, afterBlank, shape, List.copyOf(rows), trouble);
    }

    /**
     * The top of a table.
     *
     * @param header the index of the last row of titles, or of the first row where there are none
     * @param said the titles, or null
     */
    private static TableTop of(TopSample sample, int header, String @Nullable [] said, boolean canTear) {
        List<SourceRecord> first = sample.records();
        boolean titled = said != null;
        SourceRecord top = first.get(header);
        List<SourceRecord> body = new ArrayList<>(first.subList(titled ? header + 1 : header, first.size()));
        String[] cells = said != null ? said : blanks(top.cells().length);
        if (body.stream().noneMatch(record -> record.table() == top.table() && !record.isBlank())) {
            SourceError why = SourceError.HEADER_WITHOUT_ROWS;
            List<String> alone = titles(cells, List.of());
            return new TableTop(
                    top.table(), top.row(), alone, List.of(), 0, new BitSet(), RowShape.NONE, List.of(), why);
        }
        if (cells.length > Limits.COLUMNS) {
            return none(SourceError.TOO_MANY_COLUMNS);
        }
        List<SourceRecord> rows =
                body.stream().filter(record -> record.table() == top.table()).toList();
        List<String> titles = titles(cells, rows);
        BitSet afterBlank = sample.afterBlank(titled ? header + 1 : header);
        List<SourceRecord> above = canTear ? TableEnd.above(rows, afterBlank) : rows;
        return new TableTop(
                top.table(),
                titled ? top.row() : 0,
                titles,
                body,
                sample.blanksBehind(header),
                afterBlank,
                RowShape.of(above, top.cells().length, titles.size(), canTear),
                List.of(),
                null);
    }

    private static TableTop none(SourceError why) {
        return new TableTop(0, 0, List.of(), List.of(), 0, new BitSet(), RowShape.NONE, List.of(), why);
    }

    private static int wanted(List<SourceRecord> first, long row) {
        for (int i = 0; i < first.size(); i++) {
            if (row == 0 ? !first.get(i).isBlank() : first.get(i).row() == row) {
                return i;
            }
        }
        return -1;
    }

    /** The titles without blank ones at the end under which nothing stands; with blank ones where rows are wider. */
    private static List<String> titles(String[] header, List<SourceRecord> body) {
        int[] widths = body.stream()
                .filter(record -> record.isGood() && !record.isBlank())
                .mapToInt(record -> HeaderFinder.lastFilled(record.cells()))
                .sorted()
                .toArray();
        int widest = widths.length == 0 ? 0 : Math.min(header.length, widths[widths.length - 1]);
        int usual = widths.length == 0 ? 0 : widths[widths.length / 2];
        int width = Math.max(1, Math.max(HeaderFinder.lastFilled(header), Math.max(widest, usual)));
        String[] titles = Arrays.copyOf(header, Math.min(width, Limits.COLUMNS));
        for (int i = header.length; i < titles.length; i++) {
            titles[i] = "";
        }
        return List.of(titles);
    }

    private static String[] blanks(int count) {
        String[] blanks = new String[count];
        Arrays.fill(blanks, "");
        return blanks;
    }
}
