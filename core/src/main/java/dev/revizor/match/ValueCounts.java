package dev.revizor.match;

import java.util.function.IntToLongFunction;

/** Counts equal values of rows, in flat arrays: no object for a value, and no sorting. For one column. */
final class ValueCounts {
    private final int size;
    private final int mask;
    private final long[] keys;
    private final int[] counts;

    ValueCounts(int size) {
        this.size = size;
        this.mask = Integer.highestOneBit(Math.max(1, size)) * 4 - 1;
        this.keys = new long[mask + 1];
        this.counts = new int[mask + 1];
    }

    /** For each row how many rows have its value; 0 for the value 0. */
    int[] rows(IntToLongFunction valueOf) {
        int[] slots = new int[size];
        for (int row = 0; row < size; row++) {
            long value = valueOf.applyAsLong(row);
            if (value != 0) {
                slots[row] = slot(value) + 1;
                counts[slots[row] - 1]++;
            }
        }
        return counted(slots);
    }

    /** For each row how many different owners have its value; 0 for the value 0. */
    int[] owners(IntToLongFunction valueOf, int[] ownerOf) {
        ValueCounts seen = new ValueCounts(size);
        int[] slots = new int[size];
        for (int row = 0; row < size; row++) {
            long value = valueOf.applyAsLong(row);
            if (value != 0) {
                slots[row] = slot(value) + 1;
                int own = seen.slot(Keys.mix(value + Keys.mix(ownerOf[row] + 1L)) | 1);
                counts[slots[row] - 1] += seen.counts[own]++ == 0 ? 1 : 0;
            }
        }
        return counted(slots);
    }

    private int[] counted(int[] slots) {
        int[] out = new int[size];
        for (int row = 0; row < size; row++) {
            out[row] = slots[row] == 0 ? 0 : counts[slots[row] - 1];
        }
        return out;
    }

    private int slot(long value) {
        int slot = (int) Keys.mix(value) & mask;
        while (keys[slot] != 0 && keys[slot] != value) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = value;
        return slot;
    }
}
