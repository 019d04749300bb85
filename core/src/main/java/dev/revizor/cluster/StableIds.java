package dev.revizor.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which group of now goes by the id of which former group, so that an id means the same client from run to run. The
 * most members in common win; then the larger former group, then the one with the smallest member in common. No id goes
 * to two groups.
 */
public final class StableIds {
    /** No group, no heir. */
    public static final int NONE = -1;

    /** Several groups: who inherits has to be decided. */
    private static final int SEVERAL = -2;

    private static final Comparator<Overlap> FIRST = Comparator.comparingInt((Overlap o) -> -o.members)
            .thenComparingInt(o -> -o.formerSize)
            .thenComparingInt(o -> o.smallest);

    private StableIds() {}

    /** Two groups with members in common; the smallest of them by its place in the order of records. */
    private static final class Overlap {
        private final int former;
        private final int now;
        private final int formerSize;
        private final int smallest;
        private int members;

        Overlap(int former, int now, int formerSize, int smallest) {
            this.former = former;
            this.now = now;
            this.formerSize = formerSize;
            this.smallest = smallest;
        }
    }

    /**
     * The former group whose id each group of now bears, or {@link #NONE}.
     *
     * @param former the former group of each record, in the order of the records; {@link #NONE}: it had none
     * @param now the group of each record now
     * @param formerSizes how large each former group was, records that are gone included
     * @param groups how many groups there are now
     */
    public static int[] heirs(int[] former, int[] now, int[] formerSizes, int groups) {
        int[] nowOf = filled(formerSizes.length);
        int[] formerOf = filled(groups);
        for (int i = 0; i < now.length; i++) {
            if (former[i] >= 0) {
                nowOf[former[i]] = only(nowOf[former[i]], now[i]);
                formerOf[now[i]] = only(formerOf[now[i]], former[i]);
            }
        }
        Map<Long, Overlap> contested = new LinkedHashMap<>();
        for (int i = 0; i < now.length; i++) {
            if (former[i] >= 0 && (nowOf[former[i]] == SEVERAL || formerOf[now[i]] == SEVERAL)) {
                int smallest = i;
                contested.computeIfAbsent(
                                ((long) former[i] << 32) | now[i],
                                key -> new Overlap(
                                        (int) (key >>> 32),
                                        (int) (long) key,
                                        formerSizes[(int) (key >>> 32)],
                                        smallest))
                        .members++;
            }
        }
        return decided(formerOf, new ArrayList<>(contested.values()), formerSizes.length);
    }

    private static int[] filled(int size) {
        int[] out = new int[size];
        Arrays.fill(out, NONE);
        return out;
    }

    private static int only(int before, int group) {
        return before == NONE || before == group ? group : SEVERAL;
    }

    private static int[] decided(int[] formerOf, List<Overlap> contested, int formers) {
        int[] out = formerOf.clone();
        contested.forEach(overlap -> out[overlap.now] = NONE);
        boolean[] taken = new boolean[formers];
        contested.sort(FIRST);
        for (Overlap overlap : contested) {
            if (!taken[overlap.former] && out[overlap.now] == NONE) {
                out[overlap.now] = overlap.former;
                taken[overlap.former] = true;
            }
        }
        return out;
    }
}
