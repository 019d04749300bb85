package dev.revizor.flow;

import dev.revizor.model.Cluster;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Ids of groups by their content, each once. Eight digits of the hash do for a small base; among a hundred thousand groups
 * two would share them, and be one group to whoever reads the table. Those get more digits, whichever came first.
 */
final class ClusterIds {
    private static final int MOST_DIGITS = 64;

    private final LongCounter used = new LongCounter();

    /** Notes an id that no new group may have. */
    void taken(String id) {
        used.add(LongCounter.hash(id));
    }

    /**
     * The ids of groups.
     *
     * @param groups how many there are
     * @param members inner ids, sorted, of each group
     */
    String[] of(int groups, IntFunction<List<String>> members) {
        String[] out = new String[groups];
        for (int i = 0; i < out.length; i++) {
            out[i] = Cluster.idOf(members.apply(i));
            taken(out[i]);
        }
        for (int i = 0; i < out.length; i++) {
            for (int digits = 16; used.count(LongCounter.hash(out[i])) > 1 && digits <= MOST_DIGITS; digits *= 2) {
                out[i] = Cluster.idOf(members.apply(i), digits);
                taken(out[i]);
            }
        }
        return out;
    }
}
