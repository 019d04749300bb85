package dev.revizor.match;

import java.util.Arrays;

/**
 * How often each pattern of levels occurs among compared pairs. Training goes over patterns, not over pairs: there are a
 * hundred times fewer. A pattern is the level of each aspect and the surprise of the values, to a quarter of a bit.
 */
final class Patterns {
    private static final double STEPS = 4;

    /** More bits than all comparisons can take away. */
    private static final double CERTAIN = 1000;

    private long[] low = new long[1 << 12];
    private long[] high = new long[1 << 12];
    private int[] surprise = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    /** How many pairs at one address are known to be different. */
    private long neighbours;

    /** How many pairs are branches of one legal entity. */
    private long branches;

    /** Counts a pair that a conflict keeps apart. */
    void apart(Tally tally) {
        neighbours += tally.sameAddress ? 1 : 0;
        // A firm of the same name elsewhere of which only one says its number is more often another.
        boolean oneEntity = tally.tax == Relation.EXACT || tally.noNumber;
        branches += oneEntity && tally.conflict.equals("branch") ? 1 : 0;
    }

    void add(Tally tally) {
        add(tally.low, tally.high, (int) Math.round(tally.surprise * STEPS), 1);
    }

    /** Counts a pair that people know to be one entity: with so much surprise its probability is 1, whatever the weights. */
    void certain(Tally tally) {
        add(tally.low, tally.high, (int) Math.round((tally.surprise + CERTAIN) * STEPS), 1);
    }

    void addAll(Patterns other) {
        neighbours += other.neighbours;
        branches += other.branches;
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add(other.low[i], other.high[i], other.surprise[i], other.counts[i]);
            }
        }
    }

    private void add(long lows, long highs, int bits, int count) {
        int mask = counts.length - 1;
        int at = (int) Keys.mix(lows + 31 * Keys.mix(highs * 131 + bits)) & mask;
        while (counts[at] != 0 && (low[at] != lows || high[at] != highs || surprise[at] != bits)) {
            at = (at + 1) & mask;
        }
        if (counts[at] == 0) {
            low[at] = lows;
            high[at] = highs;
            surprise[at] = bits;
            size++;
        }
        counts[at] += count;
        if (size * 2 > counts.length) {
            grow();
        }
    }

    private void grow() {
        Patterns wider = new Patterns();
        wider.low = new long[low.length * 2];
        wider.high = new long[low.length * 2];
        wider.surprise = new int[low.length * 2];
        wider.counts = new int[low.length * 2];
        wider.addAll(this);
        low = wider.low;
        high = wider.high;
        surprise = wider.surprise;
        counts = wider.counts;
    }

    /** Packs the patterns into one order whatever the order of arrival was. */
    Sorted sorted() {
        Integer[] order = new Integer[size];
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                order[n++] = i;
            }
        }
        Arrays.sort(order, (x, y) -> {
            int byHigh = Long.compare(high[x], high[y]);
            int byLow = byHigh != 0 ? byHigh : Long.compare(low[x], low[y]);
            return byLow != 0 ? byLow : Integer.compare(surprise[x], surprise[y]);
        });
        long[] lows = new long[size];
        long[] highs = new long[size];
        double[] bits = new double[size];
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            lows[i] = low[order[i]];
            highs[i] = high[order[i]];
            bits[i] = surprise[order[i]] / STEPS;
            times[i] = counts[order[i]];
        }
        return new Sorted(lows, highs, bits, times, neighbours, branches);
    }

    /** Patterns in parallel arrays: levels of aspects 0..15 and 16..31, surprise in bits, how many pairs; pairs of neighbours and of branches. */
    record Sorted(long[] low, long[] high, double[] surprise, int[] counts, long neighbours, long branches) {
        int level(int at, int aspect) {
            long half = aspect < 16 ? low[at] : high[at];
            return (int) (half >>> ((aspect & 15) * 4)) & 15;
        }
    }
}
