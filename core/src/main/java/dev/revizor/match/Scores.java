package dev.revizor.match;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Scored pairs in parallel arrays: rows, bits without the prior, conflict or not. */
final class Scores {
    /** Of one pair. */
    private static final int BYTES = Long.BYTES + 2 * Float.BYTES + 2;

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

    /** Without the room that is left for more. */
    Scores trimmed() {
        pairs = Arrays.copyOf(pairs, size);
        bits = Arrays.copyOf(bits, size);
        relief = Arrays.copyOf(relief, size);
        witnesses = Arrays.copyOf(witnesses, size);
        hard = Arrays.copyOf(hard, size);
        return this;
    }

    /** How many bytes {@link #bytes} has. */
    static long length(int size) {
        return (long) size * BYTES;
    }

    /** The pairs as bytes, ready to be read by {@link #of}. */
    ByteBuffer bytes() {
        ByteBuffer out = ByteBuffer.allocate(size * BYTES);
        for (int i = 0; i < size; i++) {
            out.putLong(pairs[i]).putFloat(bits[i]).putFloat(relief[i]).put(witnesses[i]);
            out.put((byte) (hard[i] ? 1 : 0));
        }
        return out.flip();
    }

    /** The pairs of {@link #bytes}. */
    static Scores of(ByteBuffer in) {
        Scores out = new Scores();
        out.size = in.remaining() / BYTES;
        out.pairs = new long[out.size];
        out.bits = new float[out.size];
        out.relief = new float[out.size];
        out.witnesses = new byte[out.size];
        out.hard = new boolean[out.size];
        for (int i = 0; i < out.size; i++) {
            out.pairs[i] = in.getLong();
            out.bits[i] = in.getFloat();
            out.relief[i] = in.getFloat();
            out.witnesses[i] = in.get();
            out.hard[i] = in.get() != 0;
        }
        return out;
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
