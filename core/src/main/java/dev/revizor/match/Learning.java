package dev.revizor.match;

import dev.revizor.run.Parallel;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns the weights from the candidates, round by round: what counts as a conflict depends on what was learnt. */
final class Learning {
    /** What counts as a conflict or as neighbours depends on what was learnt; so it is learnt again. */
    private static final int MOST_ROUNDS = 3;

    /** About so many candidates are learnt from. */
    private static final int LEARNT = 1_000_000;

    /** The same where most cards were compared before: a few new ones must not cost as much as all. */
    private static final int LEARNT_AGAIN = 500_000;

    private static final int DRAWN_AGAIN = 60_000;

    /**
     * About so many candidates make a piece: of a large base every so-many-th piece is learnt from, and there must be enough
     * of them for all threads, from all over the base.
     */
    private static final int PIECE = 30_000;

    /** How many times as long as another the first round takes, which sees all pairs. */
    private static final int FIRST = 8;

    /** Between so many pairs it is looked whether the user has asked to stop. */
    private static final int LOOKED = 1 << 12;

    /** A pair with such log2 odds says next to nothing, whatever the next round makes of its levels. */
    private static final double FAR = -10;

    private final Table table;
    private final Frequencies frequencies;
    private final Blocking blocking;
    private final Settled settled;
    private final RunContext run;
    private final int threads;

    /** The candidates that may turn out otherwise with other weights, piece by piece; none before the first round. */
    private final List<Longs> near = new ArrayList<>();

    /** What words have to do with each other does not depend on the weights, so that it is remembered from round to round. */
    private final Pool<Tally> tallies;

    /** The patterns of all others, of persons and of companies. */
    private final Patterns[] far = {new Patterns(), new Patterns()};

    Learning(Table table, Frequencies frequencies, Blocking blocking, Settled settled, RunContext run) {
        this.table = table;
        this.frequencies = frequencies;
        this.blocking = blocking;
        this.settled = settled;
        this.run = run;
        this.threads = run.threads();
        this.tallies = new Pool<>(() -> Tally.of(table));
    }

    /**
     * The weights of persons and of companies.
     *
     * @param sources of the rows, of which only different ones are compared; none: all are
     * @param standing what was compared before
     */
    Weights[] learnt(int[] sources, Standing standing) {
        int enough = standing.isNothing() ? LEARNT : LEARNT_AGAIN;
        long pieces = pieces(blocking.cuts(PIECE), step(enough));
        try (Progress.Stage stage = run.progress().stage("match.learn", pieces * (FIRST + MOST_ROUNDS - 1))) {
            return learnt(sources, standing, stage);
        }
    }

    private Weights[] learnt(int[] sources, Standing standing, Progress.Stage stage) {
        boolean again = !standing.isNothing();
        int enough = again ? LEARNT_AGAIN : LEARNT;
        int[] rows = {rows(0, sources), rows(1, sources)};
        Training training = again ? new Training(table, frequencies, DRAWN_AGAIN) : new Training(table, frequencies);
        Weights[] start = new Weights[2];
        for (int kind = 0; kind < 2; kind++) {
            start[kind] = training.chances(kind, threads);
            stage.advance(0);
        }
        Weights[] known = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Weights[] next = round(start, known, rows, enough, stage);
            if (Conflicts.tamed(known[0], next[0]) | Conflicts.tamed(known[1], next[1])) {
                // Once more, with those conflicts kept apart; then it is what it is.
                return round(start, known, rows, enough, stage);
            }
            boolean still = next[0].sees(known[0]) && next[1].sees(known[1]);
            known = next;
            if (still) {
                break;
            }
        }
        return known;
    }

    private int step(int enough) {
        return (int) Math.max(1, blocking.pairs() / enough);
    }

    private static int pieces(int[] cuts, int step) {
        return (cuts.length - 2) / step + 1;
    }

    private Weights[] round(Weights[] start, Weights[] known, int[] rows, int enough, Progress.Stage stage) {
        Model model = new Model(table, frequencies, known);
        int[] cuts = blocking.cuts(PIECE);
        int step = step(enough);
        Patterns[] patterns = {new Patterns(), new Patterns()};
        boolean first = near.isEmpty();
        Parallel.inOrder(
                threads,
                pieces(cuts, step),
                part -> tallies.with(tally -> first
                        ? counted(model, tally, blocking.pairs(cuts[part * step], cuts[part * step + 1]), stage)
                        : counted(model, tally, near.get(part), stage)),
                counted -> {
                    stage.advance(first ? FIRST : 1);
                    for (int kind = 0; kind < 2; kind++) {
                        patterns[kind].addAll(counted.near[kind]);
                        (first ? far : patterns)[kind].addAll(counted.far[kind]);
                    }
                    if (first) {
                        near.add(counted.again);
                    }
                });
        settled.teach(model, table, patterns);
        Weights[] out = new Weights[2];
        for (int kind = 0; kind < 2; kind++) {
            patterns[kind].addAll(far[kind]);
            out[kind] = Training.learn(start[kind], patterns[kind].sorted(), step, rows[kind]);
        }
        return out;
    }

    /** How many rows of a kind there are; of several sources, how many would have as many pairs as there are across. */
    private int rows(int kind, int[] sources) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int row = 0; row < table.size; row++) {
            if (table.kind[row] == kind) {
                counts.merge(sources.length == 0 ? 0 : sources[row], 1L, Long::sum);
            }
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (sources.length == 0) {
            return (int) all;
        }
        double squares =
                counts.values().stream().mapToDouble(n -> (double) n * n).sum();
        double pairs = ((double) all * all - squares) / 2;
        return (int) Math.round((1 + Math.sqrt(1 + 8 * pairs)) / 2);
    }

    /**
     * What was seen in one piece of the candidates. Nine of ten are strangers under any weights: they are compared in the
     * first round alone.
     *
     * @param again the others
     */
    private record Counted(Patterns[] near, Patterns[] far, Longs again) {
        Counted() {
            this(
                    new Patterns[] {new Patterns(), new Patterns()},
                    new Patterns[] {new Patterns(), new Patterns()},
                    new Longs());
        }
    }

    private Counted counted(Model model, Tally tally, Longs candidates, Progress.Stage stage) {
        Counted out = new Counted();
        for (int i = 0; i < candidates.size(); i++) {
            if (i % LOOKED == 0) {
                stage.advance(0);
            }
            long pair = candidates.get(i);
            int a = (int) (pair >>> 32);
            if (settled.decided(pair)) {
                continue;
            }
            int kind = table.kind[a];
            if (kind != table.kind[(int) pair]) {
                continue;
            }
            double odds = model.score(a, (int) pair, tally) + model.prior(a, (int) pair);
            if (tally.low == 0 && tally.high == 0) {
                continue;
            }
            if (tally.conflict.isEmpty() && odds < FAR) {
                out.far[kind].add(tally);
                continue;
            }
            out.again.add(pair);
            if (!tally.conflict.isEmpty() && !tally.soft && !tally.conflict.equals("company_name")) {
                out.near[kind].apart(tally);
            } else {
                out.near[kind].add(tally);
            }
        }
        return out;
    }
}
