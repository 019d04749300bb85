package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens a vCard file as a table of a row a card. Which columns there are is known at its end alone, so it is read twice:
 * once for the titles, in the order in which they first come, and once row by row.
 */
final class VcardTables {
    private VcardTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = CsvTables.charset(scan, options);
        int mark = CharsetGuess.mark(scan.head(), charset);
        Map<String, Integer> columns = new LinkedHashMap<>();
        boolean any = false;
        try (VcardCards cards = new VcardCards(new CharFeed(Files.newInputStream(file), charset, mark), charset)) {
            for (VcardCards.Card card = cards.next(); card != null; card = cards.next()) {
                any = true;
                if (card.trouble() == null) {
                    card.cells().forEach(cell -> columns.putIfAbsent(cell.title(), columns.size()));
                }
                if (columns.size() > Limits.COLUMNS) {
                    throw new Unreadable(SourceError.TOO_MANY_COLUMNS, "limit", Limits.COLUMNS);
                }
            }
        }
        if (!any || columns.isEmpty()) {
            throw new Unreadable(SourceError.FILE_EMPTY);
        }
        VcardCards cards = new VcardCards(new CharFeed(Files.newInputStream(file), charset, mark), charset);
        TableTop top = new TableTop(0, 0, List.copyOf(columns.keySet()), List.of(), 0, false, null);
        return new Opened("vcard", "", charset.name(), "", new Rows(cards, columns), top);
    }

    /** Cards as rows. */
    private record Rows(VcardCards cards, Map<String, Integer> columns) implements Records {
        @Override
        public @Nullable SourceRecord next() {
            VcardCards.Card card = cards.next();
            if (card == null) {
                return null;
            }
            if (card.trouble() != null) {
                String[] seen =
                        card.cells().stream().map(VcardCards.Cell::value).toArray(String[]::new);
                return new SourceRecord(card.row(), 0, seen, card.trouble());
            }
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            for (VcardCards.Cell cell : card.cells()) {
                Integer at = columns.get(cell.title());
                // A file that grows under the reader may have a further one.
                if (at != null) {
                    cells[at] = cell.value();
                }
            }
            return SourceRecord.good(card.row(), cells);
        }

        @Override
        public void close() {
            cards.close();
        }
    }
}
