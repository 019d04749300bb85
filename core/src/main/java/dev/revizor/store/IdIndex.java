package dev.revizor.store;

/** Public ids to row numbers, by a 64-bit hash in flat arrays; a hit is checked against the store before it is believed. */
final class IdIndex {
    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /**
     * A row number under an id's hash, or 0. Ids that differ may have one hash, so there may be several: the caller counts
     * {@code nth} up from 0 until the row is its own or there is none.
     */
    int row(long key, int nth) {
        int left = nth;
        int at = start(keys, key);
        while (rows[at] != 0) {
            if (keys[at] == key && left-- == 0) {
                return rows[at];
            }
            at = at + 1 & keys.length - 1;
        }
        return 0;
    }

    /** Remembers an id that is not there yet. */
    void put(long key, int row) {
        if (size * 2 > keys.length) {
            grow();
        }
        size++;
        place(keys, rows, key, row);
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreRows = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != 0) {
                place(moreKeys, moreRows, keys[i], rows[i]);
            }
        }
        keys = moreKeys;
        rows = moreRows;
    }

    private static int start(long[] keys, long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
    }

    private static void place(long[] keys, int[] rows, long key, int row) {
        int at = start(keys, key);
        while (rows[at] != 0) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        rows[at] = row;
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
