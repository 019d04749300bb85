package dev.revizor.source;

import dev.revizor.model.ReadingNotes;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The records of a table whose texts were misread, with each cell as it was meant where that can be told. */
record MisreadRecords(Records records, Misread misread, ReadingNotes.Misread told) implements Records {
    /** A table as it was meant, if its texts were misread and nobody has named their charset. */
    static Opened of(Opened opened, ReadOptions options) {
        return options.charset().isPresent()
                ? opened
                : Misread.of(opened.top().titles())
                        .map(misread -> of(opened, misread))
                        .orElse(opened);
    }

    private static Opened of(Opened opened, Misread misread) {
        return new Opened(
                opened.format(),
                opened.sheet(),
                opened.charset(),
                opened.delimiter(),
                opened.quote(),
                new MisreadRecords(
                        opened.records(), misread, misread.told(opened.top().titles())),
                opened.top().meant(misread),
                opened.others());
    }

    /** A record with each cell as it was meant. */
    static SourceRecord meant(SourceRecord record, Misread misread) {
        String[] cells = record.cells();
        String[] out = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            out[i] = misread.meant(cells[i]);
        }
        return new SourceRecord(record.row(), record.table(), out, record.trouble());
    }

    @Override
    public @Nullable SourceRecord next() {
        SourceRecord record = records.next();
        return record == null ? null : meant(record, misread);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very record that was given has been read already
    public SourceRecord whole(SourceRecord last) {
        SourceRecord whole = records.whole(last);
        return whole == last ? last : meant(whole, misread);
    }

    @Override
    public void expect(int width) {
        records.expect(width);
    }

    @Override
    public long mendedRows() {
        return records.mendedRows();
    }

    @Override
    public long hiddenRows() {
        return records.hiddenRows();
    }

    @Override
    public SheetNotes cellNotes() {
        return records.cellNotes();
    }

    @Override
    public SheetNotes cellLinks() {
        return records.cellLinks();
    }

    @Override
    public SortedMap<Integer, Long> uncomputed() {
        return records.uncomputed();
    }

    @Override
    public boolean canTear() {
        return records.canTear();
    }

    @Override
    public void leaveOut(boolean[] positions) {
        records.leaveOut(positions);
    }

    @Override
    public OtherSheets others(int table) {
        return records.others(table);
    }

    @Override
    public boolean isInside(int inner, int table) {
        return records.isInside(inner, table);
    }

    @Override
    public void close() {
        records.close();
    }
}
