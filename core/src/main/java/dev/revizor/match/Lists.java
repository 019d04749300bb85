package dev.revizor.match;

import java.util.Arrays;

/** A column whose cells hold several ids. */
final class Lists {
    private final Ints ends = new Ints();
    private final Ints arrived = new Ints();
    private int[] starts = {};
    private int[] values = {};

    /** Ends a row; what {@link #put} gave since the last end is its cell. */
    void endRow() {
        ends.add(arrived.size());
    }

    void put(int value) {
        arrived.add(value);
    }

    /** Puts the rows into another order, for good: cells can be read from now on. */
    void reorder(int[] order) {
        starts = new int[order.length + 1];
        values = new int[arrived.size()];
        int size = 0;
        for (int row = 0; row < order.length; row++) {
            int at = order[row];
            starts[row] = size;
            for (int i = at == 0 ? 0 : ends.get(at - 1); i < ends.get(at); i++) {
                values[size++] = arrived.get(i);
            }
        }
        starts[order.length] = size;
        values = Arrays.copyOf(values, size);
        ends.clear();
        arrived.clear();
    }

    int from(int row) {
        return starts[row];
    }

    int to(int row) {
        return starts[row + 1];
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return values.length;
    }

    /** Whether the cell of a row is blank. */
    boolean blank(int row) {
        return starts[row] == starts[row + 1];
    }
}
