package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.TrainedModel;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Parallel;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Finds cards that describe one entity: Fellegi–Sunter weights in bits over typed comparisons, on candidates from
 * redundant keys. The result depends neither on the order of the cards nor on the number of threads.
 *
 * <p>Source of the model: I. P. Fellegi, A. B. Sunter, «A Theory for Record Linkage», 1969.
 */
public final class Matcher {
    /** The fields that are compared; what else a card has is not looked at. */
    public static final List<Field> COMPARED = List.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.SEX,
            Field.BIRTH_DATE,
            Field.COMPANY,
            Field.LEGAL_FORM,
            Field.INN,
            Field.KPP,
            Field.OGRN,
            Field.SNILS,
            Field.PHONE,
            Field.EMAIL,
            Field.MESSENGER,
            Field.WEBSITE,
            Field.ADDRESS,
            Field.CITY,
            Field.STREET,
            Field.HOUSE,
            Field.FLAT,
            Field.POSTCODE);

    private final Policy.Match policy;
    private final RunContext run;
    private final Room room;
    private Demand demand;
    private Table table = new Table();
    private Labels labels = new Labels();
    private final List<ToIntFunction<String>> exclusive = new ArrayList<>();
    private Fences fences = new Fences();
    private Optional<ToIntFunction<String>> across = Optional.empty();
    private Optional<IntUnaryOperator> stands = Optional.empty();
    private Standing standing = Standing.NOTHING;
    private List<String> asked = List.of();
    private int[] sources = {};
    private Settled settled = new Settled(0);

    /** What is to be said where hardly anything can be compared. */
    private Optional<Remark.Kind> few = Optional.empty();

    private Optional<TrainedModel> given;
    private Optional<TrainedModel> used = Optional.empty();
    private List<String> strange = List.of();
    /** The blocks of the base that was kept; once rows are compared, those of all. */
    private Optional<KeptBlocks> blocks = Optional.empty();

    private boolean matched;

    public Matcher(Policy.Match policy, RunContext run) {
        this(policy, run, Optional.empty());
    }

    /** With a model that was learnt elsewhere, instead of learning from the cards. */
    public Matcher(Policy.Match policy, RunContext run, Optional<TrainedModel> model) {
        this.policy = policy;
        this.run = run;
        this.room = new Room(run.memory());
        this.demand = new Demand(run.memory(), 0);
        this.given = model;
        table.threads = run.threads();
        LocalDate today = run.today();
        table.today = (today.getYear() * 100 + today.getMonthValue()) * 100 + today.getDayOfMonth();
    }

    /** Says what a column is called; a model knows columns that map to no field by that. */
    public void title(int column, String title) {
        table.titles.putIfAbsent(column, title);
    }

    /** What the columns are called, by their places, as far as it was said. */
    public Map<Integer, String> titles() {
        return Collections.unmodifiableMap(table.titles);
    }

    /** Says where the ids of the cards are held, by their number in the order in which they are added; before the first one. */
    public void idsIn(List<String> ids) {
        table.idsIn(ids);
    }

    /** Takes a card; only its compared values are kept. */
    public void add(Card card) {
        table.add(card);
        demand.read(table.rows());
    }

    /** Says how many cards will come, roughly. Throws MEMORY_TOO_SMALL where a bound to the memory is hopeless for so many. */
    public void expect(long cards) {
        demand = new Demand(run.memory(), cards);
        demand.foreseen();
    }

    /** Writes all cards that were added; only before matching. */
    public void keep(KeptOut out) throws IOException {
        table.keep(out);
    }

    /**
     * Takes the cards of a kept base, before any other.
     *
     * @param ids of the cards, as they were when it was kept
     */
    public void restore(KeptIn in, List<String> ids) throws IOException {
        table.restore(in, ids, run.threads());
    }

    /** Writes what the next run need not find again; only after matching. */
    public void keepBlocks(KeptOut out) throws IOException {
        KeptBlocks.keep(blocks, out);
    }

    /** Takes what the run that kept the base has found. */
    public void restoreBlocks(KeptIn in) throws IOException {
        blocks = KeptBlocks.restore(in);
    }

    /** Takes a model that was learnt elsewhere, where none was given yet. */
    public void suggest(TrainedModel model) {
        given = given.or(() -> Optional.of(model));
    }

    /** Takes what people have decided: it is learnt from, and kept. */
    public void labels(Labels given) {
        labels = given;
    }

    /**
     * Compares only cards of different sources.
     *
     * @param sourceOf the number of a card's source by its id
     */
    public void across(ToIntFunction<String> sourceOf) {
        across = Optional.of(sourceOf);
    }

    /**
     * Compares only pairs with a new card: the others were compared before.
     *
     * @param groupOf the number of the group that a card stands in, by its number in the order in which cards were added,
     *     from 0; negative: the card is new
     */
    public void standing(IntUnaryOperator groupOf) {
        stands = Optional.of(groupOf);
    }

    /**
     * Never takes two cards of one source for one entity.
     *
     * @param sourceOf the number of a card's source by its id; 0 where it has none
     */
    public void exclusive(ToIntFunction<String> sourceOf) {
        exclusive.add(sourceOf);
    }

    /** The values of a card of which no group may hold two, each 0 where it has none. Only after {@link #match}. */
    public int[] labels(String id) {
        return fences.labels(id);
    }

    /** Compares all cards that were added. Can be called once. */
    public Result match() {
        return match(prepare());
    }

    private Result match(Prepared prepared) {
        AllScores scores = scores(prepared.model(), prepared.blocking());
        Result result = result(prepared, outcome(prepared), scores);
        // Clustering needs the room.
        table = new Table();
        return result;
    }

    /** The same, with all that is needed to ask afterwards why a pair was or was not found; keeps the columns. */
    public Prober probe() {
        Prepared prepared = prepare();
        AllScores scores = scores(prepared.model(), prepared.blocking());
        Outcome outcome = outcome(prepared);
        return new Prober(
                result(prepared, outcome, scores),
                scores,
                prepared,
                outcome,
                prepared.blocking().cuts());
    }

    private Outcome outcome(Prepared prepared) {
        return new Outcome(table, prepared.model(), policy, standing, room);
    }

    private Result result(Prepared prepared, Outcome outcome, AllScores scores) {
        Table all = prepared.table();
        List<Remark> remarks = new ArrayList<>();
        comparable(all).ifPresent(kind -> remarks.add(new Remark(kind, "", all.size)));
        if (all.rows() > 1 && few.isEmpty() && all.isNameless()) {
            remarks.add(new Remark(Remark.Kind.NAMELESS, "", all.size));
        }
        Result found = prepared.settled().applied(sorted(outcome, scores), outcome, all);
        Result tied = new MustLinks(prepared, outcome)
                .applied(found, MustPairs.of(all, policy.rules().must(), sources, standing), remarks);
        new RuleRemarks(policy.rules(), all).add(tied, prepared.settled(), remarks);
        return all.copies.applied(tied, prepared.blocking().crowded(), remarks, outcome);
    }

    private Result sorted(Outcome outcome, AllScores scores) {
        try (Progress.Stage stage = run.progress().stage("match.sort", scores.parts())) {
            return outcome.result(scores, stage);
        }
    }

    /** What is to be said where little can be compared. One row of many copies was compared by all that they have. */
    private Optional<Remark.Kind> comparable(Table all) {
        if (all.rows() == 1) {
            return Optional.of(Remark.Kind.LONE);
        }
        return few.filter(kind -> kind != Remark.Kind.NOTHING || all.copies.isEmpty());
    }

    /** The same, and why two of the cards are or are not one entity; no explanation where a card was not added. */
    public Told explain(String a, String b) {
        asked = List.of(a, b);
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

    /** What each kind of blocking key brings; nothing is compared. Can be called once, instead of {@link #match}. */
    public List<KeyYield> keys() {
        if (matched) {
            throw new IllegalStateException("matched already");
        }
        matched = true;
        table.seal();
        refuseRepeatedIds();
        Blocking blocking = blocking(new Frequencies(table, run.threads()), false);
        return blocking.yields(blocking.cuts());
    }

    /** All that is known before the pairs are scored. */
    record Prepared(Table table, Blocking blocking, Model model, Settled settled) {}

    Prepared prepare() {
        if (matched) {
            throw new IllegalStateException("matched already");
        }
        matched = true;
        demand.complete(table.rows());
        if (across.isPresent() || stands.isPresent()) {
            table.seal();
        } else {
            table.seal(this::standsForItself);
        }
        refuseRepeatedIds();
        table.fences = fences();
        settled = labels.settle(table);
        across.ifPresent(sourceOf -> sources = table.ids.each(sourceOf));
        stands.ifPresent(groupOf -> standing = Standing.of(table.arrived, groupOf));
        boolean onlyNew = given.isPresent() && !standing.isNothing();
        Frequencies frequencies = new Frequencies(table, run.threads());
        Blocking blocking = blocking(frequencies, onlyNew);
        blocks = table.copies.isEmpty() ? blocking.sizes() : Optional.empty();
        ModelWeights names = new ModelWeights(table);
        Weights[] weights = given.map(names::weights).orElseGet(() -> learnt(frequencies, blocking));
        used = Optional.of(names.named(weights));
        strange = given.map(names::unknown).orElse(List.of());
        if (!onlyNew && !standing.isNothing()) {
            // Learnt from all pairs, as in a run over all; so that the same values weigh the same.
            blocking.touching(standing.fresh());
        }
        return new Prepared(table, blocking, new Model(table, frequencies, weights), settled);
    }

    private Weights[] learnt(Frequencies frequencies, Blocking blocking) {
        Weights[] out = new Learning(table, frequencies, blocking, settled, run).learnt(sources, standing);
        FewFields fields = new FewFields(table, frequencies);
        few = fields.raise(out)
                ? Optional.of(Remark.Kind.FEW)
                : fields.isNothing(out) ? Optional.of(Remark.Kind.NOTHING) : Optional.empty();
        return out;
    }

    private boolean standsForItself(String id) {
        return asked.contains(id)
                || labels.names(id)
                || exclusive.stream().anyMatch(source -> source.applyAsInt(id) != 0);
    }

    private Fences fences() {
        FieldValues values = new FieldValues(table);
        fences = new Fences(
                table.ids,
                exclusive.stream().map(table.ids::each).toList(),
                policy.rules().never().stream().map(values::column).toList(),
                labels.entities(table));
        return fences;
    }

    private Blocking blocking(Frequencies frequencies, boolean onlyNew) {
        Blocking blocking = new Blocking(table, new Keys(table, frequencies), policy.blockCap());
        blocking.across(sources);
        if (onlyNew) {
            boolean[] fresh = standing.fresh();
            blocking.seekOnly(fresh, blocks.filter(kept -> kept.areOf(fresh, table.arrived)));
        }
        try (Progress.Stage stage = run.progress().stage("match.block", blocking.kinds())) {
            blocking.prepare(run.threads(), stage);
        }
        return blocking;
    }

    /** Decides all candidates. */
    AllScores scores(Model model, Blocking blocking) {
        AllScores all = new AllScores(room);
        int[] cuts = blocking.cuts();
        BitSet wanted = standing.isNothing() ? Sketches.all(table) : blocking.rows();
        Sketches sketches = new Sketches(table, run.threads(), wanted);
        Pool<Decider> deciders =
                new Pool<>(() -> new Decider(model, model.glance(sketches), model.tally(), new Fetcher(table)));
        // The parts have about as many pairs each, so that they tell how long it will take; the rows do not.
        try (Progress.Stage stage = run.progress().stage("match.score", cuts.length - 1)) {
            Parallel.inOrder(
                    run.threads(),
                    cuts.length - 1,
                    part -> deciders.with(decider -> decider.scores(
                            blocking.pairs(cuts[part], cuts[part + 1]), cuts[part + 1] - cuts[part], stage)),
                    scored -> {
                        all.add(scored);
                        stage.advance(1);
                    });
        }
        return all;
    }

    private void refuseRepeatedIds() {
        // Those of a kept base were looked at when it was kept.
        int repeats = table.ids.repeats(table.order::isNew);
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
     * @param copies equal cards of which one took part for all; the pairs have each of them with that one
     * @param remarks cards that were too many to be compared one by one
     */
    public record Result(
            long records,
            long candidates,
            List<ScoredPair> pairs,
            List<ScoredPair> lookalikes,
            List<Link> links,
            List<CopySet> copies,
            List<Remark> remarks) {
        public Result {
            copies = List.copyOf(copies);
            remarks = List.copyOf(remarks);
            pairs = SortedPairs.settled(pairs);
            lookalikes = SortedPairs.settled(lookalikes);
            links = List.copyOf(links);
        }

        /** The same with more to be said. */
        public Result noting(List<Remark> more) {
            List<Remark> all = new ArrayList<>(remarks);
            all.addAll(more);
            return new Result(records, candidates, pairs, lookalikes, links, copies, all);
        }

        /** The same with other pairs and links. */
        public Result with(List<ScoredPair> otherPairs, List<ScoredPair> otherLookalikes, List<Link> otherLinks) {
            return new Result(records, candidates, otherPairs, otherLookalikes, otherLinks, copies, remarks);
        }
    }
}
