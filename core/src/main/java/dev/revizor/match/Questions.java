package dev.revizor.match;

import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pairs whose answer would teach most: near even odds, one of each pattern of levels, from all weights in turn; of
 * each weight the patterns first that most pairs have.
 */
public final class Questions {
    /** Beyond so many bits the model has no doubt. */
    private static final double DOUBT = 10;

    private static final int BINS = 10;

    private Questions() {}

    /**
     * A pair to ask about.
     *
     * @param pair with its evidence
     * @param stratum the bits from and to, e.g. {@code bits_-2_0}
     * @param alike how many doubtful pairs have the same levels, this one included
     */
    public record Question(ScoredPair pair, String stratum, long alike) {}

    private record Pattern(long low, long high, int kind) {}

    /** The pattern's pair that is nearest to even odds, and how many there are. */
    private static final class Best {
        private long pair;
        private double bits = Double.MAX_VALUE;
        private long count;

        private void see(long other, double itsBits) {
            count++;
            if (Math.abs(itsBits) < Math.abs(bits)) {
                bits = itsBits;
                pair = other;
            }
        }

        private int bin() {
            return Math.min(BINS - 1, (int) ((bits + DOUBT) / (2 * DOUBT) * BINS));
        }
    }

    /** At most so many questions; pairs that people have decided already are not asked again. */
    public static List<Question> of(Prober prober, int size) {
        Map<Pattern, Best> patterns = new HashMap<>();
        prober.parts(part -> {
            for (int i = 0; i < part.size(); i++) {
                look(prober, part.a(i), part.b(i), patterns);
            }
        });
        List<List<Best>> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new ArrayList<>());
        }
        patterns.values().forEach(best -> bins.get(best.bin()).add(best));
        bins.forEach(bin ->
                bin.sort(Comparator.comparingLong((Best best) -> -best.count).thenComparingLong(best -> best.pair)));
        List<Question> out = new ArrayList<>();
        boolean more = true;
        for (int round = 0; more && out.size() < size; round++) {
            more = false;
            for (int step = 0; step < BINS; step++) {
                List<Best> bin = bins.get(nearest(step));
                if (round < bin.size() && out.size() < size) {
                    out.add(question(prober, bin.get(round)));
                }
                more |= round + 1 < bin.size();
            }
        }
        return out;
    }

    /** The bins from the middle outwards. */
    private static int nearest(int step) {
        int half = BINS / 2;
        return step % 2 == 0 ? half + step / 2 : half - 1 - step / 2;
    }

    private static void look(Prober prober, int a, int b, Map<Pattern, Best> patterns) {
        if (prober.decided(a, b)) {
            return;
        }
        double bits = prober.bits(a, b);
        Tally tally = prober.tally();
        boolean never = !tally.conflict.isEmpty() && !tally.soft;
        if (Math.abs(bits) < DOUBT && !never) {
            Pattern pattern = new Pattern(tally.low, tally.high, prober.kind(a));
            patterns.computeIfAbsent(pattern, key -> new Best()).see(Prober.pair(a, b), bits);
        }
    }

    private static Question question(Prober prober, Best best) {
        ScoredPair pair =
                prober.score((int) (best.pair >>> 32), (int) best.pair).pair();
        int from = best.bin() * 2 - (int) DOUBT;
        return new Question(pair, String.format(Locale.ROOT, "bits_%d_%d", from, from + 2), best.count);
    }
}
