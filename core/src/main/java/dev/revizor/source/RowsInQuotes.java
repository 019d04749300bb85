package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records each of which stands in quotes as a whole, {@code "1,""Kim, Anna"",+7…"}: so spreadsheets save a text whose delimiter
 * is not theirs, of which each line has become one cell. All lines may be so, or those alone that held quotes. Fields are not
 * final: it is a stream.
 */
final class RowsInQuotes implements Records {
    /** In narrower tables a cell of prose may look like a whole row. */
    private static final int NARROWEST = 3;

    private final CsvCursor lines;
    private final Dialect inside;
    private final boolean all;
    private int width;
    private long taken;

    private RowsInQuotes(CsvCursor lines, Dialect inside, boolean all) {
        this.lines = lines;
        this.inside = inside;
        this.all = all;
    }

    /** Records of which all stand so. */
    static RowsInQuotes all(CharFeed feed, Dialect inside) {
        return new RowsInQuotes(new CsvCursor(feed, outside()), inside, true);
    }

    /** Records of which some may. */
    static RowsInQuotes some(CharFeed feed, Dialect dialect) {
        return new RowsInQuotes(new CsvCursor(feed, dialect), dialect, false);
    }

    private static Dialect outside() {
        return new Dialect(Dialect.NONE, Dialect.DOUBLE);
    }

    /**
     * How the cells inside are kept apart, if all records stand so: the first one has two known titles or more, and of the
     * others nine of ten have as many.
     *
     * @param text the beginning of a file
     * @param whole whether nothing comes behind it
     * @param said the delimiter, if it is known
     */
    static Optional<Dialect> inside(String text, boolean whole, Optional<Character> said) {
        if (!Blanks.trim(text.substring(0, Math.min(text.length(), 200))).startsWith("\"")) {
            return Optional.empty();
        }
        List<String> rows = rows(text, whole);
        String unwrapped = String.join("\n", rows);
        Dialect inside = said.map(delimiter -> new Dialect(delimiter, Dialect.DOUBLE))
                .orElseGet(() -> DelimiterGuess.of(unwrapped, true, Optional.of(Dialect.DOUBLE)));
        String[] titles = rows.isEmpty() ? null : LineCells.of(rows.get(0), inside);
        // A list of one column may hold a comma in each of its cells.
        if (titles == null || TitleWords.known(titles) < 2) {
            return Optional.empty();
        }
        int width = titles.length;
        long even = rows.stream().filter(row -> width(row, inside) == width).count();
        return rows.size() > 1 && even * 10 >= rows.size() * 9L ? Optional.of(inside) : Optional.empty();
    }

    /** How many cells the first record of a text has whose records all stand so. */
    static int width(String text, Dialect inside, boolean whole) {
        return width(rows(text, whole).get(0), inside);
    }

    private static List<String> rows(String text, boolean whole) {
        List<String> rows = new ArrayList<>();
        for (SourceRecord record : DelimiterGuess.records(text, outside(), whole)) {
            // One whose quotes end at a delimiter does not stand in quotes as a whole.
            rows.add(record.isGood() ? record.cells()[0] : "");
        }
        return rows;
    }

    private static int width(String row, Dialect inside) {
        String[] cells = LineCells.of(row, inside);
        return cells == null ? 0 : cells.length;
    }

    @Override
    public @Nullable SourceRecord next() {
        SourceRecord line = lines.next();
        if (line == null || line.cells().length != 1) {
            return line;
        }
        SourceRecord row = row(line);
        taken += row == line ? 0 : 1;
        return row;
    }

    @Override
    public SourceRecord whole(SourceRecord last) {
        // Of a record that has one cell nothing was left out.
        return all ? last : wholeRow(last);
    }

    private SourceRecord wholeRow(SourceRecord last) {
        SourceRecord line = lines.whole(last);
        return line.cells().length == 1 ? row(line) : line;
    }

    private SourceRecord row(SourceRecord line) {
        String text = line.cells()[0];
        // A line that stands in no quotes itself breaks their rules out here, and none inside.
        boolean good = line.isGood() || all && line.trouble() == SourceError.QUOTE_UNBALANCED;
        boolean maybe = all || width >= NARROWEST && text.indexOf(inside.quote()) >= 0;
        if (!good || !maybe || text.indexOf(inside.delimiter()) < 0) {
            return line;
        }
        String[] cells = LineCells.of(text, inside);
        if (cells == null) {
            char[] chars = text.toCharArray();
            cells = all ? LineMender.mend(chars, 0, chars.length, inside, width) : null;
        }
        boolean fits = cells != null && (cells.length == width || all && line.isGood());
        return cells != null && fits ? new SourceRecord(line.row(), line.table(), cells, null) : broken(line);
    }

    private SourceRecord broken(SourceRecord line) {
        return all ? new SourceRecord(line.row(), line.table(), line.cells(), SourceError.QUOTE_UNBALANCED) : line;
    }

    @Override
    public void expect(int headerWidth) {
        width = headerWidth;
        lines.expect(all ? 1 : headerWidth);
    }

    @Override
    public boolean canTear() {
        return true;
    }

    @Override
    public long mendedRows() {
        // The titles, of which there is one where all stand so, are no row.
        return lines.mendedRows() + Math.max(0, all ? taken - 1 : taken);
    }

    @Override
    public void leaveOut(boolean[] positions) {
        if (!all) {
            lines.leaveOut(positions);
        }
    }

    /** Steps over a line that is no record. */
    void skipLine() {
        lines.skipLine();
    }

    @Override
    public void close() {
        lines.close();
    }
}
