package dev.revizor.flow;

import dev.revizor.cluster.StableIds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The groups of an earlier run, and which of them each record of this run was in. */
final class FormerGroups {
    private final List<String> ids;
    private final int[] sizes;
    private final int[] groupOf;
    private final Map<Integer, List<String>> gone;

    /**
     * Groups.
     *
     * @param ids of the groups
     * @param groupOf the number of the group of each record by its place on the roll; negative: none
     * @param gone names of the records that are no more, by the number of their group
     */
    FormerGroups(List<String> ids, int[] groupOf, Map<Integer, List<String>> gone) {
        this.ids = ids;
        this.groupOf = groupOf;
        this.gone = gone;
        this.sizes = new int[ids.size()];
        Arrays.stream(groupOf).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        gone.forEach((group, names) -> sizes[group] += names.size());
    }

    /** Each record of the first sources is a group of its own. */
    static FormerGroups single(int bases, Roll roll) {
        int[] alone = IntStream.range(0, roll.size())
                .filter(at -> roll.source(at) < bases)
                .toArray();
        int[] groupOf = new int[roll.size()];
        Arrays.fill(groupOf, StableIds.NONE);
        for (int group = 0; group < alone.length; group++) {
            groupOf[alone[group]] = group;
        }
        String[] ids = new ClusterIds().of(alone.length, group -> List.of(roll.inner(alone[group])));
        return new FormerGroups(List.of(ids), groupOf, Map.of());
    }

    int count() {
        return ids.size();
    }

    String id(int group) {
        return ids.get(group);
    }

    /** The number of the group in which a record was, by its place on the roll; negative: none. */
    int groupOf(int at) {
        return groupOf[at];
    }

    /** The names of a group's records that are no more, in the order of the table. */
    List<String> gone(int group) {
        return gone.getOrDefault(group, List.of());
    }

    /** How many records are no more. */
    long goneRecords() {
        return gone.values().stream().mapToLong(List::size).sum();
    }

    /** How many records were in no group. */
    long newRecords() {
        return Arrays.stream(groupOf).filter(group -> group < 0).count();
    }

    /** The former group that each of the groups of now continues; {@link StableIds#NONE}: none. */
    int[] heirs(int[] now, int groups) {
        return StableIds.heirs(groupOf, now, sizes, groups);
    }
}
