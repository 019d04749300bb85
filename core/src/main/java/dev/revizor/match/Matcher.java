package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import java.util.List;
import java.util.Map;

/**
 * Finds cards that describe one entity: Fellegi–Sunter weights in bits over typed comparisons, on candidates from
 * redundant keys. The result depends neither on the order of the cards nor on the number of threads.
 *
 * <p>Source of the model: I. P. Fellegi, A. B. Sunter, «A Theory for Record Linkage», 1969.
 */
public final class Matcher {
    /** About so many pairs are held at most at a time and thread, repeats counted. */
    private static final int PART = 3_000_000;

    private static final int LEAST_PART = 50_000;

    /** So many parts at least, where that makes none of them tiny, for all threads to have work to the end. */
    private static final int PARTS = 24;

    private final Policy.Match policy;
    private final RunContext run;
    private Table table = new Table();
    private boolean matched;

    public Matcher(Policy.Match policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /** Takes a card; only its compared values are kept. */
    public void add(Card card) {
        table.add(card);
    }

    /** Compares all cards that were added. Can be called once. */
    public Result match() {
        if (matched) {
            throw new IllegalStateException("matched already");
        }
        matched = true;
        table.seal();
        refuseRepeatedIds();
        Frequencies frequencies = new Frequencies(table);
        Model model = new Model(table, frequencies);
        Blocking blocking = blocking(frequencies);
        Scores scores = scores(model, blocking);
        double prior = Prior.bits(scores, table.size);
        Result result = new Outcome(table, model, policy, prior).result(scores.compared(), scores);
        // Clustering needs the room.
        table = new Table();
        return result;
    }

    private Blocking blocking(Frequencies frequencies) {
        Blocking blocking = new Blocking(table, new Keys(table, frequencies), policy.blockCap());
        try (Progress.Stage stage = run.progress().stage("match.block", blocking.kinds())) {
            blocking.prepare(run.threads(), stage);
        }
        return blocking;
    }

    private Scores scores(Model model, Blocking blocking) {
        Scores all = new Scores();
        int[] cuts = blocking.cuts((int) Math.max(LEAST_PART, Math.min(PART, blocking.pairs() / PARTS)));
        try (Progress.Stage stage = run.progress().stage("match.score", table.size)) {
            Parallel.inOrder(
                    run.threads(),
                    cuts.length - 1,
                    part -> score(model, blocking.pairs(cuts[part], cuts[part + 1]), cuts[part + 1] - cuts[part]),
                    scored -> {
                        all.addAll(scored);
                        stage.advance(scored.rows());
                    });
        }
        return all;
    }

    private Scores score(Model model, Longs candidates, int rows) {
        Scores out = new Scores();
        Tally tally = new Tally();
        // Below this no prior that is plausible for the size lets a pair into a band, nor into a cluster.
        double floor = Prior.floor(table.size);
        for (int i = 0; i < candidates.size(); i++) {
            long pair = candidates.get(i);
            double bits = model.score((int) (pair >>> 32), (int) pair, tally, floor);
            if (bits >= floor || (!tally.conflict.isEmpty() && bits + tally.relief >= floor)) {
                out.add(pair, bits, tally);
            }
        }
        out.looked(candidates.size(), rows);
        return out;
    }

    private void refuseRepeatedIds() {
        int repeats = 0;
        for (int i = 1; i < table.size; i++) {
            repeats += table.ids[i].equals(table.ids[i - 1]) ? 1 : 0;
        }
        if (repeats > 0) {
            throw new RevizorException(MatchError.REPEATED_ID, Place.NOWHERE, Map.of("cards", repeats));
        }
    }

    /**
     * What matching found.
     *
     * @param records how many cards were compared
     * @param candidates how many pairs of them
     * @param pairs of the bands MERGE and ASK, strongest first, ties by (a, b)
     * @param lookalikes «similar, but do not merge»: would be asked about if there were no conflict; strongest first
     * @param links everything that clustering needs
     */
    public record Result(
            long records, long candidates, List<ScoredPair> pairs, List<ScoredPair> lookalikes, List<Link> links) {
        public Result {
            pairs = List.copyOf(pairs);
            lookalikes = List.copyOf(lookalikes);
            links = List.copyOf(links);
        }
    }
}
