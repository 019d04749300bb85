package dev.revizor.flow;

import dev.revizor.mapping.FieldChoice;
import dev.revizor.mapping.PartColumns;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a caller shapes the mapping before any row is read by it. */
@FunctionalInterface
interface Shaping {
    /** What the user has said of columns, by position. */
    default Map<Integer, FieldChoice> wishes(SourceTable table) {
        return Map.of();
    }

    /** What becomes of columns that hold but a part of a value. */
    default PartColumns partColumns() {
        return PartColumns.LEFT;
    }

    Shape shape(Guess guess);

    /**
     * What was guessed of a table, for a caller that wants to change it.
     *
     * @param sample the rows that it was guessed by
     */
    record Guess(SourceTable table, Mapping mapping, List<RawRow> sample) {}

    /** Which cells of unmapped columns are kept. */
    enum Rest {
        ALL,
        /** Without words for «nothing». */
        TELLING,
        /** All, also of a table without one known column; cards are only looked at, so their ids are for one run. */
        COUNTED
    }

    /**
     * How a table is read.
     *
     * @param mapping the mapping to use
     * @param dropped columns whose cells are left out of the cards
     * @param unread those of them that nobody looks at in the row either
     * @param rest which cells of the others are kept
     */
    record Shape(Mapping mapping, Set<Integer> dropped, Set<Integer> unread, Rest rest) {
        /** Whether any column is left to work with; without meaning a column serves only where values are compared. */
        boolean isUseful() {
            return rest == Rest.COUNTED
                    || mapping.columns().stream()
                            .anyMatch(column -> column.field().isPresent()
                                    || rest == Rest.TELLING && !dropped.contains(column.position()));
        }
    }
}
