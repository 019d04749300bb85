package dev.revizor.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a page that holds several. */
final class OneTable implements Records {
    private final HtmlRecords page;
    private final int table;
    private final Optional<OtherSheets> beside;

    /**
     * A table of a page, which it owns.
     *
     * @param table by index
     * @param beside what nobody reads of the page; empty where that is not known without reading it to its end
     */
    OneTable(HtmlRecords page, int table, Optional<OtherSheets> beside) {
        this.page = page;
        this.table = table;
        this.beside = beside;
    }

    @Override
    public @Nullable SourceRecord next() {
        SourceRecord record = page.next();
        while (record != null
                && record.table() != table
                && (record.table() < table || page.isInside(record.table(), table))) {
            record = page.next();
        }
        return record == null || record.table() != table ? null : record;
    }

    @Override
    public OtherSheets others(int read) {
        return beside.orElseGet(() -> page.others(read));
    }

    @Override
    public void close() {
        page.close();
    }
}
