package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;

/** Rows of numbers by their place, in two flat columns: no object a row for the collector to look at. */
final class IntRows {
    private final Ints ends = new Ints();
    private final Ints values = new Ints();

    void add(int[] row) {
        for (int value : row) {
            values.add(value);
        }
        ends.add(values.size());
    }

    /** How many rows there are. */
    int size() {
        return ends.size();
    }

    /** Where a row begins. */
    int from(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    /** Where a row ends. */
    int to(int row) {
        return ends.get(row);
    }

    /** The number at a place within a row. */
    int at(int place) {
        return values.get(place);
    }

    /** A row of its own. */
    int[] get(int row) {
        int from = from(row);
        int[] out = new int[to(row) - from];
        Arrays.setAll(out, i -> values.get(from + i));
        return out;
    }

    void keep(KeptOut out) throws IOException {
        ends.keep(out);
        values.keep(out);
    }

    /** The rows as they were kept. */
    void restore(KeptIn in) throws IOException {
        ends.restore(in);
        values.restore(in);
        int before = 0;
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) < before || ends.get(row) > values.size()) {
                throw new IOException("damaged");
            }
            before = ends.get(row);
        }
    }
}
