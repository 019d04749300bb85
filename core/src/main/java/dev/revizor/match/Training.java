package dev.revizor.match;

import dev.revizor.run.Parallel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Learns the weights of a base from the base itself, without labels: chances from random pairs, shares and the prior by
 * expectation maximisation over the patterns of the candidate pairs, with the expected shares as a Dirichlet prior.
 *
 * <p>Sources: A. P. Dempster, N. M. Laird, D. B. Rubin, «Maximum Likelihood from Incomplete Data via the EM Algorithm»,
 * 1977; W. E. Winkler, «Using the EM Algorithm for Weight Computation in the Fellegi–Sunter Model of Record Linkage»,
 * 1988. That the prior stands for all pairs, not for the compared ones, keeps it comparable from base to base.
 */
final class Training {
    /** So many random pairs are drawn at most, of persons and of companies together. */
    private static final int DRAWS = 400_000;

    /** Of the kind that is rare in a base so many are drawn nevertheless. */
    private static final int FEWEST = 100_000;

    /** They are drawn in so many pieces, whatever the number of threads. */
    private static final int PIECES = 16;

    /** The expected shares count as so many pairs of one entity. */
    private static final double STRENGTH = 12;

    /** So many pairs of neighbours are assumed besides those that are seen. */
    private static final double NEIGHBOURS = 3;

    /** So many pairs of one entity a card are assumed besides those that are seen. */
    private static final double EXPECTED = 0.01;

    /**
     * A pair teaches an aspect only where the others alone make it one entity, at these log2 odds. Else aspects that go
     * together, as the parts of an address do, would call all neighbours one entity.
     */
    private static final double SURE = 3;

    /** A level other than the first may be so many times as frequent as expected. */
    private static final double UNUSUAL = 20;

    /**
     * That names or dates of birth have nothing in common may be so many times as frequent as expected. Where little is
     * there to compare, families, who share a surname and a town, are many more than pairs of one person, and would teach
     * that a person's given name differs as a rule.
     */
    private static final double UNLIKELY = 5;

    private static final Set<Aspect> PERSONAL =
            EnumSet.of(Aspect.LAST, Aspect.FIRST, Aspect.MIDDLE, Aspect.BIRTH, Aspect.BIRTH_YEAR);

    private static final Aspect[] ASPECTS = Aspect.values();
    private static final int ADDRESS = Aspect.ADDRESS.ordinal();
    private static final int COMPARABLE = Aspect.COMPARABLE.ordinal();
    private static final int ROUNDS = 60;
    private static final double STILL = 1e-4;

    private final Table table;
    private final Frequencies frequencies;
    private final int most;

    Training(Table table, Frequencies frequencies) {
        this(table, frequencies, DRAWS);
    }

    /**
     * With fewer random pairs.
     *
     * @param most how many of them are drawn at most
     */
    Training(Table table, Frequencies frequencies, int most) {
        this.table = table;
        this.frequencies = frequencies;
        this.most = most;
    }

    /** Weights with the chances of this base, and shares still as expected. The threads change nothing but the time. */
    Weights chances(int kind, int threads) {
        Weights out = Weights.expected();
        int[] rows = rows(kind);
        out.prior = firstPrior(rows.length);
        if (rows.length < 2) {
            return out;
        }
        long all = (long) rows.length * (rows.length - 1) / 2;
        Weights[] both = {out, out};
        Model model = new Model(table, frequencies, both);
        long share = (long) most * rows.length / table.size;
        int draws = (int) Math.min(Math.max(Math.min(FEWEST, most), share), all);
        Patterns patterns = new Patterns();
        Parallel.inOrder(
                threads,
                PIECES,
                piece -> drawn(model, rows, part(draws, piece), part(draws, piece + 1)),
                patterns::addAll);
        Patterns.Sorted drawn = patterns.sorted();
        double[] strangers = strangers(drawn, out);
        double[][] counts = new double[Weights.MOST][Weights.LEVELS];
        for (int i = 0; i < strangers.length; i++) {
            for (int aspect = 0; aspect < Weights.MOST; aspect++) {
                counts[aspect][drawn.level(i, aspect)] += strangers[i];
            }
        }
        for (int aspect = 0; aspect < Weights.MOST; aspect++) {
            chances(aspect, counts[aspect], out);
        }
        Dependence.learn(drawn, strangers, out);
        if (kind == 0) {
            Namesakes.learn(table, model, rows, out);
        }
        return out;
    }

    private static int part(int draws, int piece) {
        return (int) ((long) draws * piece / PIECES);
    }

    /** The patterns of some of the random pairs. */
    private static Patterns drawn(Model model, int[] rows, int from, int to) {
        Tally tally = new Tally();
        tally.thorough = true;
        Patterns out = new Patterns();
        for (int i = from; i < to; i++) {
            long random = Keys.mix(0x5DEECE66DL + i);
            int a = rows[(int) Long.remainderUnsigned(random, rows.length)];
            int b = rows[(int) Long.remainderUnsigned(Keys.mix(random), rows.length)];
            if (a != b) {
                model.score(Math.min(a, b), Math.max(a, b), tally);
                out.add(tally);
            }
        }
        return out;
    }

    /** How many of the drawn pairs of each pattern are strangers: in a small base some are one entity. */
    private static double[] strangers(Patterns.Sorted drawn, Weights weights) {
        double[] out = new double[drawn.counts().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = drawn.counts()[i] * (1 - probability(bits(drawn, i, weights)));
        }
        return out;
    }

    private static double bits(Patterns.Sorted patterns, int at, Weights weights) {
        double bits = weights.prior + patterns.surprise()[at];
        for (int aspect = 0; aspect < Weights.MOST; aspect++) {
            int level = patterns.level(at, aspect);
            bits += level == 0 ? 0 : weights.logShare(aspect, level);
        }
        return bits;
    }

    /** What was counted, where it was counted often; else the expected chance, within what the count allows. */
    private static void chances(int aspect, double[] counts, Weights out) {
        double seen = 0;
        for (int level = 1; level < counts.length; level++) {
            seen += counts[level];
        }
        List<Level> levels = Weights.levels(aspect);
        for (int level = 1; seen >= 1 && level <= levels.size(); level++) {
            double error = 2 * Math.sqrt(counts[level] + 1.0);
            double least = Math.max(0, counts[level] - error) / seen;
            double most = (counts[level] + error) / seen;
            double guess = levels.get(level - 1).chance();
            double u = counts[level] >= 30 ? counts[level] / seen : Math.max(least, Math.min(most, guess));
            // What differs never speaks for one entity, however rarely strangers were seen to differ.
            double floor =
                    level == Weights.differing(aspect) ? levels.get(level - 1).chance() / 2 : 1e-9;
            double chance = Math.max(floor, Math.min(1, u));
            out.set(
                    aspect,
                    level,
                    aspect == COMPARABLE ? chance : levels.get(level - 1).share(),
                    chance);
        }
    }

    /**
     * Shares and prior by expectation maximisation.
     *
     * @param start with the chances; its shares are the Dirichlet prior
     * @param patterns of the candidate pairs that are not in conflict
     * @param weight how many candidate pairs each counted one stands for
     * @param rows how many rows of the kind there are
     */
    static Weights learn(Weights start, Patterns.Sorted patterns, double weight, int rows) {
        if (rows < 2 || aspects(patterns) < 2) {
            // With one aspect to go by, nothing says which equal values mean one entity.
            return start;
        }
        double pairs = rows * (rows - 1.0) / 2;
        Weights now = start;
        for (int round = 0; round < ROUNDS; round++) {
            Weights next = step(start, now, patterns, weight, pairs);
            boolean still = Math.abs(next.prior - now.prior) < STILL;
            now = next;
            if (still) {
                break;
            }
        }
        Monotone.settle(now);
        return now;
    }

    /** How many aspects can be compared in a tenth of the pairs. */
    private static int aspects(Patterns.Sorted patterns) {
        long[] filled = new long[Weights.MOST];
        long all = 0;
        for (int i = 0; i < patterns.counts().length; i++) {
            all += patterns.counts()[i];
            for (int aspect = 0; aspect < Weights.MOST; aspect++) {
                if (aspect == COMPARABLE) {
                    continue;
                }
                filled[aspect] += patterns.level(i, aspect) == 0 ? 0 : patterns.counts()[i];
            }
        }
        int out = 0;
        for (long count : filled) {
            out += all > 0 && count * 10 >= all ? 1 : 0;
        }
        return out;
    }

    private static Weights step(Weights start, Weights now, Patterns.Sorted patterns, double weight, double pairs) {
        double[][] sums = new double[Weights.MOST][Weights.LEVELS];
        double matches = 0;
        double neighbours = patterns.neighbours() * weight;
        for (int i = 0; i < patterns.counts().length; i++) {
            double bits = bits(patterns, i, now);
            double expected = patterns.counts()[i] * weight * probability(bits);
            matches += expected;
            neighbours += patterns.level(i, ADDRESS) == 1 ? patterns.counts()[i] * weight - expected : 0;
            for (int aspect = 0; expected > 1e-6 && aspect < Weights.MOST; aspect++) {
                int level = patterns.level(i, aspect);
                // Where there is nothing else to compare a pair is hardly ever sure; what is likely must count there.
                boolean sure = level > 0
                        && (aspect == COMPARABLE
                                || bits - now.logShare(aspect, level) - start.surprise(aspect, level) >= SURE);
                sums[aspect][level] += sure ? expected : 0;
            }
        }
        Weights next = new Weights(start);
        for (int aspect = 0; aspect < Weights.MOST; aspect++) {
            shares(aspect, sums[aspect], start, next);
        }
        next.entityCap = Math.max(8, Frequencies.log2(pairs / (patterns.branches() * weight + NEIGHBOURS)));
        next.placeCap = Math.max(11, Frequencies.log2(pairs / (neighbours + NEIGHBOURS)));
        double lambda = (matches + EXPECTED * Math.sqrt(2 * pairs)) / pairs;
        next.prior = Frequencies.log2(lambda / Math.max(0.5, 1 - lambda));
        return next;
    }

    private static double probability(double bits) {
        double odds = Math.pow(2, Math.min(60, bits));
        return odds / (1 + odds);
    }

    private static void shares(int aspect, double[] sums, Weights start, Weights next) {
        double all = 0;
        double expected = 0;
        int levels = Weights.levels(aspect).size();
        for (int level = 1; level <= levels; level++) {
            all += sums[level];
            expected += start.share(aspect, level);
        }
        double scale = Math.min(1, expected);
        double over = 0;
        for (int level = levels; level >= 1; level--) {
            double prior = start.share(aspect, level) / expected;
            double m = (sums[level] + STRENGTH * prior) / (all + STRENGTH) * scale;
            // The usual thing stays usual: else a base without duplicates would take its commonest coincidence for
            // them.
            double most = level == 1
                    ? 1
                    : aspect == COMPARABLE
                            ? start.chance(aspect, level)
                            : Math.min(
                                    level == Weights.differing(aspect) ? start.chance(aspect, level) : 0.75,
                                    Math.min(0.75, unusual(aspect, level) * start.share(aspect, level)));
            over += Math.max(0, m - most);
            next.set(aspect, level, level == 1 ? m + over : Math.min(m, most), start.chance(aspect, level));
        }
    }

    /** How many times as frequent as expected a level may be. */
    private static double unusual(int aspect, int level) {
        boolean apart = level == Weights.differing(aspect);
        return apart && aspect < Aspect.COUNT && PERSONAL.contains(ASPECTS[aspect]) ? UNLIKELY : UNUSUAL;
    }

    private int[] rows(int kind) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.size; row++) {
            if (table.kind[row] == kind) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(row -> row).toArray();
    }

    /** The log2 odds with which training begins in a base of so many rows. */
    static double firstPrior(long rows) {
        double pairs = Math.max(1, rows * (rows - 1.0) / 2);
        double lambda = Math.min(0.3, 0.3 * rows / pairs);
        return Frequencies.log2(lambda / (1 - lambda));
    }
}
