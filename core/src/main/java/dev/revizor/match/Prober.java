package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.Calibration;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What can be asked after matching: which pairs were compared, and what the model says of any pair. Rows are numbered
 * in the order of the ids. For one thread.
 */
public final class Prober {
    private final Matcher.Result result;
    private final AllScores scores;
    private final Table table;
    private final Blocking blocking;
    private final Outcome outcome;
    private final Model model;
    private final Settled settled;
    private final Tally tally;
    private final int[] cuts;
    private final long[] linked;

    Prober(Matcher.Result result, AllScores scores, Matcher.Prepared prepared, Outcome outcome, int[] cuts) {
        this.result = result;
        this.scores = scores;
        this.table = prepared.table();
        this.blocking = prepared.blocking();
        this.outcome = outcome;
        this.model = prepared.model();
        this.settled = prepared.settled();
        this.tally = prepared.model().tally();
        this.cuts = cuts.clone();
        Longs pairs = new Longs();
        for (Link link : result.links()) {
            pairs.add(pair(row(link.a()), row(link.b())));
        }
        this.linked = pairs.sorted();
    }

    /**
     * A pair as the model sees it.
     *
     * @param pair with its evidence; its band is LEAVE whatever its weight
     * @param never whether a conflict keeps the two out of one group
     */
    public record Probe(ScoredPair pair, boolean never) {}

    /** The pairs that were compared whose smaller row lies between two bounds. */
    public static final class Part {
        private final int from;
        private final int to;
        private final long[] pairs;

        private Part(int from, int to, long[] pairs) {
            this.from = from;
            this.to = to;
            this.pairs = pairs;
        }

        /** The first of its rows. */
        public int from() {
            return from;
        }

        /** The row behind its last one. */
        public int to() {
            return to;
        }

        /** How many pairs were compared. */
        public int size() {
            return pairs.length;
        }

        /** The smaller row of a pair. */
        public int a(int at) {
            return (int) (pairs[at] >>> 32);
        }

        /** The larger row of a pair. */
        public int b(int at) {
            return (int) pairs[at];
        }

        /** Whether two rows, the smaller one in this part, were compared. */
        public boolean has(int a, int b) {
            return Arrays.binarySearch(pairs, pair(a, b)) >= 0;
        }
    }

    /** What matching found. */
    public Matcher.Result result() {
        return result;
    }

    /** How many cards there are. */
    public int size() {
        return table.size;
    }

    /** The row of an id, or the one that stands for it as its copy; negative when there is none. */
    public int row(String id) {
        return row(table, table.copies.standIn(id));
    }

    /** Goes over all pairs that were compared, part by part in the order of the rows; holds one part at a time. */
    public void parts(Consumer<Part> visit) {
        for (int i = 0; i + 1 < cuts.length; i++) {
            if (cuts[i] < cuts[i + 1]) {
                Longs pairs = blocking.pairs(cuts[i], cuts[i + 1]);
                visit.accept(new Part(cuts[i], cuts[i + 1], pairs.sorted()));
            }
        }
    }

    /** Whether clustering knows the weight of a pair, be it that it was compared or that two strong links led to it. */
    public boolean linked(int a, int b) {
        return Arrays.binarySearch(linked, pair(a, b)) >= 0;
    }

    /** Compares two rows, compared before or not. */
    public Probe score(int a, int b) {
        ScoredPair pair = outcome.judged(Math.min(a, b), Math.max(a, b), tally);
        return new Probe(pair, !tally.conflict.isEmpty() && !tally.soft);
    }

    /** Takes a pair of rows and the probability that they are one entity. */
    @FunctionalInterface
    public interface Said {
        void pair(int a, int b, double probability);
    }

    /**
     * Goes over the compared pairs of which the model itself has said how likely they are one entity: no conflict keeps
     * them apart, no person has decided them. Those that are hardly likely are not among them.
     */
    public void said(Said visit) {
        for (Scores part : scores) {
            said(part, visit);
        }
    }

    private void said(Scores part, Said visit) {
        for (int i = 0; i < part.size(); i++) {
            if (!part.conflict(i) && !settled.decided(part.pair(i))) {
                double odds = Math.pow(2, Math.min(60, part.bits(i) + model.prior(part.a(i), part.b(i))));
                visit.pair(part.a(i), part.b(i), odds / (1 + odds));
            }
        }
    }

    /** What a row is of. */
    public Calibration.Kind of(int row) {
        return kind(row) == 0 ? Calibration.Kind.PERSON : Calibration.Kind.COMPANY;
    }

    /** The weight of two rows; the tally then holds the comparison. */
    double bits(int a, int b) {
        return model.score(Math.min(a, b), Math.max(a, b), tally) + model.prior(a, b);
    }

    /** A pair that a person is asked about. */
    ScoredPair question(int a, int b) {
        return outcome.explained(a, b, tally, Band.ASK);
    }

    Tally tally() {
        return tally;
    }

    int kind(int row) {
        return table.kind[row];
    }

    /** Whether people have decided a pair. */
    boolean decided(int a, int b) {
        return settled.decided(pair(a, b));
    }

    static int row(Table table, String id) {
        return table.ids.row(id);
    }

    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }
}
