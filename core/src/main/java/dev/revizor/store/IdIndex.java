package dev.revizor.store;

/** Public ids to row numbers, by a 64-bit hash in flat arrays; a hit is checked against the store before it is believed. */
final class IdIndex {
    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** The row number of an id's hash, or 0. */
    int row(long key) {
        return rows[slot(keys, rows, key)];
    }

    /** Remembers an id. */
    void put(long key, int row) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = slot(keys, rows, key);
        size += rows[at] == 0 ? 1 : 0;
        keys[at] = key;
        rows[at] = row;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreRows = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != 0) {
                int at = slot(moreKeys, moreRows, keys[i]);
                moreKeys[at] = keys[i];
                moreRows[at] = rows[i];
            }
        }
        keys = moreKeys;
        rows = moreRows;
    }

    private static int slot(long[] keys, int[] rows, long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (rows[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
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
