package dev.revizor.source;

import org.jspecify.annotations.Nullable;

/** The rows of one table of a page that holds several. */
final class OneTable implements Records {
    private final HtmlRecords page;
    private final int table;

    /**
     * A table of a page, which it owns.
     *
     * @param table by index
     */
    OneTable(HtmlRecords page, int table) {
        this.page = page;
        this.table = table;
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
        return page.others(read);
    }

    @Override
    public void close() {
        page.close();
    }
}
