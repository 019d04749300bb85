package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.Chosen;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The pairs of rows that people have decided. */
final class Settled {
    /** Of more rows than this only neighbours are tied. */
    private static final int LARGEST = 100;

    private final Longs sameAdded = new Longs();
    private final Longs differentAdded = new Longs();
    private final int[] entity;
    private long[] same = {};
    private long[] different = {};
    private boolean named;
    private Fences fences = new Fences();
    private int overruled;

    /** Nothing is decided yet. */
    Settled(int rows) {
        entity = new int[rows];
        Arrays.fill(entity, -1);
    }

    void same(int a, int b) {
        if (a >= 0 && b >= 0 && a != b) {
            sameAdded.add(Prober.pair(a, b));
        }
    }

    void different(int a, int b) {
        if (a >= 0 && b >= 0 && a != b) {
            differentAdded.add(Prober.pair(a, b));
        }
    }

    void entity(int row, int of) {
        if (row >= 0) {
            entity[row] = of;
            named = true;
        }
    }

    /** Nothing more comes. What is the same as a third is the same, unless it was said to differ or is fenced off. */
    void seal(Fences rules) {
        fences = rules;
        differentAdded.compact();
        different = differentAdded.sorted();
        Map<Integer, Integer> last = new HashMap<>();
        for (int row = 0; row < entity.length; row++) {
            if (entity[row] >= 0) {
                Integer before = last.put(entity[row], row);
                same(before == null ? -1 : before, row);
            }
        }
        sameAdded.compact();
        for (int i = 0; i < sameAdded.size(); i++) {
            overruled += fenced(sameAdded.get(i)) ? 1 : 0;
        }
        Longs all = new Longs();
        for (List<Integer> group : groups()) {
            for (int i = 0; i < group.size(); i++) {
                int end = group.size() > LARGEST ? Math.min(group.size(), i + 2) : group.size();
                for (int j = i + 1; j < end; j++) {
                    all.add(Prober.pair(group.get(i), group.get(j)));
                }
            }
        }
        same = Arrays.stream(all.sorted())
                .filter(pair -> !different(pair) && !fenced(pair))
                .toArray();
    }

    /** The rows that pairs tie together, in ascending order. */
    private Collection<List<Integer>> groups() {
        Map<Integer, List<Integer>> groupOf = new HashMap<>();
        for (int i = 0; i < sameAdded.size(); i++) {
            int a = (int) (sameAdded.get(i) >>> 32);
            int b = (int) sameAdded.get(i);
            List<Integer> one = groupOf.computeIfAbsent(a, row -> new ArrayList<>(List.of(row)));
            List<Integer> other = groupOf.computeIfAbsent(b, row -> new ArrayList<>(List.of(row)));
            if (one != other) {
                List<Integer> large = one.size() >= other.size() ? one : other;
                List<Integer> small = large == one ? other : one;
                large.addAll(small);
                small.forEach(row -> groupOf.put(row, large));
            }
        }
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        groupOf.values().forEach(group -> {
            group.sort(null);
            byFirst.put(group.get(0), group);
        });
        return byFirst.values();
    }

    /** How many pairs people have found to be the same although a rule keeps them apart: the rule holds. */
    int overruled() {
        return overruled;
    }

    private boolean fenced(long pair) {
        return fences.any() && !fences.broken((int) (pair >>> 32), (int) pair).isEmpty();
    }

    boolean isEmpty() {
        return same.length == 0 && different.length == 0 && !named;
    }

    boolean same(long pair) {
        return Arrays.binarySearch(same, pair) >= 0
                || (named && known(pair) && entity[(int) (pair >>> 32)] == entity[(int) pair] && !fenced(pair));
    }

    boolean different(long pair) {
        return Arrays.binarySearch(different, pair) >= 0
                || (named && known(pair) && entity[(int) (pair >>> 32)] != entity[(int) pair]);
    }

    /** Whether people have decided a pair. */
    boolean decided(long pair) {
        return !isEmpty() && (same(pair) || different(pair));
    }

    private boolean known(long pair) {
        return entity[(int) (pair >>> 32)] >= 0 && entity[(int) pair] >= 0;
    }

    /** Counts the pairs that are the same, so that training takes them for certain. */
    void teach(Model model, Table table, Patterns[] patterns) {
        Tally tally = model.tally();
        for (long pair : same) {
            int a = (int) (pair >>> 32);
            if (table.kind[a] == table.kind[(int) pair]) {
                model.score(a, (int) pair, tally);
                patterns[table.kind[a]].certain(tally);
            }
        }
    }

    /** The result with every decision kept: what is the same is sure and tied together, what differs is kept apart. */
    Matcher.Result applied(Matcher.Result found, Outcome outcome, Table table) {
        if (isEmpty()) {
            return found;
        }
        Predicate<ScoredPair> open = pair -> !decided(rows(pair.a(), pair.b(), table));
        SortedPairs pairs = outcome.sorted();
        Chosen.of(found.pairs(), open).forEach(pairs::add);
        for (long pair : same) {
            pairs.add(outcome.certain((int) (pair >>> 32), (int) pair));
        }
        List<ScoredPair> lookalikes = Chosen.of(found.lookalikes(), open);
        return found.with(pairs.strongestFirst(), lookalikes, links(found.links(), table));
    }

    private List<Link> links(List<Link> found, Table table) {
        List<Link> out = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Link link : found) {
            long pair = rows(link.a(), link.b(), table);
            boolean apart = different(pair);
            if (!apart && same(pair)) {
                continue;
            }
            out.add(apart ? new Link(link.a(), link.b(), link.bits(), true) : link);
            if (apart) {
                seen.add(pair);
            }
        }
        for (long pair : different) {
            if (!seen.contains(pair)) {
                out.add(link(pair, table, Double.NEGATIVE_INFINITY));
            }
        }
        for (long pair : same) {
            out.add(link(pair, table, Double.POSITIVE_INFINITY));
        }
        return out;
    }

    private static Link link(long pair, Table table, double bits) {
        return new Link(table.ids.named((int) (pair >>> 32)), table.ids.named((int) pair), bits, bits < 0);
    }

    private static long rows(String a, String b, Table table) {
        return Prober.pair(Prober.row(table, a), Prober.row(table, b));
    }

    /** The bands are about merging unseen: a person has seen these. */
    static ScoredPair certain(ScoredPair pair) {
        return new ScoredPair(pair.a(), pair.b(), pair.bits(), 1, Band.MERGE, pair.evidence(), pair.conflict());
    }
}
