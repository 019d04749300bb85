package dev.revizor.cluster;

import dev.revizor.model.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

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

    private final String[] ids;
    private final List<Map<Integer, double[]>> near = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final int[] version;
    private final List<int[]> told = new ArrayList<>();
    private final PriorityQueue<Join> queue = new PriorityQueue<>(BEST);

    /**
     * A run.
     *
     * @param constraints what no group may hold
     */
    Agglomeration(List<Link> links, Constraints constraints) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Link link : links) {
            sorted.add(link.a());
            sorted.add(link.b());
        }
        ids = sorted.toArray(new String[0]);
        version = new int[ids.length];
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            index.put(ids[i], i);
        }
        for (int i = 0; i < ids.length; i++) {
            near.add(new LinkedHashMap<>());
            members.add(new ArrayList<>(List.of(i)));
            held.add(new Held(constraints.sources(ids[i]), constraints.labels(ids[i])));
        }
        for (Link link : links) {
            int a = index.getOrDefault(link.a(), 0);
            int b = index.getOrDefault(link.b(), 0);
            double weight = link.never() ? -CLIP : Math.max(-CLIP, Math.min(CLIP, link.bits()));
            near.get(a).put(b, new double[] {weight, 1, link.never() ? 1 : 0});
            near.get(b).put(a, new double[] {weight, 1, link.never() ? 1 : 0});
            if (link.bits() == Double.POSITIVE_INFINITY && !link.never()) {
                told.add(new int[] {Math.min(a, b), Math.max(a, b)});
            }
        }
    }

    /** Groups of two and more, members sorted, groups by their first member. */
    List<List<String>> groups() {
        joinTold();
        for (int a = 0; a < ids.length; a++) {
            for (int b : near.get(a).keySet()) {
                if (a < b) {
                    offer(a, b);
                }
            }
        }
        for (Join join = queue.poll(); join != null; join = queue.poll()) {
            if (version[join.a] == join.versionA && version[join.b] == join.versionB) {
                merge(join.a, join.b);
            }
        }
        List<List<String>> out = new ArrayList<>();
        for (List<Integer> group : members) {
            if (group.size() > 1) {
                out.add(group.stream().sorted().map(i -> ids[i]).toList());
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
            if (a != b && mayJoin(a, b)) {
                members.get(b).forEach(member -> groupOf[member] = a);
                merge(a, b);
            }
        }
    }

    /** Whether no two members of two groups must be kept apart. */
    private boolean mayJoin(int a, int b) {
        double[] sum = near.get(a).get(b);
        return (sum == null || sum[2] == 0) && held.get(a).fits(held.get(b));
    }

    private void offer(int a, int b) {
        double[] sum = near.get(a).get(b);
        int all = members.get(a).size() * members.get(b).size();
        if (sum == null
                || !mayJoin(a, b)
                || members.get(a).size() + members.get(b).size() > LARGEST) {
            return;
        }
        double average = (sum[0] + (all - sum[1]) * UNSEEN) / all;
        if (average >= 0) {
            queue.add(new Join(
                    average, Math.min(a, b), Math.max(a, b), version[Math.min(a, b)], version[Math.max(a, b)]));
        }
    }

    /** b goes into a, which is the smaller number. */
    private void merge(int a, int b) {
        members.get(a).addAll(members.get(b));
        members.get(b).clear();
        held.get(a).take(held.get(b));
        version[a]++;
        version[b]++;
        near.get(a).remove(b);
        near.get(b).remove(a);
        for (Map.Entry<Integer, double[]> entry : near.get(b).entrySet()) {
            int other = entry.getKey();
            near.get(other).remove(b);
            double[] sum = near.get(a).computeIfAbsent(other, key -> new double[3]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += entry.getValue()[i];
            }
            near.get(other).put(a, sum);
        }
        near.get(b).clear();
        for (int other : near.get(a).keySet()) {
            offer(a, other);
        }
    }

    private record Join(double average, int a, int b, int versionA, int versionB) {}
}
