package dev.revizor.profile;

/**
 * Counts different values in bounded memory by adaptive sampling (Wegman; Flajolet 1990): values whose hashes end in so
 * many zero bits are kept, and one bit more is asked for whenever they are too many. Which are kept in the end depends
 * on the set of values alone, not on their order. Exact until the room is full; then the standard error is 1.2 / √room.
 */
final class HashSample {
    private static final int BEGINNING = 1 << 8;

    private final int room;
    private long[] hashes = new long[BEGINNING];
    private int[] counts = new int[BEGINNING];
    private int size;
    private int level;

    /** A sample of at most so many values. */
    HashSample(int room) {
        this.room = room;
    }

    /** Counts the value of a hash so many times more. */
    void add(long hash, long times) {
        if (!isKept(hash)) {
            return;
        }
        put(hash, times);
        while (size > room) {
            level++;
            rehash(hashes.length);
        }
    }

    boolean isExact() {
        return level == 0;
    }

    /** Different values. */
    long distinct() {
        return (long) size << level;
    }

    /** Cells whose value stands in another cell too. */
    long repeated() {
        long out = 0;
        for (int count : counts) {
            out += count > 1 ? count : 0;
        }
        return out << level;
    }

    private boolean isKept(long hash) {
        return (hash & ((1L << level) - 1)) == 0;
    }

    private void put(long hash, long times) {
        if (size * 4L >= hashes.length * 3L) {
            rehash(hashes.length * 2);
        }
        int at = slot(hash);
        if (counts[at] == 0) {
            hashes[at] = hash;
            size++;
        }
        counts[at] = (int) Math.min(Integer.MAX_VALUE, counts[at] + times);
    }

    private void rehash(int length) {
        long[] old = hashes;
        int[] oldCounts = counts;
        hashes = new long[length];
        counts = new int[length];
        size = 0;
        for (int i = 0; i < old.length; i++) {
            if (oldCounts[i] > 0 && isKept(old[i])) {
                int at = slot(old[i]);
                hashes[at] = old[i];
                counts[at] = oldCounts[i];
                size++;
            }
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        // The low bits are those that the sample is chosen by.
        int at = (int) (hash >>> 32) & mask;
        while (counts[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
