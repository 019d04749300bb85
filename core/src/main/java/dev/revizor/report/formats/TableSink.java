package dev.revizor.report.formats;

import java.util.List;

/** Where the rows of a simple table go. */
interface TableSink {
    void row(List<String> cells);

    /** Ends the table and flushes; the stream stays open. */
    void end();
}
