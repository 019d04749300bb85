package dev.revizor.match;

import dev.revizor.run.Parallel;
import java.io.IOException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Candidates from end to end, as {@link Matcher} decides them with its own threads: found, looked at, compared, kept. An
 * operation is the whole base; the counter says the pairs. Open classes, since JMH extends them.
 */
public class DecisionBench {
    /** A base with its blocks. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Base {
        @Param("30000")
        public int cards;

        @Param({"1", "2"})
        public int threads;

        GeneratedBase base;

        @Setup
        public void prepare() throws IOException {
            base = GeneratedBase.of(cards, threads);
        }
    }

    /** How many pairs went by. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Count {
        public long pairs;
    }

    /** The floor: the candidates are found and put in order, nothing more. */
    @Benchmark
    public long candidatesFound(Base of, Count count) {
        Blocking blocking = of.base.prepared.blocking();
        int[] cuts = blocking.cuts();
        long[] found = new long[1];
        Parallel.inOrder(
                of.threads,
                cuts.length - 1,
                part -> blocking.pairs(cuts[part], cuts[part + 1]).size(),
                size -> found[0] += size);
        count.pairs += found[0];
        return found[0];
    }

    /** All that is done before clustering. */
    @Benchmark
    public long candidatesDecided(Base of, Count count) {
        AllScores scores = of.base.matcher.scores(of.base.model(), of.base.prepared.blocking());
        count.pairs += scores.compared();
        return scores.iterator().hasNext() ? scores.compared() : 0;
    }
}
