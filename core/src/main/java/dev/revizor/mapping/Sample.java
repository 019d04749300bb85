package dev.revizor.mapping;

import dev.revizor.model.RawRow;
import java.util.List;
import java.util.function.Predicate;

/** Some rows of a table, asked by column. */
record Sample(List<RawRow> rows) {

    /** The share of the filled cells of a column that pass a test; 0 when fewer than two are filled. */
    double share(int column, Predicate<String> test) {
        int filled = 0;
        int passed = 0;
        for (RawRow row : rows) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (!cell.isBlank()) {
                filled++;
                passed += test.test(cell) ? 1 : 0;
            }
        }
        return filled < 2 ? 0 : (double) passed / filled;
    }

    /** Whether at least one cell of a column is filled. */
    boolean filled(int column) {
        return rows.stream()
                .anyMatch(row ->
                        column < row.cells().size() && !row.cells().get(column).isBlank());
    }
}
