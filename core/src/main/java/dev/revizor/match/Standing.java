package dev.revizor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Rows that earlier runs have compared, and the groups they stand in: two of them are not compared again, and what a new
 * row has to do with one of a group it has to do with all of it.
 */
final class Standing {
    /** Of more rows than this only neighbours are tied. */
    private static final int LARGEST = 100;

    /** Nothing was compared before. */
    static final Standing NOTHING = new Standing(new int[0]);

    private final int[] groups;

    /**
     * Rows.
     *
     * @param groups the group of each row; negative: the row is new. No rows at all: nothing was compared before
     */
    Standing(int[] groups) {
        this.groups = groups;
    }

    /**
     * All rows.
     *
     * @param arrived the number of each row in the order of arrival
     * @param groupOf the group of a row by that number; negative: it is new
     */
    static Standing of(int[] arrived, IntUnaryOperator groupOf) {
        // Asked in the order in which they lie in memory.
        int[] byArrival = new int[arrived.length];
        Arrays.setAll(byArrival, groupOf);
        int[] groups = new int[arrived.length];
        Arrays.setAll(groups, row -> byArrival[arrived[row]]);
        return new Standing(groups);
    }

    boolean isNothing() {
        return groups.length == 0;
    }

    /** Which rows are new. */
    boolean[] fresh() {
        boolean[] out = new boolean[groups.length];
        for (int row = 0; row < out.length; row++) {
            out[row] = groups[row] < 0;
        }
        return out;
    }

    /** Whether two rows stand in one group. */
    boolean together(int a, int b) {
        return !isNothing() && groups[a] >= 0 && groups[a] == groups[b];
    }

    /** Adds, in both directions, the pairs of rows that stand in one group, where the group has a row among the smaller ones. */
    void tie(Longs strong) {
        if (isNothing()) {
            return;
        }
        BitSet touched = new BitSet();
        for (int i = 0; i < strong.size(); i++) {
            int group = groups[(int) (strong.get(i) >>> 32)];
            if (group >= 0) {
                touched.set(group);
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] >= 0 && touched.get(groups[row])) {
                members.computeIfAbsent(groups[row], key -> new ArrayList<>()).add(row);
            }
        }
        for (List<Integer> rows : members.values()) {
            for (int i = 0; i < rows.size(); i++) {
                int end = rows.size() > LARGEST ? Math.min(rows.size(), i + 2) : rows.size();
                for (int j = i + 1; j < end; j++) {
                    strong.add(((long) rows.get(i) << 32) | rows.get(j));
                    strong.add(((long) rows.get(j) << 32) | rows.get(i));
                }
            }
        }
    }
}
