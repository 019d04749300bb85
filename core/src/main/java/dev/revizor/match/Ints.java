package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;

/** A growing column of ints. */
final class Ints {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(16, size + (size >> 1)));
        }
        values[size++] = value;
    }

    void set(int at, int value) {
        values[at] = value;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    void keep(KeptOut out) throws IOException {
        out.ints(size, this::get);
    }

    /** The column as it was kept. */
    void restore(KeptIn in) throws IOException {
        values = in.ints();
        size = values.length;
    }

    /** Gives up the room that is left for more. */
    void settle() {
        values = Arrays.copyOf(values, size);
    }

    /** Forgets all. */
    void clear() {
        values = new int[16];
        size = 0;
    }

    /** The column in another order of rows, of which some may be left out. */
    int[] ordered(int[] order) {
        int[] out = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            out[i] = values[order[i]];
        }
        return out;
    }
}
