package dev.revizor.match;

/**
 * Remembers how two words of a dictionary stand to each other: the same two names meet in thousands of pairs of rows.
 * Direct-mapped: a later pair of words may push an earlier one out, which costs time and changes nothing.
 */
final class Memo {
    private static final int SIZE = 1 << 15;
    private static final Relation[] RELATIONS = Relation.values();

    private final long[] keys = new long[SIZE];
    private final byte[] values = new byte[SIZE];

    /** The key of two words under a question; never 0. */
    static long key(int question, int a, int b) {
        return ((long) Math.min(a, b) << 34) | ((long) Math.max(a, b) << 4) | question;
    }

    private static int slot(long key) {
        return (int) (Keys.mix(key) & (SIZE - 1));
    }

    /** Whether the key's answer is known. */
    boolean knows(long key) {
        return keys[slot(key)] == key;
    }

    Relation get(long key) {
        return RELATIONS[values[slot(key)]];
    }

    Relation put(long key, Relation relation) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = (byte) relation.ordinal();
        return relation;
    }
}
