package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records below a header into rows of its width, and counts. Not final fields: it is a stream with its figures.
 *
 * <p>A row with cells missing at its end is filled up with blanks when it has at least half of the header's cells; a
 * shorter one is torn and rejected, unless the beginning of the file shows that its writer leaves blank cells at the end
 * of a row out. Commons CSV and most importers fill up every short row, which shifts the halves of a torn row silently.
 */
final class TableReader implements RowReader {
    private final SourceTable table;
    private final Records records;
    private final Consumer<Problem> rejects;
    private final TableTop top;
    private final int width;
    private final int shortest;
    private final SheetNotes cellNotes;
    private final SheetNotes cellLinks;
    private final TitleRows titleRows;
    private final NextTable nextTable;
    private final OtherSheets others;
    private final UsualRows usual;
    private final ComingRows coming;
    private final ZeroCells zeros;
    private final TableEnd end;
    private final Sections sections;
    private final WideRows wide;
    private final boolean tellsWide;
    /** Whether something that is no row of the table stands right above. */
    private boolean apart;

    private TableEnd.Gap gap = TableEnd.Gap.NONE;
    private long above;

    private int lastLength;
    private boolean ended;
    private long read;
    private long rejected;
    private long skipped;
    private ReadingNotes.Footer footer = ReadingNotes.Footer.NONE;
    private long padded;
    private long cut;
    /** How many totals and repeated titles have been skipped. */
    private int part;

    /** A reader that owns what was opened. */
    TableReader(SourceTable table, Opened opened, Consumer<Problem> rejects, ZeroCells zeros) {
        this.zeros = zeros;
        this.table = table;
        this.records = opened.records();
        this.others = opened.others();
        this.top = opened.top();
        this.rejects = rejects;
        this.width = table.columns().size();
        this.titleRows = TitleRows.of(table.columns(), top.levels());
        this.usual = new UsualRows(width);
        this.nextTable = new NextTable(table.columns(), usual);
        this.coming = new ComingRows(table.file(), records, top);
        this.end = new TableEnd(usual, coming, table.headerRow() > 0);
        boolean named = table.headerRow() > 0 && !table.titled();
        this.sections = Sections.of(named ? top.body() : List.of(), width);
        this.wide = new WideRows(table.columns());
        this.lastLength = width;
        this.read = top.blanks();
        this.skipped = top.blanks();
        this.tellsWide = records.canTear() && table.headerRow() > 0 && wide.areThere();
        this.cellNotes = records.cellNotes();
        this.cellLinks = records.cellLinks();
        this.shortest = top.shape().leavesBlanksOut() ? 1 : (width + 1) / 2;
    }

    @Override
    public SourceTable table() {
        return table;
    }

    @Override
    public Counts counts() {
        return new Counts(read, rejected, skipped);
    }

    @Override
    public long padded() {
        return padded;
    }

    @Override
    public ReadingNotes notes() {
        // Where blank cells at the end are never written, a short row is as good as the others.
        OtherSheets beside = ofPage();
        boolean told = records.canTear() && !top.shape().leavesBlanksOut();
        return new ReadingNotes(
                told ? padded : 0,
                told ? cut : 0,
                records.mendedRows(),
                records.hiddenRows(),
                footer,
                0,
                0,
                0,
                Map.of(),
                uncomputed(),
                beside.shown(),
                beside.hidden(),
                beside.lost(),
                List.of(),
                zeros.told(table.columns()),
                wide.told(table.delimiter()),
                unread(cellNotes),
                unread(cellLinks),
                records instanceof MisreadRecords misread ? misread.told() : ReadingNotes.Misread.NONE);
    }

    /** Nobody reads them, unless they stand on rows of the table. */
    private static ReadingNotes.CellNotes unread(SheetNotes notes) {
        return new ReadingNotes.CellNotes(notes.cells(), notes.first(), "", notes.cells());
    }

    /** The hyperlinks of its sheet that say more than their cells. */
    SheetNotes cellLinks() {
        return cellLinks;
    }

    /** The notes on the cells of its sheet. */
    SheetNotes cellNotes() {
        return cellNotes;
    }

    /** Formulas without a stored result by the title of their column, or by its letters where it has none. */
    private Map<String, Long> uncomputed() {
        Map<String, Long> out = new LinkedHashMap<>();
        records.uncomputed()
                .forEach((column, cells) -> out.merge(SheetLetters.title(table.columns(), column), cells, Long::sum));
        return out;
    }

    /** Whatever else the workbook holds, or the page, which is read to its end for that. */
    private OtherSheets ofPage() {
        if (!others.isEmpty()) {
            return others;
        }
        try {
            return records.others(top.table());
        } catch (UncheckedIOException e) {
            throw new RevizorException(SourceError.FILE_UNREADABLE, Place.file(table.file()), Map.of(), e);
        }
    }

    @Override
    public Optional<RawRow> next() {
        for (SourceRecord record = coming.next(); !ended && record != null; record = ended ? null : coming.next()) {
            read++;
            String[] cells = accept(record);
            if (cells != null) {
                zeros.look(record.row(), cells);
                if (tellsWide) {
                    wide.look(record.row(), cells);
                }
                return Optional.of(new RawRow(
                        record.row(), read - skipped - 1, part, Collections.unmodifiableList(Arrays.asList(cells))));
            }
        }
        return Optional.empty();
    }

    @Override
    public void leaveOut(Set<Integer> positions) {
        boolean[] out = new boolean[width];
        // The first cell shows whether a row may be a footer.
        positions.stream().filter(at -> at > 0 && at < width).forEach(at -> out[at] = true);
        usual.leaveOut(positions);
        records.leaveOut(out);
    }

    private String @Nullable [] accept(SourceRecord record) {
        String[] cells = record.cells();
        if (record.trouble() != null) {
            return reject(record, record.trouble());
        }
        lookAbove(record);
        boolean asBefore = cells.length == width && lastLength == width && !apart;
        if (asBefore && isOrdinary(cells)) {
            gap = TableEnd.Gap.NONE;
            usual.learn(cells);
            return cells;
        }
        return judge(record, coming.whole(record));
    }

    /** Whether a row of the usual width is a row of the table at first sight. */
    private boolean isOrdinary(String[] cells) {
        boolean footer = Footers.startsLikeFooter(cells) && (cells[0].isEmpty() || isSkipped(cells));
        return !footer && !titleRows.mayBegin(cells[0]) && !usual.isOdd(cells) && sections.isNone(cells);
    }

    /** The cells of a row that is not like the others, fitted to the table; null when it is none of its rows. */
    private String @Nullable [] judge(SourceRecord record, String[] cells) {
        if (isSkipped(cells)) {
            skipped++;
            boolean blank = Footers.isBlank(cells);
            boolean comment = isComment(cells);
            boolean rule = isRule(cells);
            // Only the titles again say that the table goes on, and a line below them.
            apart = blank || comment || !rule && !isHeader(cells);
            // A blank row below a total does not make it a gap of less.
            gap = apart && !blank && !comment
                    ? TableEnd.Gap.TOTAL
                    : blank && gap == TableEnd.Gap.NONE ? TableEnd.Gap.BLANK : gap;
            // A blank row or a comment stands between rows of one card as well as anywhere.
            part += blank || comment || rule ? 0 : 1;
            return null;
        }
        SourceRecord titles = nextTitles(record, cells);
        if (titles != null) {
            ended = true;
            return reject(titles, SourceError.ANOTHER_TABLE);
        }
        TableEnd.Line line = table.titled() ? TableEnd.Line.ROW : lineOf(cells);
        if (line != TableEnd.Line.ROW) {
            return line == TableEnd.Line.FOOTER ? skip(record) : reject(record, SourceError.ROW_ALONE);
        }
        apart = false;
        gap = TableEnd.Gap.NONE;
        lastLength = cells.length;
        if (HeaderFinder.lastFilled(cells) > width || cells.length > Limits.COLUMNS) {
            return reject(record, SourceError.ROW_TOO_LONG);
        }
        if (cells.length < shortest) {
            return reject(record, SourceError.ROW_TOO_SHORT);
        }
        if (sections.isOne(cells)) {
            return reject(record, SourceError.ROW_ALONE);
        }
        int slid = top.shape().slidColumn(cells);
        if (slid >= 0) {
            return reject(record, SourceError.ROW_SLID, table.columns().get(slid));
        }
        String[] fitted = cells.length == width ? cells : fit(cells);
        usual.learn(fitted);
        return fitted;
    }

    /** Sees what stands between a record and the last one. */
    private void lookAbove(SourceRecord record) {
        apart |= coming.belowBlank();
        // A workbook need not hold its blank rows.
        boolean absent = !records.canTear() && above > 0 && record.row() > above + 1;
        if (gap == TableEnd.Gap.NONE && (coming.belowBlank() || absent)) {
            gap = TableEnd.Gap.BLANK;
        }
        above = record.row();
    }

    private TableEnd.Line lineOf(String[] cells) {
        // A short row right below the others is torn, whatever it says.
        return gap == TableEnd.Gap.NONE && cells.length < shortest ? TableEnd.Line.ROW : end.of(cells, gap);
    }

    private String @Nullable [] skip(SourceRecord record) {
        skipped++;
        footer = footer.and(record.row());
        return null;
    }

    /** The record with the titles of another table, if the row is it or the caption above it. */
    private @Nullable SourceRecord nextTitles(SourceRecord record, String[] cells) {
        if (table.headerRow() == 0 || table.titled()) {
            return null;
        }
        boolean other = apart || records.canTear() && (cells.length != lastLength || cells.length != width);
        return switch (nextTable.begins(cells, other, coming::peek)) {
            case ROW -> null;
            case TITLES -> record;
            case CAPTION -> coming.peek(0);
        };
    }

    private String[] fit(String[] cells) {
        String[] fitted = Arrays.copyOf(cells, width);
        if (cells.length < width) {
            Arrays.fill(fitted, cells.length, width, "");
            padded++;
        } else if (!top.shape().isUsual(cells)) {
            cut++;
        }
        return fitted;
    }

    private boolean isSkipped(String[] cells) {
        // Where values carry their titles, nobody sums a column up below it: it is a client of that name.
        boolean totals = !table.titled() && Footers.isTotals(cells);
        return isComment(cells) || totals || Footers.isBlank(cells) || isHeader(cells) || isRule(cells);
    }

    private boolean isComment(String[] cells) {
        return width > 1 && records.canTear() && Footers.isComment(cells);
    }

    /** The line that Markdown draws below its titles. */
    private boolean isRule(String[] cells) {
        return width > 1 && records.canTear() && Footers.isRule(cells);
    }

    private boolean isHeader(String[] cells) {
        return table.headerRow() > 0 && titleRows.hold(cells);
    }

    private String @Nullable [] reject(SourceRecord record, SourceError error) {
        return reject(record, error, "");
    }

    private String @Nullable [] reject(SourceRecord record, SourceError error, String column) {
        rejected++;
        Place place = Place.row(table.file(), table.sheet(), record.row()).at(column);
        rejects.accept(new Problem(error, place, args(record, error), List.of(record.cells())));
        return null;
    }

    private Map<String, Object> args(SourceRecord record, SourceError error) {
        Map<String, Object> args = new LinkedHashMap<>();
        for (String name : error.arguments()) {
            switch (name) {
                case "cells" -> args.put(name, record.cells().length);
                case "columns" -> args.put(name, width);
                case "limit" -> args.put(name, Limits.CELL);
                case "line" -> args.put(name, record.row());
                case "charset" -> args.put(name, table.charset());
                default -> throw new IllegalStateException(name);
            }
        }
        return args;
    }

    @Override
    public void close() {
        records.close();
    }
}
