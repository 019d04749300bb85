package dev.revizor.match;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What stands in each row, as one number, in the order of arrival: rows with one number are equal in all that is
 * compared. Buys finding copies without comparing pairs. Of a million rows two different ones share a number with a
 * chance of one in thirty million.
 */
final class Contents {
    private final long[] sums;
    private final int[] telling;

    /** Rows that have a value besides their kind. */
    private final BitSet said = new BitSet();

    Contents(int rows) {
        sums = new long[rows];
        telling = new int[rows];
    }

    /** Whether a value helps to tell who it is: a date of birth does, a town does not. */
    enum Tells {
        WHO,
        LITTLE,
        /** The kind of a row is no value of its cells. */
        NOTHING
    }

    /** Adds a value of a row; 0 is a blank. The order of the values of one column does not matter. */
    void put(int row, int column, int value, Tells tells) {
        if (value != 0) {
            sums[row] += Keys.mix(((long) column << 32 | value) + 0x9E3779B97F4A7C15L);
            telling[row] += tells == Tells.WHO ? 1 : 0;
            said.set(row, said.get(row) || tells != Tells.NOTHING);
        }
    }

    void put(int column, Ints values, Tells tells) {
        for (int row = 0; row < sums.length; row++) {
            put(row, column, values.get(row), tells);
        }
    }

    long of(int row) {
        return sums[row];
    }

    /** How many values of a row help to tell who it is. */
    int telling(int row) {
        return telling[row];
    }

    /** Whether anything was read in a row. */
    boolean says(int row) {
        return said.get(row);
    }

    /** The numbers that more rows have than that, sorted. */
    long[] frequent(int than) {
        long[] sorted = sums.clone();
        Arrays.sort(sorted);
        Longs out = new Longs();
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                if (i - start > than) {
                    out.add(sorted[start]);
                }
                start = i;
            }
        }
        return out.sorted();
    }
}
