package dev.revizor.cluster;

import dev.revizor.model.Link;
import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** One run of the agglomeration. Groups are numbered by their smallest member, so that ties do not depend on order. */
final class Agglomeration {
    /** Weights beyond this say no more: log-odds of one in a million. */
    private static final double CLIP = 20;

    /** What a pair that was never compared is taken for. */
    private static final double UNSEEN = -4;

    /** No group grows over this: a person has no hundred cards; a group that large is a shared value. */
    private static final int LARGEST = 100;

    private static final Comparator<Join> BEST = Comparator.comparingDouble((Join join) -> -join.average)
            .thenComparingInt(join -> join.a)
            .thenComparingInt(join -> join.b);

    private final Progress progress;
    private final String[] ids;
    private final Ties ties;
    private final Members members;
    private final Held[] held;
    private final int[] version;
    private final List<int[]> told = new ArrayList<>();
    private final PriorityQueue<Join> queue = new PriorityQueue<>(BEST);

    /**
     * A run.
     *
     * @param constraints what no group may hold
     */
    Agglomeration(List<Link> links, Constraints constraints) {
        this(links, constraints, Progress.SILENT);
    }

    /** The same, counting what is done. */
    Agglomeration(List<Link> links, Constraints constraints, Progress progress) {
        this.progress = progress;
        ids = ids(links);
        version = new int[ids.length];
        ties = new Ties(ids.length, links.size());
        members = new Members(ids.length);
        held = new Held[ids.length];
        Arrays.setAll(held, i -> new Held(constraints.sources(ids[i]), constraints.labels(ids[i])));
        for (Link link : links) {
            int a = Arrays.binarySearch(ids, link.a());
            int b = Arrays.binarySearch(ids, link.b());
            double weight = link.never() ? -CLIP : Math.max(-CLIP, Math.min(CLIP, link.bits()));
            ties.add(a, b, weight, link.never() ? Ties.Verdict.NEVER : Ties.Verdict.MAY);
            if (link.bits() == Double.POSITIVE_INFINITY && !link.never()) {
                told.add(new int[] {Math.min(a, b), Math.max(a, b)});
            }
        }
        ties.seal();
    }

    /** The cards that have links, sorted. */
    private static String[] ids(List<Link> links) {
        String[] all = new String[links.size() * 2];
        int size = 0;
        for (Link link : links) {
            all[size++] = link.a();
            all[size++] = link.b();
        }
        Arrays.sort(all);
        int kept = 0;
        for (String id : all) {
            if (kept == 0 || !all[kept - 1].equals(id)) {
                all[kept++] = id;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** Groups of two and more, members sorted, groups by their first member. */
    List<List<String>> groups() {
        joinTold();
        for (int tie = 0; tie < ties.size(); tie++) {
            if (ties.isLive(tie)) {
                offer(tie);
            }
        }
        try (Progress.Stage stage = progress.stage("cluster", queue.size())) {
            for (Join join = queue.poll(); join != null; join = queue.poll()) {
                if (version[join.a] == join.versionA && version[join.b] == join.versionB) {
                    merge(join.a, join.b);
                }
                stage.advance(1);
            }
        }
        List<List<String>> out = new ArrayList<>();
        for (int group = 0; group < ids.length; group++) {
            if (members.size(group) > 1) {
                out.add(Arrays.stream(members.sorted(group))
                        .mapToObj(i -> ids[i])
                        .toList());
            }
        }
        return out;
    }

    /** Joins what somebody has said to be one, unless somebody has also said that it is not. */
    private void joinTold() {
        told.sort(Comparator.comparingInt((int[] pair) -> pair[0]).thenComparingInt(pair -> pair[1]));
        int[] groupOf = new int[ids.length];
        Arrays.setAll(groupOf, i -> i);
        for (int[] pair : told) {
            int a = Math.min(groupOf[pair[0]], groupOf[pair[1]]);
            int b = Math.max(groupOf[pair[0]], groupOf[pair[1]]);
            if (a != b && mayJoin(a, b, ties.between(a, b))) {
                for (int member : members.sorted(b)) {
                    groupOf[member] = a;
                }
                merge(a, b);
            }
        }
    }

    /** Whether no two members of two groups must be kept apart. */
    private boolean mayJoin(int a, int b, int tie) {
        return (tie == Ties.NONE || !ties.isNever(tie)) && held[a].fits(held[b]);
    }

    private void offer(int tie) {
        int a = Math.min(ties.one(tie), ties.two(tie));
        int b = Math.max(ties.one(tie), ties.two(tie));
        int all = members.size(a) * members.size(b);
        if (members.size(a) + members.size(b) > LARGEST || !mayJoin(a, b, tie)) {
            return;
        }
        double average = (ties.bits(tie) + (all - ties.links(tie)) * UNSEEN) / all;
        if (average >= 0) {
            queue.add(new Join(average, a, b, version[a], version[b]));
        }
    }

    /** b goes into a, which is the smaller number. */
    private void merge(int a, int b) {
        members.join(a, b);
        held[a].take(held[b]);
        version[a]++;
        version[b]++;
        ties.join(a, b);
        for (int end = ties.first(a); end != Ties.NONE; end = ties.after(end)) {
            offer(end / 2);
        }
    }

    private record Join(double average, int a, int b, int versionA, int versionB) {}
}
