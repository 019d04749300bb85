package dev.revizor.match;

import java.util.Arrays;

/** Scored pairs in parallel arrays: rows, bits without the prior, conflict or not. */
final class Scores {
    private long[] pairs = new long[256];
    private float[] bits = new float[256];
    private float[] relief = new float[256];
    private byte[] witnesses = new byte[256];
    private boolean[] hard = new boolean[256];
    private int size;
    private long compared;
    private int rows;

    void add(long pair, double weight, Tally tally) {
        if (size == pairs.length) {
            int wider = size + (size >> 1);
            pairs = Arrays.copyOf(pairs, wider);
            bits = Arrays.copyOf(bits, wider);
            relief = Arrays.copyOf(relief, wider);
            witnesses = Arrays.copyOf(witnesses, wider);
            hard = Arrays.copyOf(hard, wider);
        }
        pairs[size] = pair;
        bits[size] = (float) weight;
        hard[size] = !tally.conflict.isEmpty() && !tally.soft;
        relief[size] = (float) tally.relief;
        witnesses[size] = (byte) (tally.conflict.isEmpty() ? tally.witnesses() : 0);
        size++;
    }

    void addAll(Scores other) {
        int need = size + other.size;
        if (need > pairs.length) {
            int wider = Math.max(need, size + (size >> 1));
            pairs = Arrays.copyOf(pairs, wider);
            bits = Arrays.copyOf(bits, wider);
            relief = Arrays.copyOf(relief, wider);
            witnesses = Arrays.copyOf(witnesses, wider);
            hard = Arrays.copyOf(hard, wider);
        }
        System.arraycopy(other.pairs, 0, pairs, size, other.size);
        System.arraycopy(other.bits, 0, bits, size, other.size);
        System.arraycopy(other.relief, 0, relief, size, other.size);
        System.arraycopy(other.witnesses, 0, witnesses, size, other.size);
        System.arraycopy(other.hard, 0, hard, size, other.size);
        size = need;
        compared += other.compared;
        rows += other.rows;
    }

    /** Notes how many pairs were compared, and of how many rows they were all. */
    void looked(long pairs, int ofRows) {
        compared += pairs;
        rows += ofRows;
    }

    /** How many pairs were compared, kept or not. */
    long compared() {
        return compared;
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    long pair(int at) {
        return pairs[at];
    }

    int a(int at) {
        return (int) (pairs[at] >>> 32);
    }

    int b(int at) {
        return (int) pairs[at];
    }

    double bits(int at) {
        return bits[at];
    }

    /** Whether the pair must not come together. */
    boolean conflict(int at) {
        return hard[at];
    }

    /** The bits that the pair would have without its conflict. */
    double tempting(int at) {
        return bits[at] + relief[at];
    }

    int witnesses(int at) {
        return witnesses[at];
    }
}
