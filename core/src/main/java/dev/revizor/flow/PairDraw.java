package dev.revizor.flow;

import dev.revizor.model.Digest;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * A random sample of pairs for a person to judge, in strata by band and weight: equally many of each, as far as there
 * are so many, so that rare kinds of pairs are judged too. Anyone can draw it again: the smallest SHA-256 of the seed
 * and the contents.
 */
public final class PairDraw {
    private static final double[] EDGES = {0, 5, 10, 15, 20, 30};

    private PairDraw() {}

    /**
     * A pair of the sample.
     *
     * @param pair with its evidence
     * @param stratum e.g. {@code merge_15_20}: the band, and the bits from and to
     * @param of how many pairs the stratum has
     */
    public record Drawn(ScoredPair pair, String stratum, long of) {}

    private record Keyed(String key, ScoredPair pair) {}

    /** Draws so many pairs, or all where there are fewer; shuffled, so that a person does not see the band in the order. */
    public static List<Drawn> draw(List<ScoredPair> pairs, int size, String seed) {
        Map<String, Long> counts = new TreeMap<>();
        pairs.forEach(pair -> counts.merge(stratum(pair), 1L, Long::sum));
        Map<String, Integer> shares = shares(counts, size);
        Comparator<Keyed> byKey = Comparator.comparing(Keyed::key);
        Map<String, PriorityQueue<Keyed>> kept = new TreeMap<>();
        for (ScoredPair pair : pairs) {
            String stratum = stratum(pair);
            PriorityQueue<Keyed> queue = kept.computeIfAbsent(stratum, key -> new PriorityQueue<>(byKey.reversed()));
            queue.add(new Keyed(Digest.sha256(seed + "|" + pair.a() + "|" + pair.b()), pair));
            if (queue.size() > shares.getOrDefault(stratum, 0)) {
                queue.remove();
            }
        }
        List<Keyed> all = new ArrayList<>();
        kept.values().forEach(all::addAll);
        all.sort(byKey);
        return all.stream()
                .map(one -> new Drawn(one.pair(), stratum(one.pair()), counts.getOrDefault(stratum(one.pair()), 0L)))
                .toList();
    }

    /** One each in turn, the large strata first, until all are given away or nothing is left to draw. */
    static Map<String, Integer> shares(Map<String, Long> counts, int size) {
        List<String> order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.comparing((String stratum) -> counts.getOrDefault(stratum, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> out = new TreeMap<>();
        int left = size;
        for (int before = -1; left > 0 && left != before; ) {
            before = left;
            for (String stratum : order) {
                int given = out.getOrDefault(stratum, 0);
                if (left > 0 && given < counts.getOrDefault(stratum, 0L)) {
                    out.put(stratum, given + 1);
                    left--;
                }
            }
        }
        return out;
    }

    static String stratum(ScoredPair pair) {
        int at = 0;
        while (at < EDGES.length && pair.bits() >= EDGES[at]) {
            at++;
        }
        String from = at == 0 ? "below" : edge(EDGES[at - 1]);
        String to = at == EDGES.length ? "up" : edge(EDGES[at]);
        return pair.band().id() + "_" + from + "_" + to;
    }

    private static String edge(double bits) {
        return String.format(Locale.ROOT, "%02.0f", bits);
    }
}
