package dev.revizor.flow;

import dev.revizor.match.KeptIn;
import dev.revizor.match.KeptOut;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * Counts how often a 64-bit key came, in flat arrays: a million keys take 24 MB and no object each. Grows by doubling.
 */
final class LongCounter {
    private static final int LEAST = 1 << 12;

    private long[] keys;
    private int[] counts;
    private int size;

    LongCounter() {
        this(0);
    }

    /** With room for so many keys from the start. */
    LongCounter(int expected) {
        int room = Math.max(LEAST, Integer.highestOneBit(Math.max(1, expected)) * 4);
        keys = new long[room];
        counts = new int[room];
    }

    /** Counts the key once more; returns the count so far, 1 for the first time. */
    int add(long key) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = slot(keys, counts, key);
        if (counts[at] == 0) {
            keys[at] = key;
            size++;
        }
        return ++counts[at];
    }

    void keep(KeptOut out) throws IOException {
        int[] filled =
                IntStream.range(0, keys.length).filter(at -> counts[at] > 0).toArray();
        out.longs(filled.length, i -> keys[filled[i]]);
        out.ints(filled.length, i -> counts[filled[i]]);
    }

    /** Counts what was kept. */
    void restore(KeptIn in) throws IOException {
        long[] kept = in.longs();
        int[] times = in.ints();
        if (kept.length != times.length) {
            throw new IOException("damaged");
        }
        if (size == 0 && kept.length > LEAST) {
            LongCounter roomy = new LongCounter(kept.length);
            keys = roomy.keys;
            counts = roomy.counts;
        }
        for (int i = 0; i < kept.length; i++) {
            for (int n = 0; n < times[i]; n++) {
                add(kept[i]);
            }
        }
    }

    /** How often the key came. */
    int count(long key) {
        return counts[slot(keys, counts, key)];
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreCounts = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int at = slot(moreKeys, moreCounts, keys[i]);
                moreKeys[at] = keys[i];
                moreCounts[at] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }

    private static int slot(long[] keys, int[] counts, long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing spreads keys that differ in few bits.
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (counts[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** A 64-bit FNV-1a hash of a text's UTF-16 units. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
