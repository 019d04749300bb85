package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Explained;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.TrainedModel;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** About so many candidates are learnt from. */
    private static final int LEARNT = 3_000_000;

    /** So many parts at least, where that makes none of them tiny, for all threads to have work to the end. */
    private static final int PARTS = 24;

    private final Policy.Match policy;
    private final RunContext run;
    private Table table = new Table();
    private final Optional<TrainedModel> given;
    private Optional<TrainedModel> used = Optional.empty();
    private List<String> strange = List.of();
    private boolean matched;

    public Matcher(Policy.Match policy, RunContext run) {
        this(policy, run, Optional.empty());
    }

    /** With a model that was learnt elsewhere, instead of learning from the cards. */
    public Matcher(Policy.Match policy, RunContext run, Optional<TrainedModel> model) {
        this.policy = policy;
        this.run = run;
        this.given = model;
    }

    /** Says what a column is called; a model knows columns that map to no field by that. */
    public void title(int column, String title) {
        table.titles.putIfAbsent(column, title);
    }

    /** Takes a card; only its compared values are kept. */
    public void add(Card card) {
        table.add(card);
    }

    /** Compares all cards that were added. Can be called once. */
    public Result match() {
        return match(prepare());
    }

    private Result match(Prepared prepared) {
        Scores scores = scores(prepared.model(), prepared.blocking());
        Result result = new Outcome(table, prepared.model(), policy).result(scores.compared(), scores);
        // Clustering needs the room.
        table = new Table();
        return result;
    }

    /** The same, and why two of the cards are or are not one entity; no explanation where a card was not added. */
    public Told explain(String a, String b) {
        Prepared prepared = prepare();
        Optional<Explained> pair = new Explainer(prepared, policy).explain(a, b);
        return new Told(match(prepared), pair);
    }

    /**
     * What matching found, and of one pair why.
     *
     * @param result as of {@link #match}
     * @param pair the explanation
     */
    public record Told(Result result, Optional<Explained> pair) {}

    /** What was learnt, or given. Only after {@link #match}. */
    public TrainedModel model() {
        return used.orElseThrow();
    }

    /** Throws MODEL_FOREIGN where a model has what this program does not know. */
    public static void check(TrainedModel model) {
        new ModelWeights(new Table()).weights(model);
    }

    /** Columns that a given model says nothing of. */
    public List<String> strange() {
        return strange;
    }

    /** All that is known before the pairs are scored. */
    record Prepared(Table table, Blocking blocking, Model model) {}

    Prepared prepare() {
        if (matched) {
            throw new IllegalStateException("matched already");
        }
        matched = true;
        table.seal();
        refuseRepeatedIds();
        Frequencies frequencies = new Frequencies(table);
        Blocking blocking = blocking(frequencies);
        ModelWeights names = new ModelWeights(table);
        Weights[] weights = given.map(names::weights).orElseGet(() -> trained(frequencies, blocking));
        used = Optional.of(names.named(weights));
        strange = given.map(names::unknown).orElse(List.of());
        return new Prepared(table, blocking, new Model(table, frequencies, weights));
    }

    private Blocking blocking(Frequencies frequencies) {
        Blocking blocking = new Blocking(table, new Keys(table, frequencies), policy.blockCap());
        try (Progress.Stage stage = run.progress().stage("match.block", blocking.kinds())) {
            blocking.prepare(run.threads(), stage);
        }
        return blocking;
    }

    private Weights[] trained(Frequencies frequencies, Blocking blocking) {
        Training training = new Training(table, frequencies);
        Weights[] start = {training.chances(0), training.chances(1)};
        Weights[] once = learnt(start, start, frequencies, blocking);
        // What counts as a conflict depends on what was learnt.
        boolean otherwise = Conflicts.changed(start[0], once[0]) || Conflicts.changed(start[1], once[1]);
        return otherwise ? learnt(start, once, frequencies, blocking) : once;
    }

    private Weights[] learnt(Weights[] start, Weights[] known, Frequencies frequencies, Blocking blocking) {
        Model model = new Model(table, frequencies, known);
        int[] cuts = blocking.cuts((int) Math.max(LEAST_PART, Math.min(PART, blocking.pairs() / PARTS)));
        int step = (int) Math.max(1, blocking.pairs() / LEARNT);
        Patterns[] patterns = {new Patterns(), new Patterns()};
        Parallel.inOrder(
                run.threads(),
                (cuts.length - 2) / step + 1,
                part -> patterns(model, blocking.pairs(cuts[part * step], cuts[part * step + 1])),
                counted -> {
                    patterns[0].addAll(counted[0]);
                    patterns[1].addAll(counted[1]);
                });
        int[] rows = new int[2];
        for (int kind : table.kind) {
            rows[kind]++;
        }
        Weights[] out = new Weights[2];
        for (int kind = 0; kind < 2; kind++) {
            out[kind] = Training.learn(start[kind], patterns[kind].sorted(), step, rows[kind]);
        }
        return out;
    }

    private Patterns[] patterns(Model model, Longs candidates) {
        Patterns[] out = {new Patterns(), new Patterns()};
        Tally tally = model.tally();
        for (int i = 0; i < candidates.size(); i++) {
            long pair = candidates.get(i);
            int a = (int) (pair >>> 32);
            model.score(a, (int) pair, tally);
            if (!tally.conflict.isEmpty() && !tally.soft) {
                out[table.kind[a]].apart(tally);
            } else if (tally.low != 0 || tally.high != 0) {
                out[table.kind[a]].add(tally);
            }
        }
        return out;
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
        Tally tally = model.tally();
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
