package dev.revizor.profile;

/**
 * Says of a value how often it came at most (count-min sketch, Cormode and Muthukrishnan 2005). It never says too little,
 * and what it says does not depend on the order of the values.
 */
final class Sketch {
    private static final int ROWS = 4;

    private final int[][] cells;
    private final int mask;

    /** A sketch of so many cells a row, a power of two. */
    Sketch(int width) {
        this.cells = new int[ROWS][width];
        this.mask = width - 1;
    }

    void add(long hash, long times) {
        for (int row = 0; row < ROWS; row++) {
            int at = at(hash, row);
            cells[row][at] = (int) Math.min(Integer.MAX_VALUE, cells[row][at] + times);
        }
    }

    /** The value of this hash came so often at most. */
    int most(long hash) {
        int least = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, cells[row][at(hash, row)]);
        }
        return least;
    }

    /** Whether any value can have come so often. */
    boolean mayHave(int times) {
        for (int[] row : cells) {
            boolean found = false;
            for (int i = 0; i < row.length && !found; i++) {
                found = row[i] >= times;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Rows take their place from two halves of the hash (Kirsch and Mitzenmacher 2006). */
    private int at(long hash, int row) {
        return (int) (hash >>> 32) + row * ((int) hash | 1) & mask;
    }
}
