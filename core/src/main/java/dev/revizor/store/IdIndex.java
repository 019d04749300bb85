package dev.revizor.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Public ids to row numbers, by a 64-bit hash in flat arrays; a hit is checked against the store before it is believed. A
 * row takes some 16 bytes: its hash stands at its number, in pieces that are never copied, and only the numbers are hashed.
 */
final class IdIndex {
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> hashes = new ArrayList<>();
    private int[] slots = new int[1 << 12];
    private int size;

    /**
     * A row number under an id's hash, or 0. Ids that differ may have one hash, so there may be several: the caller counts
     * {@code nth} up from 0 until the row is its own or there is none.
     */
    int row(long key, int nth) {
        int left = nth;
        int at = start(slots.length, key);
        while (slots[at] != 0) {
            if (hash(slots[at]) == key && left-- == 0) {
                return slots[at];
            }
            at = at + 1 & slots.length - 1;
        }
        return 0;
    }

    /** Remembers an id that is not there yet. */
    void put(long key, int row) {
        // Three quarters full, a search looks at two or three slots.
        if ((size + 1) * 4L > slots.length * 3L) {
            grow();
        }
        size++;
        while (hashes.size() <= row >>> PIECE_BITS) {
            hashes.add(new long[PIECE]);
        }
        hashes.get(row >>> PIECE_BITS)[row & PIECE - 1] = key;
        place(slots, key, row);
    }

    private long hash(int row) {
        return hashes.get(row >>> PIECE_BITS)[row & PIECE - 1];
    }

    private void grow() {
        int[] more = new int[slots.length * 2];
        for (int row : slots) {
            if (row != 0) {
                place(more, hash(row), row);
            }
        }
        slots = more;
    }

    private static int start(int length, long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & length - 1;
    }

    private static void place(int[] slots, long key, int row) {
        int at = start(slots.length, key);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = row;
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
