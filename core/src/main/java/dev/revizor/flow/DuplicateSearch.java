package dev.revizor.flow;

import dev.revizor.cluster.AverageLinkage;
import dev.revizor.match.KeptIn;
import dev.revizor.match.KeptOut;
import dev.revizor.match.KeyYield;
import dev.revizor.match.Labels;
import dev.revizor.match.Matcher;
import dev.revizor.match.Prober;
import dev.revizor.model.AskedPairs;
import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Chosen;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Explained;
import dev.revizor.model.Finding;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Severity;
import dev.revizor.model.TrainedModel;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.report.Report;
import dev.revizor.report.formats.CardLine;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Cards in, duplicate groups out: the one road from cards through matching to clusters. */
final class DuplicateSearch {
    private final Matcher matcher;
    private final Progress progress;
    private final Exclusives exclusives;
    private final Decisions decisions;
    private Labels labels = new Labels();
    private Optional<Linking> linking = Optional.empty();
    private Optional<Continuation> continued = Optional.empty();
    private ToIntFunction<String> sources = card -> -1;
    private final LongCounter companies = new LongCounter();
    private final LongCounter leads = new LongCounter();

    DuplicateSearch(Policy policy, RunContext run) {
        this(policy, run, Optional.empty());
    }

    DuplicateSearch(Policy policy, RunContext run, Optional<TrainedModel> model) {
        this.matcher = new Matcher(policy.match(), run, model);
        this.progress = run.progress();
        this.exclusives = new Exclusives(policy.match().rules().exclusive());
        this.decisions = new Decisions(policy.match().rules().decisions());
        exclusives.sources().forEach(matcher::exclusive);
    }

    /**
     * What was found.
     *
     * @param matches what matching says
     * @param clusters the groups, surest first, then by id
     * @param left groups of earlier runs that stand as they did
     */
    record Found(Matcher.Result matches, List<Cluster> clusters, List<Cluster> left) {
        /** All groups, those that stand as they did behind the others. */
        List<Cluster> all() {
            List<Cluster> out = new ArrayList<>(clusters);
            out.addAll(left);
            return out;
        }

        long inGroups() {
            return clusters.stream()
                    .mapToLong(cluster -> cluster.members().size())
                    .sum();
        }

        /** The same groups under other ids. */
        Found named(UnaryOperator<List<Cluster>> names) {
            List<Cluster> named = names.apply(all());
            return new Found(
                    matches,
                    surestFirst(named.subList(0, clusters.size())),
                    named.subList(clusters.size(), named.size()));
        }

        long mergeGroups() {
            return clusters.stream()
                    .filter(cluster -> cluster.band() == Band.MERGE)
                    .count();
        }

        Report.Duplicates summary() {
            long inGroups = inGroups();
            long pairs = clusters.stream()
                    .mapToLong(c -> (long) c.members().size() * (c.members().size() - 1) / 2)
                    .sum();
            return new Report.Duplicates(
                    matches.records(),
                    clusters.size(),
                    mergeGroups(),
                    inGroups,
                    inGroups - clusters.size(),
                    pairs,
                    matches.candidates(),
                    clusters,
                    matches.lookalikes());
        }
    }

    /** Says where the ids of the cards are held, by their number in the order in which they are added. */
    void idsIn(List<String> ids) {
        matcher.idsIn(ids);
    }

    /** Says how many cards will come, roughly; throws where a bound to the memory is hopeless for so many. */
    void expect(long cards) {
        matcher.expect(cards);
    }

    void add(Card card) {
        if (card.kind() == EntityKind.COMPANY) {
            companies.add(LongCounter.hash(card.id()));
        } else if (card.kind() == EntityKind.LEAD) {
            leads.add(LongCounter.hash(card.id()));
        }
        exclusives.see(card);
        decisions.see(card);
        matcher.add(card);
    }

    /** Writes all cards that were added; only before the search. */
    void keep(KeptOut out) throws IOException {
        companies.keep(out);
        leads.keep(out);
        matcher.keep(out);
    }

    /** Takes the cards of a kept base. */
    void restore(KeptIn in, List<String> ids) throws IOException {
        companies.restore(in);
        leads.restore(in);
        matcher.restore(in, ids);
    }

    /** Writes how large the blocks are; only after the search. */
    void keepBlocks(KeptOut out) throws IOException {
        matcher.keepBlocks(out);
    }

    /** Takes how large the blocks of a kept base are. */
    void restoreBlocks(KeptIn in) throws IOException {
        matcher.restoreBlocks(in);
    }

    /** Takes the model of a kept base, where none was given. */
    void suggest(TrainedModel model) {
        matcher.suggest(model);
    }

    /** Whether it needs the values of each card, which no kept base has. */
    boolean needsValues() {
        return exclusives.isAny() || decisions.isAny();
    }

    /** Sources that have no duplicates of their own. */
    Exclusives exclusives() {
        return exclusives;
    }

    /** Looks only for what the bases have in common, as far as the linking says so. */
    void link(Linking how, ToIntFunction<String> sourceOf) {
        linking = Optional.of(how);
        sources = sourceOf;
        if (how.within() == Linking.Within.NONE) {
            matcher.across(sourceOf);
        }
    }

    /** Looks only for what new records have to do with each other and with those that stand. */
    void goOn(Continuation from) {
        continued = Optional.of(from);
        matcher.standing(from::groupOfCard);
    }

    void labels(Labels given) {
        labels = given;
    }

    /** With all that people have decided, now and before. */
    private Matcher decided() {
        decisions.addTo(labels);
        matcher.labels(labels);
        return matcher;
    }

    /** Says what the columns of a table are called; gives their places among those of all tables. */
    int[] places(List<String> titles) {
        int[] places = new ExtraColumns(matcher.titles()).places(titles);
        for (int column = 0; column < places.length; column++) {
            matcher.title(places[column], titles.get(column));
        }
        return places;
    }

    /** What each kind of blocking key brings; nothing is compared. */
    List<KeyYield> keys() {
        return matcher.keys();
    }

    Found find() {
        return found(decided().match());
    }

    /** The same, keeping what is needed to ask about pairs afterwards. */
    Prober probe() {
        return decided().probe();
    }

    /** The groups, and why two of the cards are or are not one entity. */
    Told explain(String a, String b) {
        Map<String, String> titles = new TreeMap<>();
        matcher.titles().forEach((place, title) -> titles.put("extra_" + place, title));
        Matcher.Told told = decided().explain(a, b);
        titles.putAll(model().titles());
        return new Told(found(told.result()), told.pair(), titles);
    }

    /**
     * Both answers of {@link #explain}.
     *
     * @param titles what the columns are called by their comparisons, those that have too little to be compared too
     */
    record Told(Found found, Optional<Explained> pair, Map<String, String> titles) {}

    /** What was learnt, or given. Only after the search. */
    TrainedModel model() {
        return matcher.model();
    }

    /** Columns that a given model says nothing of. */
    List<String> strange() {
        return matcher.strange();
    }

    Found found(Matcher.Result result) {
        boolean free =
                linking.filter(how -> how.within() == Linking.Within.NONE).isPresent();
        boolean best =
                linking.filter(how -> how.partners() == Linking.Partners.BEST).isPresent();
        Matcher.Result across = free ? across(result) : result;
        Matcher.Result kept = best ? BestPartners.of(across, sources) : across;
        ToIntFunction<String> apart = free
                ? sources
                : continued.<ToIntFunction<String>>map(from -> from::source).orElse(card -> -1);
        Function<List<Link>, List<Cluster>> clustering = links -> AverageLinkage.cluster(
                links, kept.pairs(), this::kind, exclusives.constraints(apart, matcher::labels), progress);
        Continuation.Placed placed = continued
                .map(from -> from.place(kept.links(), clustering, this::kind))
                .orElseGet(() -> new Continuation.Placed(clustering.apply(kept.links()), List.of()));
        List<Cluster> groups = new CopyGroups(kept, this::kind).unfold(placed.moved());
        // Of two bases the pairs are what was asked for: one record may have several partners in the other.
        Matcher.Result parted =
                free ? kept : kept.with(parted(kept.pairs(), groups, placed.left()), kept.lookalikes(), kept.links());
        return new Found(parted.noting(decisions.remarks()), surestFirst(groups), placed.left());
    }

    /** A pair that the groups keep apart is one to ask about: who acts on pairs must not join what they part. */
    private static List<ScoredPair> parted(List<ScoredPair> pairs, List<Cluster> groups, List<Cluster> left) {
        Map<String, Cluster> groupOf = new HashMap<>();
        for (List<Cluster> some : List.of(groups, left)) {
            some.forEach(group -> group.members().forEach(member -> groupOf.put(member, group)));
        }
        return AskedPairs.of(pairs, pair -> {
            Cluster group = groupOf.get(pair.a());
            return group != null && group == groupOf.get(pair.b());
        });
    }

    /** Without pairs within one base: the search brings none, but what people say of three records may. */
    private Matcher.Result across(Matcher.Result result) {
        if (labels.isEmpty()) {
            return result;
        }
        List<ScoredPair> pairs =
                Chosen.of(result.pairs(), pair -> sources.applyAsInt(pair.a()) != sources.applyAsInt(pair.b()));
        return result.with(pairs, result.lookalikes(), result.links());
    }

    private EntityKind kind(String id) {
        long key = LongCounter.hash(id);
        return companies.count(key) > 0
                ? EntityKind.COMPANY
                : leads.count(key) > 0 ? EntityKind.LEAD : EntityKind.CONTACT;
    }

    private static List<Cluster> surestFirst(List<Cluster> clusters) {
        List<Cluster> sorted = new ArrayList<>(clusters);
        sorted.sort(Comparator.comparing(Cluster::band)
                .thenComparing(Comparator.comparingDouble(Cluster::probability).reversed())
                .thenComparing(Cluster::id));
        return sorted;
    }

    /** DUP-001: one finding per group that is not resolved yet, under its first member. */
    static void findings(List<Cluster> clusters, CardNotes notes, Consumer<Finding> out) {
        for (Cluster cluster : clusters) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("group", cluster.id());
            args.put("cards", Integer.toString(cluster.members().size()));
            args.put("band", cluster.band().id());
            String first = cluster.members().get(0);
            out.accept(Finding.of(
                    "DUP-001",
                    Severity.MAJOR,
                    Verdict.FAIL,
                    cluster.id(),
                    notes.card(first).map(CardLine::owner).orElse(""),
                    Optional.empty(),
                    args));
        }
    }

    /** The cards that are in a group. */
    static List<String> members(List<Cluster> clusters) {
        List<String> out = new ArrayList<>();
        clusters.forEach(cluster -> out.addAll(cluster.members()));
        return out;
    }

    /** The cards that the sheets of groups and of lookalikes speak of. */
    static Set<String> shown(Found found) {
        Set<String> out = new HashSet<>();
        found.clusters().forEach(cluster -> out.addAll(cluster.members()));
        found.matches().lookalikes().forEach(pair -> {
            out.add(pair.a());
            out.add(pair.b());
        });
        return out;
    }
}
