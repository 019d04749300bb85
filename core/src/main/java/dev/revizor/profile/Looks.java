package dev.revizor.profile;

import dev.revizor.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many cells of a column fit each type, and the first rows of those that do not. */
final class Looks {
    private static final int KEPT = 3;
    private static final int TYPES = ValueType.ID.ordinal() + 1;

    private final long[] fits = new long[Look.BITS];
    private final long[] strangers = new long[TYPES * KEPT];

    Looks() {
        Arrays.fill(strangers, Long.MAX_VALUE);
    }

    void add(int bits, long times, long row) {
        for (int bit = 0; bit < Look.BITS; bit++) {
            if ((bits & 1 << bit) != 0) {
                fits[bit] += times;
            } else if (bit < TYPES && row < strangers[bit * KEPT + KEPT - 1]) {
                keep(bit * KEPT, row);
            }
        }
    }

    private void keep(int from, long row) {
        int at = from + KEPT - 1;
        while (at > from && strangers[at - 1] > row) {
            strangers[at] = strangers[at - 1];
            at--;
        }
        strangers[at] = row;
    }

    long of(ValueType type) {
        return fits[type.ordinal()];
    }

    /** Cells with a bit of {@link Look}. */
    long of(int bit) {
        return fits[bit];
    }

    /** The first rows with values that do not fit, each of another value while values are counted one by one. */
    List<Long> strangers(ValueType type) {
        List<Long> out = new ArrayList<>();
        for (int i = 0; i < KEPT; i++) {
            long row = strangers[type.ordinal() * KEPT + i];
            if (row != Long.MAX_VALUE) {
                out.add(row);
            }
        }
        return out;
    }
}
