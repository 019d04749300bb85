package dev.revizor.match;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * What one candidate pair costs: the rows of memory alone, a glance, a whole comparison. Each thread walks the same
 * candidates from a place of its own, in the order in which the program meets them. Open classes, since JMH extends them.
 */
public class PairBench {
    /** As many pairs as {@link Matcher} has fetched at once. */
    private static final int FETCHED = Decider.FETCHED;

    private static final int BATCH = 32 * FETCHED;

    /** What the threads share. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Base {
        @Param("30000")
        public int cards;

        GeneratedBase base;
        Sketches sketches;
        Longs candidates;
        Longs kept;

        @Setup
        public void prepare() throws IOException {
            base = GeneratedBase.of(cards, 2);
            sketches = new Sketches(base.table());
            candidates = base.candidates();
            kept = base.kept(candidates, base.model().glance(sketches));
        }
    }

    /** What each thread has for itself. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Walk {
        Base shared;
        Model model;
        Glance glance;
        Tally tally;
        Fetcher fetcher;
        private int at;

        @Setup
        public void prepare(Base base, ThreadParams threads) {
            shared = base;
            model = base.base.model();
            glance = model.glance(base.sketches);
            tally = model.tally();
            fetcher = new Fetcher(base.base.table());
            at = base.candidates.size() / threads.getThreadCount() * threads.getThreadIndex();
        }

        /** Where the next batch of pairs begins. */
        int next(Longs pairs) {
            int from = at + BATCH > pairs.size() ? 0 : at;
            at = from + BATCH;
            return from;
        }
    }

    /** The floor of any glance: of each row of the pair the first number, one in the middle and the last. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int rowsRead(Walk walk) {
        Longs pairs = walk.shared.candidates;
        int[] values = walk.shared.sketches.values;
        int from = walk.next(pairs);
        int sum = 0;
        for (int i = from; i < from + BATCH; i++) {
            int p = (int) (pairs.get(i) >>> 32) * Sketches.WIDTH;
            int q = (int) pairs.get(i) * Sketches.WIDTH;
            sum += values[p] + values[p + Sketches.WIDTH / 2] + values[p + Sketches.WIDTH - 1];
            sum += values[q] + values[q + Sketches.WIDTH / 2] + values[q + Sketches.WIDTH - 1];
        }
        return sum;
    }

    /** Gives up strangers; the rows are fetched as {@link Matcher} does. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int glance(Walk walk) {
        Longs pairs = walk.shared.candidates;
        int from = walk.next(pairs);
        int hopeless = 0;
        for (int i = from; i < from + BATCH; i++) {
            if (i % FETCHED == 0) {
                walk.glance.fetch(pairs, i, Math.min(pairs.size(), i + FETCHED));
            }
            int a = (int) (pairs.get(i) >>> 32);
            double floor = Prior.floor(walk.model.prior(a));
            hopeless += walk.glance.hopeless(a, (int) pairs.get(i), floor) ? 1 : 0;
        }
        return hopeless;
    }

    /** Every candidate by all comparisons, as if there were no glance and no floor. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public double comparisonOfAll(Walk walk) {
        Longs pairs = walk.shared.candidates;
        int from = walk.next(pairs);
        double sum = 0;
        for (int i = from; i < from + BATCH; i++) {
            if (i % FETCHED == 0) {
                walk.fetcher.fetch(pairs, i, Math.min(pairs.size(), i + FETCHED));
            }
            sum += walk.model.score((int) (pairs.get(i) >>> 32), (int) pairs.get(i), walk.tally);
        }
        return sum;
    }

    /** What a glance has left, with the floor below which a comparison ends early: what the program compares. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public double comparisonOfKept(Walk walk) {
        Longs pairs = walk.shared.kept;
        int from = walk.next(pairs);
        double sum = 0;
        for (int i = from; i < from + BATCH; i++) {
            if (i % FETCHED == 0) {
                walk.fetcher.fetch(pairs, i, Math.min(pairs.size(), i + FETCHED));
            }
            int a = (int) (pairs.get(i) >>> 32);
            double floor = Prior.floor(walk.model.prior(a));
            sum += walk.model.score(a, (int) pairs.get(i), walk.tally, floor);
        }
        return sum;
    }
}
