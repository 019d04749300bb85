package dev.revizor.match;

import java.util.List;

/** What columns that map to no field can say at most: the bound of {@link Generic}. */
final class ExtraGlance {
    private static final double OF_VALUE = 14;

    private final List<ExtraColumn> columns;

    ExtraGlance(Table table) {
        columns = Generic.columns(table);
    }

    double most(int a, int b, Bounds of) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            ExtraColumn column = columns.get(i);
            int x = column.value(a);
            int y = column.value(b);
            if (x != 0 && y != 0) {
                sum += x == y
                        ? Math.max(0, OF_VALUE + of.share(Aspect.COUNT + i, 1))
                        : unlike(Aspect.COUNT + i, column.way(), of);
            }
        }
        return sum;
    }

    /** Whether a column may say that both belong to one household. */
    boolean mayShare(int a, int b) {
        for (ExtraColumn column : columns) {
            if (column.household && column.value(a) != 0 && column.value(b) != 0) {
                return true;
            }
        }
        return false;
    }

    private static double unlike(int aspect, ExtraColumn.Way way, Bounds of) {
        double most = -1e9;
        for (int level = 2; level <= Aspect.EXTRA.size(); level++) {
            most = Math.max(most, of.of(aspect, level));
            if (way == ExtraColumn.Way.TEXT && level <= Generic.NEAR) {
                // Half of it is what the words themselves say.
                double half = (of.weights().surprise(aspect, level) + OF_VALUE) / 2;
                most = Math.max(most, half + of.share(aspect, level));
            }
        }
        return most;
    }
}
