package dev.revizor.store;

/**
 * Public ids to row numbers, by a 64-bit hash; a hit is checked against the store before it is believed. As soon as there
 * are more than a limit, the store is asked by its own index; the first load has none, and its ids go to the disk.
 */
final class IdIndex implements AutoCloseable {
    private final int most;
    private final KeyLedger rows;
    private boolean indexed;
    private boolean asked;
    private long size;

    /**
     * Of an empty store.
     *
     * @param most how many ids are held in memory
     */
    IdIndex(int most) {
        this.most = most;
        this.rows = new KeyLedger(most);
    }

    /** Of a store with so many cards that its own index is asked. */
    static IdIndex ofMany() {
        IdIndex out = new IdIndex(0);
        out.indexed();
        return out;
    }

    /** Whether the store's own index has to be asked: nothing is known here then. */
    boolean isAsked() {
        return asked;
    }

    /**
     * A row number under an id's hash, or 0. Ids that differ may have one hash, so there may be several: the caller counts
     * {@code nth} up from 0 until the row is its own or there is none.
     */
    int row(long hash, int nth) {
        return (int) Math.max(0, rows.get(key(hash, nth)));
    }

    /** Remembers an id that is not there yet. */
    void put(long hash, int row) {
        if (asked) {
            return;
        }
        int nth = 0;
        while (row(hash, nth) != 0) {
            nth++;
        }
        rows.put(key(hash, nth), row);
        size++;
        askIfMany();
    }

    /** The store makes its index later: it cannot be asked. */
    void unindexed() {
        indexed = false;
    }

    /** The store has its index: it is asked as soon as there are many. */
    void indexed() {
        indexed = true;
        askIfMany();
    }

    private void askIfMany() {
        if (indexed && size >= most) {
            asked = true;
            rows.close();
        }
    }

    /** Further ids of one hash stand under keys that follow from it; who else has such a key by chance is told apart as they are. */
    private static long key(long hash, int nth) {
        return hash + nth * 0x9E3779B97F4A7C15L;
    }

    /** A 64-bit FNV-1a hash of a text's UTF-16 units. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public void close() {
        rows.close();
    }
}
