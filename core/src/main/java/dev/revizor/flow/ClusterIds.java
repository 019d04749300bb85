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
    private final int former;
    private final IntFunction<String> formerId;

    ClusterIds() {
        this(0, group -> "");
    }

    /**
     * Ids beside others, which no new group may have.
     *
     * @param former how many others there are
     * @param formerId each of them
     */
    ClusterIds(int former, IntFunction<String> formerId) {
        this.former = former;
        this.formerId = formerId;
    }

    /**
     * The ids of groups; to be asked for once.
     *
     * @param groups how many there are
     * @param members inner ids, sorted, of each group
     */
    String[] of(int groups, IntFunction<List<String>> members) {
        String[] out = new String[groups];
        boolean alone = true;
        for (int i = 0; i < out.length; i++) {
            out[i] = Cluster.idOf(members.apply(i));
            alone &= used.add(LongCounter.hash(out[i])) == 1;
        }
        alone &= !countFormer(0);
        for (int digits = 16; !alone && digits <= MOST_DIGITS; digits *= 2) {
            alone = longer(out, members, digits);
        }
        for (int i = 0; !alone && i < out.length; i++) {
            // Equal contents in several files that are not one entity.
            if (used.count(LongCounter.hash(out[i])) > 1 && Cluster.isOfSeveralFiles(members.apply(i))) {
                out[i] = Cluster.idAsRead(members.apply(i));
            }
        }
        return out;
    }

    /**
     * Counts the others among the new ids. A few new ones are looked up for many others; to put the others into a table
     * would take more time and room.
     *
     * @param length of the ids that are looked at; 0: of all
     * @return whether any is among them
     */
    private boolean countFormer(int length) {
        boolean found = false;
        for (int group = 0; group < former; group++) {
            String id = formerId.apply(group);
            if (length == 0 || id.length() == length) {
                long hash = LongCounter.hash(id);
                if (used.count(hash) > 0) {
                    used.add(hash);
                    found = true;
                }
            }
        }
        return found;
    }

    /** Gives more digits to the ids that are not alone; says whether they are now. */
    private boolean longer(String[] out, IntFunction<List<String>> members, int digits) {
        boolean[] shared = new boolean[out.length];
        for (int i = 0; i < out.length; i++) {
            shared[i] = used.count(LongCounter.hash(out[i])) > 1;
        }
        boolean alone = true;
        int length = 0;
        for (int i = 0; i < out.length; i++) {
            if (shared[i]) {
                out[i] = Cluster.idOf(members.apply(i), digits);
                length = out[i].length();
                alone &= used.add(LongCounter.hash(out[i])) == 1;
            }
        }
        return !countFormer(length) && alone;
    }
}
