package dev.revizor.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether probabilities hold: of the pairs that were said to be one entity with such a probability, how many are.
 *
 * @param bins by probability, the lowest first
 */
public record Calibration(List<Bin> bins) {
    /** Where the bins begin; the last ends at 1. Finer towards certainty, where being wrong costs most. */
    private static final double[] STARTS = {0.1, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 0.999};

    /** From here on a pair is called one entity. */
    private static final double CALLED = 0.5;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Expected calibration error: the mean difference, over all pairs called one entity, between the said probability of
     * a bin and the share of right pairs in it; NaN where there is no such pair.
     *
     * <p>Source: M. P. Naeini, G. F. Cooper, M. Hauskrecht, «Obtaining Well Calibrated Probabilities Using Bayesian
     * Binning», 2015.
     */
    public double error() {
        double off = 0;
        long pairs = 0;
        for (Bin bin : bins) {
            if (bin.from() >= CALLED && bin.all().pairs() > 0) {
                off += bin.all().pairs()
                        * Math.abs(bin.all().share() - bin.all().mean());
                pairs += bin.all().pairs();
            }
        }
        return off / pairs;
    }

    /**
     * Pairs of about one probability.
     *
     * @param from the lowest probability
     * @param to the lowest one that is no longer meant; of the last bin 1, which is
     * @param persons pairs of persons
     * @param companies pairs of companies
     */
    public record Bin(double from, double to, Count persons, Count companies) {
        /** Pairs of both kinds. */
        public Count all() {
            return new Count(
                    persons.pairs + companies.pairs, persons.said + companies.said, persons.right + companies.right);
        }
    }

    /**
     * Some pairs.
     *
     * @param pairs how many
     * @param said the sum of their probabilities
     * @param right how many are one entity
     */
    public record Count(long pairs, double said, long right) {
        /** The mean probability; NaN without pairs. */
        public double mean() {
            return said / pairs;
        }

        /** The share that is right; NaN without pairs. */
        public double share() {
            return (double) right / pairs;
        }
    }

    /** What a pair is of. */
    public enum Kind {
        PERSON,
        COMPANY
    }

    /** Whether a pair is one entity by the truth. */
    public enum Verdict {
        RIGHT,
        WRONG
    }

    /** Counts pair by pair; the order of pairs decides nothing but the last digits of a mean. */
    public static final class Counter {
        private final long[][] pairs = new long[Kind.values().length][STARTS.length];
        private final long[][] right = new long[Kind.values().length][STARTS.length];
        private final double[][] said = new double[Kind.values().length][STARTS.length];

        /** Counts a pair; one below the lowest bin is left out. */
        public void add(Kind kind, double probability, Verdict verdict) {
            int found = Arrays.binarySearch(STARTS, probability);
            int bin = found >= 0 ? found : -found - 2;
            if (bin >= 0) {
                pairs[kind.ordinal()][bin]++;
                said[kind.ordinal()][bin] += probability;
                right[kind.ordinal()][bin] += verdict == Verdict.RIGHT ? 1 : 0;
            }
        }

        /** What was counted. */
        public Calibration done() {
            Bin[] out = new Bin[STARTS.length];
            Arrays.setAll(
                    out,
                    bin -> new Bin(
                            STARTS[bin],
                            bin + 1 < STARTS.length ? STARTS[bin + 1] : 1,
                            count(Kind.PERSON, bin),
                            count(Kind.COMPANY, bin)));
            return new Calibration(List.of(out));
        }

        private Count count(Kind kind, int bin) {
            int of = kind.ordinal();
            return new Count(pairs[of][bin], said[of][bin], right[of][bin]);
        }
    }

    /** How many pairs of a kind were counted. */
    public long pairs(Kind kind) {
        ToLongFunction<Bin> of = bin -> (kind == Kind.PERSON ? bin.persons() : bin.companies()).pairs();
        return bins.stream().mapToLong(of).sum();
    }
}
