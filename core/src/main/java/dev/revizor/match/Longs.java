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

    /** Forgets all that was added, and keeps the room. */
    void clear() {
        size = 0;
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

    /**
     * The same of pairs {@code a << 32 | b} with a in from..to−1. Buys over sorting all of them: a pair is put where its a
     * belongs in one step, and the few b of each a are sorted among themselves.
     */
    void compactPairs(int from, int to) {
        int[] ends = new int[to - from + 1];
        for (int i = 0; i < size; i++) {
            ends[(int) (values[i] >>> 32) - from + 1]++;
        }
        for (int a = 1; a < ends.length; a++) {
            ends[a] += ends[a - 1];
        }
        int[] seconds = new int[size];
        for (int i = 0; i < size; i++) {
            // Each start moves to its end, which is where the next one starts.
            seconds[ends[(int) (values[i] >>> 32) - from]++] = (int) values[i];
        }
        size = 0;
        int start = 0;
        for (int a = from; a < to; a++) {
            int end = ends[a - from];
            Arrays.sort(seconds, start, end);
            for (int i = start; i < end; i++) {
                if (i == start || seconds[i] != seconds[i - 1]) {
                    values[size++] = (long) a << 32 | seconds[i];
                }
            }
            start = end;
        }
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
