package dev.revizor.flow;

import dev.revizor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place at which a 64-bit key came first, in flat arrays: a key takes some 24 bytes and no object. Keys and places
 * stand in the order in which they came, in pieces that are never copied; only their numbers are hashed.
 */
final class FirstRows {
    private static final int ROW_BITS = 40;
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> keys = new ArrayList<>();
    private final List<long[]> places = new ArrayList<>();
    /** Numbers of keys, from 1. */
    private int[] slots = new int[1 << 12];

    private int size;

    /** Notes a place, unless the key has one. */
    void note(long key, Origin origin) {
        // Three quarters full, a search looks at two or three slots.
        if ((size + 1) * 4L > slots.length * 3L) {
            grow();
        }
        int at = slot(slots, key);
        if (slots[at] == 0) {
            if (size >>> PIECE_BITS == keys.size()) {
                keys.add(new long[PIECE]);
                places.add(new long[PIECE]);
            }
            keys.get(size >>> PIECE_BITS)[size & PIECE - 1] = key;
            places.get(size >>> PIECE_BITS)[size & PIECE - 1] = (long) origin.source() << ROW_BITS | origin.row();
            slots[at] = ++size;
        }
    }

    /** Where the key came first. */
    Optional<Origin> first(long key) {
        int number = slots[slot(slots, key)];
        if (number == 0) {
            return Optional.empty();
        }
        long place = places.get(number - 1 >>> PIECE_BITS)[number - 1 & PIECE - 1];
        return Optional.of(new Origin((int) (place >>> ROW_BITS), place & (1L << ROW_BITS) - 1));
    }

    private long key(int number) {
        return keys.get(number - 1 >>> PIECE_BITS)[number - 1 & PIECE - 1];
    }

    private void grow() {
        int[] more = new int[slots.length * 2];
        for (int number : slots) {
            if (number != 0) {
                more[slot(more, key(number))] = number;
            }
        }
        slots = more;
    }

    private int slot(int[] in, long key) {
        int mask = in.length - 1;
        // Fibonacci hashing, as in LongCounter.
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (in[at] != 0 && key(in[at]) != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
