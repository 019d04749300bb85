package dev.revizor.store;

import java.util.function.Supplier;

/** Keys that somebody looks for, by 64-bit hash in flat arrays, and the card that each was found to mean. */
final class Wanted {
    /** Two cards fit: nobody knows which. */
    static final int AMBIGUOUS = -1;

    private final long[] keys;
    private final boolean[] taken;
    private final int[] cards;
    private final int[] roots;
    private final boolean[] spare;
    private boolean plain;
    /** What the cards are called, of keys where that counts; empty until there is one. */
    private String[] known = {};

    /** What a card's claim to a key is worth. */
    enum Weight {
        FULL,
        /** Nothing where a card with a full claim has come before. */
        SPARE
    }

    /** For at most so many keys. */
    Wanted(int most) {
        int size = Math.max(16, Integer.highestOneBit(Math.max(1, most)) * 4);
        keys = new long[size];
        taken = new boolean[size];
        cards = new int[size];
        roots = new int[size];
        spare = new boolean[size];
    }

    private int slot(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
        while (taken[at] && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** Asks for a key. */
    void ask(long key) {
        int at = slot(key);
        taken[at] = true;
        keys[at] = key;
    }

    /** A card that has the key; {@code root} is the card that it has been merged into, or itself. The first one stays. */
    void offer(String key, int card, int root) {
        offer(key, card, root, Weight.FULL);
    }

    /** The same for a card with a claim of that weight; cards with spare ones come last. */
    void offer(String key, int card, int root, Weight weight) {
        long hash = IdIndex.hash(key);
        int at = slot(hash);
        if (!taken[at]) {
            return;
        }
        if (cards[at] == 0) {
            cards[at] = card;
            roots[at] = root;
            spare[at] = weight == Weight.SPARE;
        } else if (roots[at] != root && (spare[at] || weight == Weight.FULL)) {
            cards[at] = AMBIGUOUS;
        }
    }

    /** The same for a card of whatever system, of which may have to be known what it is called; that is asked for only where it counts. */
    void offer(String key, int card, int root, Supplier<String> called) {
        int at = slot(IdIndex.hash(key));
        if (!taken[at]) {
            return;
        }
        if (cards[at] == 0) {
            known = known.length == 0 ? new String[keys.length] : known;
            known[at] = called.get();
        }
        offer(key, card, root);
    }

    /** What the card is called that was offered for a key so; empty when that is not known. */
    String known(long key) {
        String name = known.length == 0 ? null : known[slot(key)];
        return name == null ? "" : name;
    }

    /** The row of the card with a key that was asked for; 0 when none has it, {@link #AMBIGUOUS} when several do. */
    int card(long key) {
        return cards[slot(key)];
    }

    /** The card that the one with a key has been merged into, or itself. */
    int root(long key) {
        return roots[slot(key)];
    }

    /** Tells that cards of no known system have ids of their own: rows of none then have those, and no others. */
    void plain() {
        plain = true;
    }

    /** Whether cards of no known system have ids of their own. */
    boolean isPlain() {
        return plain;
    }
}
