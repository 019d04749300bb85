package dev.revizor.match;

import dev.revizor.run.Memory;

/**
 * What matching may hold at a time. Where memory has no bound, everything; else a share of the heap for each kind of thing
 * that can lie on disk. What is found does not depend on it.
 */
final class Room {
    private static final int BYTES_OF_PAIR = 500;

    private final Memory memory;
    private final Spill spill;

    Room(Memory memory) {
        this.memory = memory;
        this.spill = new Spill(memory);
    }

    /** Everything. */
    static Room boundless() {
        return new Room(Memory.boundless());
    }

    /** So many scored pairs with their evidence at a time. */
    int pairs() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, memory.share() / BYTES_OF_PAIR));
    }

    /** So many bytes of pairs that wait for clustering. */
    long scores() {
        return memory.share();
    }

    Spill spill() {
        return spill;
    }
}
