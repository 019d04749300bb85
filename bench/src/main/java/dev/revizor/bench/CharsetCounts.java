package dev.revizor.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many guesses of one tool were right, by charset, case and length. */
final class CharsetCounts {
    private static final int FROM = 100;

    private final int[] lengths;
    private final Map<String, int[]> good = new TreeMap<>();
    private final Map<String, int[]> all = new TreeMap<>();

    /**
     * Nothing counted yet.
     *
     * @param lengths where each class of lengths begins, and the end of the last
     */
    CharsetCounts(int[] lengths) {
        this.lengths = lengths.clone();
    }

    void add(String charset, boolean upper, int length, boolean right) {
        String row = String.format(Locale.ROOT, "%-15s %s", charset, upper ? "UPPER" : "mixed");
        good.computeIfAbsent(row, key -> new int[lengths.length - 1])[length] += right ? 1 : 0;
        all.computeIfAbsent(row, key -> new int[lengths.length - 1])[length]++;
    }

    void print(String tool, PrintStream out) {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-21s", tool + ", %"));
        for (int i = 0; i + 1 < lengths.length; i++) {
            head.append(String.format(Locale.ROOT, " %9s", lengths[i] + "–" + (lengths[i + 1] - 1)));
        }
        out.println(head);
        int[] right = new int[lengths.length - 1];
        int[] sum = new int[lengths.length - 1];
        all.forEach((row, counts) -> {
            line(row, good.getOrDefault(row, new int[0]), counts, out);
            for (int i = 0; i < counts.length; i++) {
                right[i] += good.getOrDefault(row, new int[counts.length])[i];
                sum[i] += counts[i];
            }
        });
        line("all", right, sum, out);
        int longRight = 0;
        int longAll = 0;
        for (int i = 0; i < sum.length; i++) {
            longRight += lengths[i] >= FROM ? right[i] : 0;
            longAll += lengths[i] >= FROM ? sum[i] : 0;
        }
        out.printf(
                Locale.ROOT,
                "%s from %d bytes: %.2f %% of %d%n",
                tool,
                FROM,
                100.0 * longRight / Math.max(1, longAll),
                longAll);
    }

    private static void line(String row, int[] right, int[] all, PrintStream out) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-21s", row));
        for (int i = 0; i < all.length; i++) {
            line.append(String.format(Locale.ROOT, " %9.1f", 100.0 * right[i] / Math.max(1, all[i])));
        }
        out.println(line);
    }
}
