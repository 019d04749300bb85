package dev.revizor.match;

import java.io.IOException;
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

    /** Writes the column; only before {@link #reorder}. */
    void keep(KeptOut out) throws IOException {
        ends.keep(out);
        arrived.keep(out);
    }

    /** The column as it was kept. */
    void restore(KeptIn in) throws IOException {
        ends.restore(in);
        arrived.restore(in);
    }

    /** Puts another value in the place of each; only before {@link #reorder}. */
    void replace(int[] by) {
        for (int i = 0; i < arrived.size(); i++) {
            arrived.set(i, by[arrived.get(i)]);
        }
    }

    /** Puts the rows, or some of them, into another order, for good: cells can be read from now on. */
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

    /** Adds the cells to what stands in the rows; only before {@link #reorder}. */
    void fold(int column, Contents to) {
        int at = 0;
        for (int row = 0; row < ends.size(); row++) {
            for (int first = at; at < ends.get(row); at++) {
                // A second number says no more of who it is.
                to.put(row, column, arrived.get(at), at == first ? Contents.Tells.WHO : Contents.Tells.LITTLE);
            }
        }
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
