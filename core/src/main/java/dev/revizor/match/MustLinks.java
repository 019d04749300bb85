package dev.revizor.match;

import dev.revizor.model.Chosen;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Ties what a rule of the policy makes one, unless a conflict or a person keeps it apart. */
final class MustLinks {
    private final Table table;
    private final Outcome outcome;
    private final Settled settled;
    private final Longs tied = new Longs();
    private final Longs refused = new Longs();
    private final Longs apart = new Longs();

    MustLinks(Matcher.Prepared prepared, Outcome outcome) {
        this.table = prepared.table();
        this.outcome = outcome;
        this.settled = prepared.settled();
    }

    /** The result with the pairs tied; remarks say how many there are. */
    Matcher.Result applied(Matcher.Result found, long[] pairs, List<Remark> remarks) {
        if (pairs.length == 0) {
            return found;
        }
        for (long pair : pairs) {
            boolean kept = settled.different(pair) || (!settled.same(pair) && outcome.hard(pair));
            (kept ? refused : tied).add(pair);
        }
        chains();
        note(Remark.Kind.MUST, tied.size(), remarks);
        note(Remark.Kind.MUST_REFUSED, refused.size(), remarks);
        return found.with(pairs(found.pairs()), lookalikes(found.lookalikes()), links(found.links()));
    }

    private static void note(Remark.Kind kind, int count, List<Remark> to) {
        if (count > 0) {
            to.add(new Remark(kind, "", count));
        }
    }

    /** Two rows that a third ties, by another value, may be in conflict too. */
    private void chains() {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < tied.size(); i++) {
            join((int) (tied.get(i) >>> 32), (int) tied.get(i), groups);
        }
        long[] known = tied.sorted();
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        groups.values()
                .forEach(group ->
                        byFirst.put(group.stream().min(Integer::compare).orElseThrow(), group));
        for (List<Integer> group : byFirst.values()) {
            for (int i = 0; group.size() <= MustPairs.LARGEST && i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    long pair = Prober.pair(group.get(i), group.get(j));
                    if (Arrays.binarySearch(known, pair) < 0 && !settled.same(pair) && outcome.hard(pair)) {
                        apart.add(pair);
                    }
                }
            }
        }
        apart.compact();
    }

    private static void join(int a, int b, Map<Integer, List<Integer>> groups) {
        List<Integer> one = groups.computeIfAbsent(a, row -> new ArrayList<>(List.of(row)));
        List<Integer> other = groups.computeIfAbsent(b, row -> new ArrayList<>(List.of(row)));
        if (one != other) {
            List<Integer> large = one.size() >= other.size() ? one : other;
            List<Integer> small = large == one ? other : one;
            large.addAll(small);
            small.forEach(row -> groups.put(row, large));
        }
    }

    private List<ScoredPair> pairs(List<ScoredPair> found) {
        SortedPairs out = outcome.sorted();
        without(found, tied).forEach(out::add);
        for (int i = 0; i < tied.size(); i++) {
            out.add(outcome.certain((int) (tied.get(i) >>> 32), (int) tied.get(i)));
        }
        return out.strongestFirst();
    }

    private List<ScoredPair> lookalikes(List<ScoredPair> found) {
        SortedPairs out = outcome.sorted();
        without(without(found, tied), refused).forEach(out::add);
        for (int i = 0; i < refused.size(); i++) {
            out.add(outcome.left((int) (refused.get(i) >>> 32), (int) refused.get(i)));
        }
        return out.strongestFirst();
    }

    private List<ScoredPair> without(List<ScoredPair> found, Longs pairs) {
        long[] sorted = pairs.sorted();
        return Chosen.of(found, pair -> Arrays.binarySearch(sorted, rows(pair.a(), pair.b())) < 0);
    }

    private List<Link> links(List<Link> found) {
        Longs decided = new Longs();
        tied.copyTo(decided);
        refused.copyTo(decided);
        apart.copyTo(decided);
        long[] sorted = decided.sorted();
        LongPredicate known = pair -> Arrays.binarySearch(sorted, pair) >= 0;
        List<Link> out = new ArrayList<>();
        for (Link link : found) {
            if (!known.test(rows(link.a(), link.b()))) {
                out.add(link);
            }
        }
        add(tied, Double.POSITIVE_INFINITY, out);
        add(refused, Double.NEGATIVE_INFINITY, out);
        add(apart, Double.NEGATIVE_INFINITY, out);
        return out;
    }

    private void add(Longs pairs, double bits, List<Link> to) {
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.get(i);
            to.add(new Link(table.ids.named((int) (pair >>> 32)), table.ids.named((int) pair), bits, bits < 0));
        }
    }

    private long rows(String a, String b) {
        return Prober.pair(Prober.row(table, a), Prober.row(table, b));
    }
}
