package dev.revizor.cluster;

import java.util.Arrays;

/** The members of groups that only ever come together. Flat lists: a list object for each card would be most of them. */
final class Members {
    private static final int NONE = -1;

    private final int[] next;
    private final int[] last;
    private final int[] size;

    /** Each of so many is alone. */
    Members(int cards) {
        next = new int[cards];
        last = new int[cards];
        size = new int[cards];
        Arrays.fill(next, NONE);
        Arrays.fill(size, 1);
        Arrays.setAll(last, i -> i);
    }

    /** How many a group has; 0 where it went into another. */
    int size(int group) {
        return size[group];
    }

    /** b goes into a. */
    void join(int a, int b) {
        next[last[a]] = b;
        last[a] = last[b];
        size[a] += size[b];
        size[b] = 0;
    }

    /** The members of a group in ascending order. */
    int[] sorted(int group) {
        int[] out = new int[size[group]];
        for (int i = 0, member = group; i < out.length; i++, member = next[member]) {
            out[i] = member;
        }
        Arrays.sort(out);
        return out;
    }
}
