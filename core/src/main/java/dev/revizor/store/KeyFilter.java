package dev.revizor.store;

/**
 * Says of a key that it was never added, or that it may have been (Bloom, CACM 13/7, 1970; all bits of a key in one line of
 * the processor's memory: Putze, Sanders, Singler, WEA 2007). 32 MB whatever the number of keys: of ten million one answer in
 * thousands is wrong, of thirty million two in a hundred.
 */
final class KeyFilter {
    private static final int LINE_BITS = 3;
    private static final int LINES_BITS = 19;

    private final long[] bits = new long[1 << LINES_BITS + LINE_BITS];

    void add(long key) {
        long mixed = mix(key);
        int line = line(mixed);
        for (int i = 0; i < 4; i++) {
            bits[line + word(mixed, i)] |= bit(mixed, i);
        }
    }

    boolean mayHave(long key) {
        long mixed = mix(key);
        int line = line(mixed);
        for (int i = 0; i < 4; i++) {
            if ((bits[line + word(mixed, i)] & bit(mixed, i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The upper bits choose a line, four times nine of the lower ones a bit of it. */
    private static int line(long mixed) {
        return (int) (mixed >>> 64 - LINES_BITS) << LINE_BITS;
    }

    private static int word(long mixed, int nth) {
        return (int) (mixed >>> 9 * nth + 6) & (1 << LINE_BITS) - 1;
    }

    private static long bit(long mixed, int nth) {
        return 1L << (mixed >>> 9 * nth);
    }

    /** Keys that differ in few bits come to differ in half of them. */
    private static long mix(long key) {
        long once = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        long twice = (once ^ once >>> 32) * 0x9E3779B97F4A7C15L;
        return twice ^ twice >>> 32;
    }
}
