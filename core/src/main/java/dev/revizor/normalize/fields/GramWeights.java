package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * A question with two answers that the letters of a word are weighed for: a logistic regression over its
 * {@link NameGrams}, worked out beforehand. An open hash table in plain arrays, because a word asks it some thirty times.
 * Read once, immutable.
 */
final class GramWeights {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] runs;
    private final short[] weights;
    private final int shift;
    private final int bias;
    /** Kept, so that asking makes no object. */
    private final LongToIntFunction lookup = this::weight;

    /**
     * @param resource rows of a run and its weight in hundredths of natural log-odds; the row {@code *} is the bias
     */
    GramWeights(String resource) {
        List<String[]> rows = new ArrayList<>();
        NameDictionary.load(resource, rows::add);
        int bits = 64 - Long.numberOfLeadingZeros(rows.size()) + 1;
        runs = new long[1 << bits];
        weights = new short[1 << bits];
        shift = 64 - bits;
        int alone = 0;
        for (String[] row : rows) {
            if (row[0].equals("*")) {
                alone = Integer.parseInt(row[1]);
            } else {
                put(NameGrams.packed(row[0]), Short.parseShort(row[1]));
            }
        }
        bias = alone;
    }

    private void put(long run, short weight) {
        int slot = slot(run);
        runs[slot] = run;
        weights[slot] = weight;
    }

    private int weight(long run) {
        return weights[slot(run)];
    }

    /** Where a run stands, or the empty place where it would. */
    private int slot(long run) {
        int slot = (int) (run * MIX >>> shift);
        while (runs[slot] != 0 && runs[slot] != run) {
            slot = slot + 1 & runs.length - 1;
        }
        return slot;
    }

    /**
     * The natural log-odds of the first answer, in hundredths; 0 where the word has other than Russian letters.
     *
     * @param key the folded word
     */
    int of(String key) {
        return NameGrams.takes(key) ? bias + NameGrams.sum(key, lookup) : 0;
    }
}
