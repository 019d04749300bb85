package dev.revizor.profile;

/**
 * How much of each column may be remembered: less where there are many columns, so that the whole stays the same.
 *
 * @param values different values that are counted one by one
 * @param characters of these values together
 * @param sketch the cells of a row of the sketch, a power of two
 * @param sample hashes of values in the sample behind the estimate of different values
 * @param ids the same of a column of ids
 * @param shapes ways of writing that are counted one by one
 */
record Room(int values, long characters, int sketch, int sample, int ids, int shapes) {
    private static final int VALUES = 20_000;
    private static final long CHARACTERS = 1_000_000;
    private static final int SKETCH = 1 << 16;
    private static final int SAMPLE = 1 << 16;
    private static final int IDS = 1 << 21;
    /** So many columns have all the room. */
    private static final int USUAL = 50;

    private static final int SHAPES = 1_000;
    private static final int LEAST_VALUES = 1 << 6;
    private static final int LEAST_HASHES = 1 << 8;

    /** The room of each of so many columns. */
    static Room of(int columns) {
        int parts = Math.max(1, (columns + USUAL - 1) / USUAL);
        return new Room(
                Math.max(LEAST_VALUES, VALUES / parts),
                CHARACTERS / parts,
                Math.max(LEAST_HASHES, Integer.highestOneBit(SKETCH / parts)),
                Math.max(LEAST_HASHES, SAMPLE / parts),
                IDS,
                Math.max(LEAST_VALUES, SHAPES / parts));
    }
}
