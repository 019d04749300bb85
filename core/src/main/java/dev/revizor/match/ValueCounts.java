package dev.revizor.match;

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
        for (int row = 0; row < rows; row++) {
            long value = valueOf.applyAsLong(row);
            if (value != 0) {
                add(value);
            }
        }
        return counted(valueOf);
    }

    /** For each row how many different owners have its value; 0 for the value 0. */
    int[] owners(IntToLongFunction valueOf, int[] ownerOf) {
        ValueCounts seen = new ValueCounts(rows);
        for (int row = 0; row < rows; row++) {
            long value = valueOf.applyAsLong(row);
            if (value != 0 && seen.add(Keys.mix(value + Keys.mix(ownerOf[row] + 1L)) | 1) == 0) {
                add(value);
            }
        }
        return counted(valueOf);
    }

    private int[] counted(IntToLongFunction valueOf) {
        int[] out = new int[rows];
        for (int row = 0; row < rows; row++) {
            long value = valueOf.applyAsLong(row);
            out[row] = value == 0 ? 0 : count(value);
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
