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
        // A few new ids are looked for among many others, not the others among them: that takes no room.
        for (int group = 0; group < former && alone; group++) {
            alone = used.count(LongCounter.hash(formerId.apply(group))) == 0;
        }
        if (!alone) {
            tellApart(out, members);
        }
        return out;
    }

    private void tellApart(String[] out, IntFunction<List<String>> members) {
        for (int group = 0; group < former; group++) {
            used.add(LongCounter.hash(formerId.apply(group)));
        }
        for (int i = 0; i < out.length; i++) {
            for (int digits = 16; used.count(LongCounter.hash(out[i])) > 1 && digits <= MOST_DIGITS; digits *= 2) {
                out[i] = Cluster.idOf(members.apply(i), digits);
                used.add(LongCounter.hash(out[i]));
            }
        }
    }
}
