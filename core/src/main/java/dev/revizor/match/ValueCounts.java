package dev.revizor.match;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** Counts equal values, in flat arrays: no object for a value, and no sorting. */
final class ValueCounts {
    private final int rows;
    private int mask;
    private long[] keys;
    private int[] counts;
    private int size;

    /** For about so many values, or rows. */
    ValueCounts(int rows) {
        this.rows = rows;
        this.mask = Integer.highestOneBit(Math.max(1, rows)) * 4 - 1;
        this.keys = new long[mask + 1];
        this.counts = new int[mask + 1];
    }

    /** Counts a value, which is not 0, once more; returns how often it came before. */
    int add(long value) {
        if (size * 2 > mask) {
            grow();
        }
        return counts[slot(value)]++;
    }

    /** How often a value was added. */
    int count(long value) {
        return counts[slot(value)];
    }

    /** For each row how many rows have its value; 0 for the value 0. */
    int[] rows(IntToLongFunction valueOf) {
        return counted(valueOf, row -> true);
    }

    /** For each row how many different owners have its value; 0 for the value 0. */
    int[] owners(IntToLongFunction valueOf, Kin kin) {
        ValueCounts seen = new ValueCounts(kin.together());
        return counted(valueOf, row -> kin.isAlone(row) || seen.add(owned(valueOf.applyAsLong(row), kin.of(row))) == 0);
    }

    /** A value together with whose it is. */
    static long owned(long value, int owner) {
        return Keys.mix(value + Keys.mix(owner + 1L)) | 1;
    }

    /** Each row's value is looked for once: there is room for all of them, so that none moves after it was found. */
    private int[] counted(IntToLongFunction valueOf, IntPredicate counts) {
        int[] out = new int[rows];
        for (int row = 0; row < rows; row++) {
            long value = valueOf.applyAsLong(row);
            out[row] = value == 0 ? -1 : slot(value);
            if (value != 0 && counts.test(row)) {
                this.counts[out[row]]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            out[row] = out[row] < 0 ? 0 : this.counts[out[row]];
        }
        return out;
    }

    private int slot(long value) {
        int slot = (int) Keys.mix(value) & mask;
        while (keys[slot] != 0 && keys[slot] != value) {
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == 0) {
            keys[slot] = value;
            size++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        mask = mask * 2 + 1;
        keys = new long[mask + 1];
        counts = new int[mask + 1];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                counts[slot(oldKeys[i])] = oldCounts[i];
            }
        }
    }
}
