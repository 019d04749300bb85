package dev.revizor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells carry their titles with them, as in formats without a header.
 *
 * @param row 1-based line at which it begins
 * @param cells in the order in which they stood
 * @param trouble why it cannot be read; null when it can
 */
record TitledRow(long row, List<Cell> cells, @Nullable SourceError trouble) {

    /** A cell; its text may grow while the row is read. */
    record Cell(String title, StringBuilder text) {
        String value() {
            return text.toString();
        }
    }

    /** Gathers cells: the second «Phone» of a row is «Phone 2». */
    static final class Cells {
        private final List<Cell> cells = new ArrayList<>();
        private final Map<String, Integer> counts = new HashMap<>();

        void add(String title, String value) {
            int count = counts.merge(title, 1, Integer::sum);
            cells.add(new Cell(count == 1 ? title : title + " " + count, new StringBuilder(value)));
        }

        /** How many there are. */
        int count() {
            return cells.size();
        }

        /** The title of the last one. */
        String lastTitle() {
            return cells.get(cells.size() - 1).title();
        }

        /** Adds a further line to the last cell, if there is one. */
        void goOn(String more) {
            if (!more.isEmpty() && !cells.isEmpty()) {
                cells.get(cells.size() - 1).text().append('\n').append(more);
            }
        }

        TitledRow row(long row, @Nullable SourceError trouble) {
            return new TitledRow(row, cells, trouble);
        }
    }
}
