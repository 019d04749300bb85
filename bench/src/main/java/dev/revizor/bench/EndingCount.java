package dev.revizor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often words of two kinds have an ending; {@code ^} stands before the first letter. */
final class EndingCount {
    /** What a table says of an ending. */
    interface Verdict {
        String of(double one, double other);
    }

    private final int longest;
    private final Map<String, double[]> byEnding = new TreeMap<>();
    private final double[] sums = new double[2];

    EndingCount(int longest) {
        this.longest = longest;
    }

    void add(String name, int kind, double weight) {
        String word = "^" + name;
        sums[kind] += weight;
        for (int length = 1; length <= Math.min(longest, word.length()); length++) {
            byEnding.computeIfAbsent(word.substring(word.length() - length), any -> new double[2])[kind] += weight;
        }
    }

    double sum(int kind) {
        return sums[kind];
    }

    /**
     * Endings with enough words, without those that say the same as the next shorter one.
     *
     * @param enough how many words an ending must have
     * @param same how far two numbers may be apart and still be the same
     */
    List<String> table(double enough, Verdict verdict, int same) {
        Map<String, String> said = new TreeMap<>();
        for (int length = 1; length <= longest; length++) {
            for (Map.Entry<String, double[]> entry : byEnding.entrySet()) {
                double[] n = entry.getValue();
                if (entry.getKey().length() == length && n[0] + n[1] >= enough) {
                    String now = verdict.of(n[0], n[1]);
                    if (!isSame(now, shorter(said, entry.getKey()), same)) {
                        said.put(entry.getKey(), now);
                    }
                }
            }
        }
        List<String> out = new ArrayList<>();
        said.forEach((ending, now) -> out.add(ending + "\t" + now));
        return out;
    }

    private static String shorter(Map<String, String> said, String ending) {
        for (int from = 1; from < ending.length(); from++) {
            String found = said.getOrDefault(ending.substring(from), "");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static boolean isSame(String now, String before, int same) {
        return !before.isEmpty() && Math.abs(Long.parseLong(now) - Long.parseLong(before)) <= same;
    }
}
