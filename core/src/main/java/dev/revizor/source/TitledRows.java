package dev.revizor.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows with their own titles, one by one. Which columns there are is known at the end alone, so such a file is read
 * twice: once for the titles, in the order in which they first come, and once row by row.
 */
interface TitledRows extends AutoCloseable {
    /** The next row, good or broken; null at the end. */
    @Nullable
    TitledRow next();

    @Override
    void close();

    /** Opens the rows of a file from their beginning. */
    @FunctionalInterface
    interface Opener {
        TitledRows open() throws IOException;
    }

    /**
     * The rows as a table.
     *
     * @param format as in {@link Opened}
     */
    static Opened table(String format, String charset, Opener opener) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (TitledRows rows = opener.open()) {
            for (TitledRow row = rows.next(); row != null; row = rows.next()) {
                if (row.trouble() == null) {
                    row.cells().forEach(cell -> columns.putIfAbsent(cell.title(), columns.size()));
                }
                if (columns.size() > Limits.COLUMNS) {
                    throw new Unreadable(SourceError.TOO_MANY_COLUMNS, "limit", Limits.COLUMNS);
                }
            }
        }
        if (columns.isEmpty()) {
            throw new Unreadable(SourceError.FILE_EMPTY);
        }
        TableTop top = new TableTop(
                0, 0, List.copyOf(columns.keySet()), List.of(), 0, new BitSet(), RowShape.NONE, List.of(), null);
        return new Opened(format, "", charset, "", new Fitted(opener.open(), columns), top);
    }

    /** Each cell under its column. */
    record Fitted(TitledRows rows, Map<String, Integer> columns) implements Records {
        @Override
        public @Nullable SourceRecord next() {
            TitledRow row = rows.next();
            if (row == null) {
                return null;
            }
            if (row.trouble() != null) {
                String[] seen = row.cells().stream().map(TitledRow.Cell::value).toArray(String[]::new);
                return new SourceRecord(row.row(), 0, seen, row.trouble());
            }
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            for (TitledRow.Cell cell : row.cells()) {
                Integer at = columns.get(cell.title());
                // A file that grows under the reader may have a further one.
                if (at != null) {
                    cells[at] = cell.value();
                }
            }
            return SourceRecord.good(row.row(), cells);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
