package dev.revizor.flow;

import dev.revizor.model.Origin;
import java.util.Optional;

/**
 * The place at which a 64-bit key came first, in flat arrays: a million keys take 32 MB and no object each. Grows by
 * doubling.
 */
final class FirstRows {
    private static final int ROW_BITS = 40;

    private long[] keys = new long[1 << 12];
    private long[] places = new long[1 << 12];
    private int size;

    /** Notes a place, unless the key has one. */
    void note(long key, Origin origin) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = slot(keys, places, key);
        if (places[at] == 0) {
            keys[at] = key;
            // Rows count from 1, so no place is 0.
            places[at] = (long) origin.source() << ROW_BITS | origin.row();
            size++;
        }
    }

    /** Where the key came first. */
    Optional<Origin> first(long key) {
        long place = places[slot(keys, places, key)];
        return place == 0
                ? Optional.empty()
                : Optional.of(new Origin((int) (place >>> ROW_BITS), place & (1L << ROW_BITS) - 1));
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        long[] morePlaces = new long[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (places[i] != 0) {
                int at = slot(moreKeys, morePlaces, keys[i]);
                moreKeys[at] = keys[i];
                morePlaces[at] = places[i];
            }
        }
        keys = moreKeys;
        places = morePlaces;
    }

    private static int slot(long[] keys, long[] places, long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing, as in LongCounter.
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (places[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
