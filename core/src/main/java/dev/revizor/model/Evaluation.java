package dev.revizor.model;

import java.util.List;

/**
 * How well groups of duplicates agree with the truth.
 *
 * @param measures figures by id, in the order in which they are shown
 * @param calibration whether the probabilities of pairs hold
 * @param slips the worst errors: pairs joined wrongly, then pairs missed
 */
public record Evaluation(List<Measure> measures, Calibration calibration, List<Slip> slips) {

    public Evaluation {
        measures = List.copyOf(measures);
        slips = List.copyOf(slips);
    }

    /** The value of a figure; NaN when there is none of that id. */
    public double value(String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** What a figure is. */
    public enum Unit {
        COUNT,
        /** 0..1; NaN where there is nothing to take a share of. */
        SHARE
    }

    /**
     * A figure.
     *
     * @param id stable, e.g. {@code pair_precision}
     * @param unit what it is
     * @param value as a number
     */
    public record Measure(String id, Unit unit, double value) {}

    /** What happened to a pair that came out wrong. */
    public enum Fate {
        /** Two entities in one group. */
        FALSE_LINK,
        /** One entity in two groups: no key brought the pair together. */
        NOT_COMPARED,
        /** A conflict kept it apart. */
        CONFLICT,
        /** Its weight is below even odds. */
        BELOW_CUT,
        /** The weight was enough, but the group as a whole did not fit. */
        CLUSTERING;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An error.
     *
     * @param fate what happened to the pair
     * @param a the user's id of one record
     * @param b the user's id of the other
     * @param pair with its evidence
     */
    public record Slip(Fate fate, String a, String b, ScoredPair pair) {
        /** What the pair starts with before any comparison: its weight less the evidence. */
        public double startingBits() {
            return pair.bits()
                    - pair.evidence().stream().mapToDouble(Evidence::bits).sum();
        }
    }
}
