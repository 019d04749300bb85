package dev.revizor.flow;

import dev.revizor.cluster.StableIds;
import dev.revizor.model.Cluster;
import dev.revizor.run.Parallel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Which group each record is in, single records too, and what the groups are called; former groups keep their ids. */
final class ClusterTable {
    /** So many lines are made by one thread at a time. */
    private static final int AT_ONCE = 1 << 12;

    private final Roll roll;
    private final int[] groupOf;
    private final String[] ids;
    private final int[] heirs;
    private final int clusters;

    private ClusterTable(Roll roll, int[] groupOf, String[] ids, int[] heirs, int clusters) {
        this.roll = roll;
        this.groupOf = groupOf;
        this.ids = ids;
        this.heirs = heirs;
        this.clusters = clusters;
    }

    /**
     * A table.
     *
     * @param clusters of two records and more, by inner ids
     * @param former the groups whose ids are kept
     */
    static ClusterTable of(Roll roll, List<Cluster> clusters, Optional<FormerGroups> former) {
        int[] groupOf = new int[roll.size()];
        Arrays.fill(groupOf, StableIds.NONE);
        for (int group = 0; group < clusters.size(); group++) {
            for (String member : clusters.get(group).members()) {
                groupOf[roll.place(member)] = group;
            }
        }
        // Behind the groups of several stand the records that are alone, by their places on the roll.
        int[] alone = new int[roll.size()];
        int all = clusters.size();
        for (int at = 0; at < groupOf.length; at++) {
            if (groupOf[at] < 0) {
                alone[all - clusters.size()] = at;
                groupOf[at] = all++;
            }
        }
        int groupsInAll = all;
        int[] heirs = former.map(groups -> groups.heirs(groupOf, groupsInAll)).orElseGet(() -> none(groupsInAll));
        IntFunction<List<String>> members = group -> group < clusters.size()
                ? clusters.get(group).members()
                : List.of(roll.inner(alone[group - clusters.size()]));
        return new ClusterTable(roll, groupOf, named(members, heirs, former), heirs, clusters.size());
    }

    private static int[] none(int size) {
        int[] out = new int[size];
        Arrays.fill(out, StableIds.NONE);
        return out;
    }

    private static String[] named(IntFunction<List<String>> members, int[] heirs, Optional<FormerGroups> former) {
        ClusterIds names =
                former.map(groups -> new ClusterIds(groups.count(), groups::id)).orElseGet(ClusterIds::new);
        int[] fresh = IntStream.range(0, heirs.length)
                .filter(group -> heirs[group] < 0)
                .toArray();
        String[] made = names.of(fresh.length, at -> members.apply(fresh[at]));
        String[] out = new String[heirs.length];
        int next = 0;
        for (int group = 0; group < out.length; group++) {
            int heir = heirs[group];
            out[group] = heir < 0 ? made[next++] : former.orElseThrow().id(heir);
        }
        return out;
    }

    Roll roll() {
        return roll;
    }

    /** How many groups there are; single records are groups too. */
    int groups() {
        return ids.length;
    }

    /** The number of a record's group by its place on the roll. */
    int groupOf(int at) {
        return groupOf[at];
    }

    String id(int group) {
        return ids[group];
    }

    /** The number of the former group that a group continues; negative: none. */
    int heir(int group) {
        return heirs[group];
    }

    /** The clusters under the ids of this table; in the order in which they were given. */
    List<Cluster> named(List<Cluster> given) {
        List<Cluster> out = new ArrayList<>(clusters);
        for (int i = 0; i < clusters; i++) {
            Cluster one = given.get(i);
            out.add(new Cluster(ids[i], one.kind(), one.members(), one.band(), one.probability(), one.pairs()));
        }
        return out;
    }

    /** Writes {@code record_id,cluster_id}, one row per record; with {@code source} before them where there are several files. */
    void write(Path target, OutputStream screen, int threads) {
        boolean several = roll.sources().size() > 1;
        PlainTable.deliver(target, screen, out -> {
            out.append(several ? "source,record_id,cluster_id\n" : "record_id,cluster_id\n");
            try {
                Parallel.inOrder(
                        threads,
                        (groupOf.length + AT_ONCE - 1) / AT_ONCE,
                        piece -> lines(piece * AT_ONCE, Math.min(groupOf.length, (piece + 1) * AT_ONCE), several),
                        lines -> append(lines, out));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static void append(CharSequence lines, Writer out) {
        try {
            out.append(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StringBuilder lines(int from, int to, boolean several) {
        StringBuilder lines = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (several) {
                lines.append(PlainTable.quoted(roll.sources().get(roll.source(at))))
                        .append(',');
            }
            lines.append(PlainTable.quoted(roll.recordId(at))).append(',');
            lines.append(PlainTable.quoted(ids[groupOf[at]])).append('\n');
        }
        return lines;
    }
}
