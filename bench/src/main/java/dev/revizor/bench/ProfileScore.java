package dev.revizor.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts answers against labels: for each answer how often it was given, how often rightly, and how often it was wanted. */
final class ProfileScore {
    private static final int SAID = 0;
    private static final int RIGHT = 1;
    private static final int WANTED = 2;

    private final Map<String, long[]> counts = new TreeMap<>();

    /** Takes in an answer; gives whether it is right. */
    boolean add(String said, List<String> labels) {
        boolean right = labels.contains(said);
        counts(said)[SAID]++;
        counts(said)[RIGHT] += right ? 1 : 0;
        // Where several answers are right, the one that was given was wanted.
        counts(right ? said : labels.get(0))[WANTED]++;
        return right;
    }

    private long[] counts(String answer) {
        return counts.computeIfAbsent(answer, key -> new long[3]);
    }

    private long sum(int which, String without) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(without))
                .mapToLong(entry -> entry.getValue()[which])
                .sum();
    }

    /** The share of all answers that are right, in percent. */
    double right() {
        return percent(sum(RIGHT, ""), sum(SAID, ""));
    }

    /** The share of the answers other than one that are right, in percent. */
    double precision(String without) {
        return percent(sum(RIGHT, without), sum(SAID, without));
    }

    /** The share of the labels other than one that were found, in percent. */
    double recall(String without) {
        return percent(sum(RIGHT, without), sum(WANTED, without));
    }

    void print(PrintStream out) {
        counts.forEach((answer, count) -> out.printf(
                Locale.ROOT,
                "    %-12s said %4d  right %5.1f %%  of %4d found %5.1f %%%n",
                answer,
                count[SAID],
                percent(count[RIGHT], count[SAID]),
                count[WANTED],
                percent(count[RIGHT], count[WANTED])));
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
