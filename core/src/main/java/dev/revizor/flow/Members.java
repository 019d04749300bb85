package dev.revizor.flow;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The members of numbered groups by their places, in ascending order: eight bytes a record and no object each. */
final class Members {
    private final int[] starts;
    private final int[] places;

    private Members(int[] starts, int[] places) {
        this.starts = starts;
        this.places = places;
    }

    /** The members of groups 0..groups−1 among places 0..records−1; a negative group is none. */
    static Members of(int groups, int records, IntUnaryOperator groupOf) {
        int[] starts = new int[groups + 1];
        for (int at = 0; at < records; at++) {
            int group = groupOf.applyAsInt(at);
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = starts.clone();
        int[] places = new int[starts[groups]];
        for (int at = 0; at < records; at++) {
            int group = groupOf.applyAsInt(at);
            if (group >= 0) {
                places[next[group]++] = at;
            }
        }
        return new Members(starts, places);
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** The place of a group's member by its number, from 0. */
    int at(int group, int member) {
        return places[starts[group] + member];
    }

    boolean all(int group, IntPredicate fits) {
        for (int i = 0; i < size(group); i++) {
            if (!fits.test(at(group, i))) {
                return false;
            }
        }
        return true;
    }
}
