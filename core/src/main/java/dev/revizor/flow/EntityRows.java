package dev.revizor.flow;

import java.util.Arrays;

/** The rows of each entity in ascending order, in one flat array. */
final class EntityRows {
    private final int[] rows;
    private final int[] at;
    private final int[] ends;

    /**
     * Sorts the rows.
     *
     * @param entities the entity's number by row; negative: of none
     */
    EntityRows(int[] entities) {
        long[] keys = new long[entities.length];
        int size = 0;
        for (int row = 0; row < entities.length; row++) {
            if (entities[row] >= 0) {
                keys[size++] = ((long) entities[row] << 32) | row;
            }
        }
        Arrays.sort(keys, 0, size);
        rows = new int[size];
        at = new int[entities.length];
        ends = new int[entities.length];
        for (int i = size - 1; i >= 0; i--) {
            rows[i] = (int) keys[i];
            at[rows[i]] = i;
            boolean last = i == size - 1 || keys[i + 1] >>> 32 != keys[i] >>> 32;
            ends[rows[i]] = last ? i + 1 : ends[rows[i + 1]];
        }
        for (int row = 0; row < entities.length; row++) {
            if (entities[row] < 0) {
                at[row] = -1;
            }
        }
    }

    /** Where the rows of a row's entity go on behind it. */
    int after(int row) {
        return at[row] < 0 ? 0 : at[row] + 1;
    }

    /** Where they end; not behind {@link #after} for a row without others behind it. */
    int end(int row) {
        return at[row] < 0 ? 0 : ends[row];
    }

    /** The row at a place. */
    int row(int place) {
        return rows[place];
    }
}
