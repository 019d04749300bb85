package dev.revizor.mapping;

import dev.revizor.model.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Some rows of a table, asked by column. Words for «nothing» count as blank. */
record Sample(List<RawRow> rows) {
    private static final int ENOUGH = 1_000;

    /** Rows from all over those that are at hand, so that a sorted table does not deceive. */
    static Sample of(List<RawRow> rows) {
        int step = (rows.size() + ENOUGH - 1) / ENOUGH;
        if (step <= 1) {
            return new Sample(rows);
        }
        List<RawRow> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            some.add(rows.get(i));
        }
        return new Sample(some);
    }

    /** The share of the filled cells of a column that pass a test; 0 when fewer than two are filled. */
    double share(int column, Predicate<String> test) {
        int filled = 0;
        int passed = 0;
        for (RawRow row : rows) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                filled++;
                passed += test.test(cell) ? 1 : 0;
            }
        }
        return filled < 2 ? 0 : (double) passed / filled;
    }

    /** The share of rows in which a column is filled, 0..1; 1 without rows: nothing speaks against it. */
    double filled(int column) {
        if (rows.isEmpty()) {
            return 1;
        }
        int filled = 0;
        for (RawRow row : rows) {
            filled += cell(row, column).isEmpty() ? 0 : 1;
        }
        return (double) filled / rows.size();
    }

    /** The share of different values among the filled cells of a column. */
    double distinct(int column) {
        Set<String> values = new LinkedHashSet<>();
        int filled = 0;
        for (RawRow row : rows) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                filled++;
                values.add(cell.toLowerCase(Locale.ROOT));
            }
        }
        return filled == 0 ? 0 : (double) values.size() / filled;
    }

    /** The filled cells of a column, in the order of the rows. */
    List<String> cells(int column) {
        return rows.stream()
                .map(row -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static String cell(RawRow row, int column) {
        String cell = column < row.cells().size() ? row.cells().get(column) : "";
        return BlankWords.blank(cell) ? "" : cell;
    }
}
