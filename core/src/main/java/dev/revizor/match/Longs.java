package dev.revizor.match;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** A growing array of longs. */
final class Longs {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long get(int at) {
        return values[at];
    }

    /** Adds all to another array. */
    void copyTo(Longs other) {
        for (int i = 0; i < size; i++) {
            other.add(values[i]);
        }
    }

    /** A copy of what was added, sorted. */
    long[] sorted() {
        long[] out = Arrays.copyOf(values, size);
        Arrays.sort(out);
        return out;
    }

    /** Sorts and drops repeats in place. */
    void compact() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    /** Drops in place what does not fit. */
    void keep(LongPredicate fits) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (fits.test(values[i])) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }
}
