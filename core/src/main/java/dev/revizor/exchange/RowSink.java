package dev.revizor.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One file of an export under way. Titles were given when it was opened; closing ends the file. */
public interface RowSink extends Closeable {
    /** Bytes that the file would have if it ended here; 0 where the format does not tell before it is closed. */
    long bytes();

    /** Bytes that a row would add; 0 where the format does not tell. */
    long size(List<Cell> row);

    void row(List<Cell> row) throws IOException;
}
