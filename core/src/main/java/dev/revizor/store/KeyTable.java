package dev.revizor.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers under 64-bit keys in flat arrays: a key takes some 24 bytes and no object. Keys and numbers stand in the order in
 * which they came, in pieces that are never copied; only their places are hashed.
 */
final class KeyTable {
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final int FEW = 1 << 12;

    private final List<long[]> keys = new ArrayList<>();
    private final List<long[]> numbers = new ArrayList<>();
    /** Places of keys, from 1. */
    private int[] slots = new int[FEW];

    private int size;

    int size() {
        return size;
    }

    /** The number under a key, or {@link KeyLedger#NONE}. */
    long get(long key) {
        int place = slots[slot(slots, key)];
        return place == 0 ? KeyLedger.NONE : of(numbers, place);
    }

    /** Puts a number under a key, in the place of the one that is there. */
    void put(long key, long number) {
        // Three quarters full, a search looks at two or three slots.
        if ((size + 1) * 4L > slots.length * 3L) {
            grow();
        }
        int at = slot(slots, key);
        if (slots[at] == 0) {
            if (size >>> PIECE_BITS == keys.size()) {
                keys.add(new long[PIECE]);
                numbers.add(new long[PIECE]);
            }
            slots[at] = ++size;
            keys.get(size - 1 >>> PIECE_BITS)[size - 1 & PIECE - 1] = key;
        }
        numbers.get(slots[at] - 1 >>> PIECE_BITS)[slots[at] - 1 & PIECE - 1] = number;
    }

    /** All keys in their order. */
    long[] sorted() {
        long[] out = new long[size];
        for (int from = 0; from < size; from += PIECE) {
            System.arraycopy(keys.get(from >>> PIECE_BITS), 0, out, from, Math.min(PIECE, size - from));
        }
        Arrays.sort(out);
        return out;
    }

    /** Forgets all keys; their room is used again. */
    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** Forgets all keys, and gives their room back. */
    void drop() {
        keys.clear();
        numbers.clear();
        slots = new int[FEW];
        size = 0;
    }

    private static long of(List<long[]> pieces, int place) {
        return pieces.get(place - 1 >>> PIECE_BITS)[place - 1 & PIECE - 1];
    }

    private void grow() {
        int[] more = new int[slots.length * 2];
        for (int place : slots) {
            if (place != 0) {
                more[slot(more, of(keys, place))] = place;
            }
        }
        slots = more;
    }

    private int slot(int[] in, long key) {
        int mask = in.length - 1;
        // Fibonacci hashing spreads keys that differ in few bits.
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (in[at] != 0 && of(keys, in[at]) != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
