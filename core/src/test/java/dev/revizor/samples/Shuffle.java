package dev.revizor.samples;

/**
 * A permutation of 0…size−1 that needs no memory: four Feistel rounds over the next power of four, walked until the
 * value falls inside (Black and Rogaway 2002, «cycle walking»).
 */
final class Shuffle {
    private final long size;
    private final long seed;
    private final int half;

    Shuffle(long size, long seed) {
        this.size = size;
        this.seed = seed;
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
        this.half = Math.max(1, (bits + 1) / 2);
    }

    long at(long index) {
        long value = index;
        do {
            value = rounds(value);
        } while (value >= size);
        return value;
    }

    private long rounds(long value) {
        long mask = (1L << half) - 1;
        long left = value >>> half;
        long right = value & mask;
        for (int round = 0; round < 4; round++) {
            long mixed = (right + seed + round * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 29)) * 0x94d049bb133111ebL;
            long next = left ^ ((mixed ^ (mixed >>> 32)) & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
