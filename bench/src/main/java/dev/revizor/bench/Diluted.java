package dev.revizor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of a few clients' records in a base that holds others too.
 *
 * @param own pairs among their records
 * @param strangers pairs that join one of their records to a stranger's: all of them wrong. Each counts half, as the
 *     stranger has the other half: so the counts of all parts of a base add up to the pairs of the base
 */
record Diluted(PairCount own, double strangers) {
    /**
     * Counts the pairs.
     *
     * @param truth from the records of the few to their clients
     * @param found from all records to their groups
     */
    static Diluted of(Map<String, String> truth, Map<String, String> found) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, long[]> sizes = new LinkedHashMap<>();
        found.forEach((record, group) -> {
            boolean one = truth.containsKey(record);
            sizes.computeIfAbsent(group, key -> new long[2])[one ? 0 : 1]++;
            if (one) {
                own.put(record, group);
            }
        });
        long across =
                sizes.values().stream().mapToLong(size -> size[0] * size[1]).sum();
        return new Diluted(PairCount.of(truth, own), across / 2.0);
    }

    /** All of several disjoint sets of clients. */
    static Diluted sum(List<Diluted> parts) {
        long truth = 0;
        long found = 0;
        long right = 0;
        double strangers = 0;
        for (Diluted part : parts) {
            truth += part.own.truth();
            found += part.own.found();
            right += part.own.right();
            strangers += part.strangers;
        }
        return new Diluted(new PairCount(truth, found, right), strangers);
    }

    /** Of all their pairs, those with strangers too, the share that is right. */
    double precision() {
        double all = own.found() + strangers;
        return all == 0 ? 1 : own.right() / all;
    }
}
