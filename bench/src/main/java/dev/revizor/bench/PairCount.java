package dev.revizor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Pairs of records that stand in one group, compared with the truth.
 *
 * @param truth pairs that are duplicates
 * @param found pairs that were put together
 * @param right pairs of both kinds
 */
record PairCount(long truth, long found, long right) {
    /** Both arguments go from a record to its group. */
    static PairCount of(Map<String, String> truth, Map<String, String> found) {
        long[] right = new long[1];
        pairs(found, (a, b) -> {
            if (truth.getOrDefault(a, a).equals(truth.getOrDefault(b, b))) {
                right[0]++;
            }
        });
        return new PairCount(count(truth), count(found), right[0]);
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return truth == 0 ? 1 : (double) right / truth;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Hands over every pair of records of one group. */
    static void pairs(Map<String, String> groupOf, BiConsumer<String, String> use) {
        for (List<String> members : groups(groupOf).values()) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    use.accept(members.get(i), members.get(j));
                }
            }
        }
    }

    private static long count(Map<String, String> groupOf) {
        return groups(groupOf).values().stream()
                .mapToLong(members -> (long) members.size() * (members.size() - 1) / 2)
                .sum();
    }

    private static Map<String, List<String>> groups(Map<String, String> groupOf) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        groupOf.forEach((record, group) ->
                out.computeIfAbsent(group, key -> new java.util.ArrayList<>()).add(record));
        return out;
    }
}
