package dev.revizor.cluster;

import dev.revizor.model.Chosen;
import dev.revizor.model.ScoredPair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which scored pairs lie within which group: their places alone, since the pairs themselves may lie on disk. */
final class Inside {
    private static final int OUTSIDE = -1;

    private final List<ScoredPair> pairs;
    /** By group where its places begin; the last one is where all end. */
    private final int[] begins;

    private final int[] places;

    /**
     * Looks at all pairs once.
     *
     * @param groups how many groups there are
     * @param groupOf the number of the group of each card that has one
     */
    Inside(int groups, List<ScoredPair> pairs, Map<String, Integer> groupOf) {
        this.pairs = pairs;
        int[] of = new int[pairs.size()];
        begins = new int[groups + 1];
        int at = 0;
        for (ScoredPair pair : pairs) {
            int group = groupOf.getOrDefault(pair.a(), OUTSIDE);
            boolean inside = group != OUTSIDE && group == groupOf.getOrDefault(pair.b(), OUTSIDE);
            of[at] = inside ? group : OUTSIDE;
            if (inside) {
                begins[group + 1]++;
            }
            at++;
        }
        for (int group = 0; group < groups; group++) {
            begins[group + 1] += begins[group];
        }
        places = new int[begins[groups]];
        int[] next = begins.clone();
        for (at = 0; at < of.length; at++) {
            if (of[at] != OUTSIDE) {
                places[next[of[at]]++] = at;
            }
        }
    }

    /** The pairs within a group, in the order in which they were given. */
    List<ScoredPair> of(int group) {
        return new Chosen<>(pairs, Arrays.copyOfRange(places, begins[group], begins[group + 1]));
    }
}
