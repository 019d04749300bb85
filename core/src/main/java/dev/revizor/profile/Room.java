package dev.revizor.profile;

/**
 * How much of each column may be remembered: less where there are many columns, so that the whole stays the same.
 *
 * @param values different values that are counted one by one
 * @param characters of these values together
 * @param sketch the cells of a row of the sketch, a power of two
 * @param sample hashes of values in the sample behind the estimate of different values
 * @param ids the same of a column of ids
 */
record Room(int values, long characters, int sketch, int sample, int ids) {
    private static final int VALUES = 20_000;
    private static final long CHARACTERS = 1_000_000;
    private static final int SKETCH = 1 << 16;
    private static final int SAMPLE = 1 << 16;
    private static final int IDS = 1 << 22;
    /** So many columns have all the room. */
    private static final int USUAL = 50;

    private static final int LEAST = 1 << 8;

    /** The room of each of so many columns. */
    static Room of(int columns) {
        int parts = Math.max(1, (columns + USUAL - 1) / USUAL);
        return new Room(
                Math.max(LEAST, VALUES / parts),
                Math.max(LEAST, CHARACTERS / parts),
                Math.max(LEAST, Integer.highestOneBit(SKETCH / parts)),
                Math.max(LEAST, SAMPLE / parts),
                IDS);
    }
}
