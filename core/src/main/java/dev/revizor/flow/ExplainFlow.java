package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.Explained;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Explanation;
import dev.revizor.rule.NearestWord;
import dev.revizor.run.RunContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Why two records of a table are or are not one entity: the whole search, then one pair of it taken apart. */
public final class ExplainFlow {
    private final Policy policy;
    private final RunContext run;
    private final Optional<InputFile> labels;
    private final Linking linking;

    /**
     * A flow that people have already decided something for.
     *
     * @param labels a table of pairs with verdicts, or of records with their entities
     * @param linking how records of different files are looked for
     */
    public ExplainFlow(Policy policy, RunContext run, Optional<InputFile> labels, Linking linking) {
        this.policy = policy;
        this.run = run;
        this.labels = labels;
        this.linking = linking;
    }

    /**
     * What is asked.
     *
     * @param a a record's id, with {@code FILE:} in front where several files have it
     * @param b another's
     * @param search where the records are and how they are compared
     */
    public record Request(String a, String b, DedupeFlow.Request search) {}

    /**
     * What is answered.
     *
     * @param explanation of the pair
     * @param strange columns that a given model says nothing of
     */
    public record Outcome(Explanation explanation, List<String> strange) {}

    /** A record that may be meant. */
    private record Candidate(DedupeFlow.Known record, Card card) {}

    /** Explains a pair. */
    public Outcome run(Request request, Consumer<Problem> rejects) {
        Map<String, Candidate> meant = new TreeMap<>();
        DedupeFlow.Gathered all = flow().gather(request.search(), rejects, (record, card) -> {
            if (mayMean(request.a(), record) || mayMean(request.b(), record)) {
                meant.put(card.id(), new Candidate(record, card));
            }
        });
        Candidate one = candidate(request.a(), all, meant);
        Candidate other = candidate(request.b(), all, meant);
        Card a = one.card();
        Card b = other.card();
        if (a.id().equals(b.id())) {
            throw new RevizorException(FlowError.SAME_RECORD, Place.NOWHERE, Map.of("record", request.a()));
        }
        Linking how = one.record().source() == other.record().source() ? asOneBase() : linking;
        all.search().link(how, id -> all.records().source(all.records().at(id)));
        labels.ifPresent(table -> PairLabels.give(table, all, rejects));
        DuplicateSearch.Told told = all.search().explain(a.id(), b.id());
        DuplicateSearch.Found found = named(told.found(), all);
        Optional<Explanation.Group> group = group(a, b, found, all);
        Explained alone = told.pair().orElseThrow();
        Explained pair =
                alone.in(Verdicts.band(alone, Verdicts.listed(found.matches().pairs(), a.id(), b.id()), how, group));
        double merge = policy.match().mergeAt();
        boolean contested = Verdicts.contested(
                found.matches().pairs(), a.id(), b.id(), Math.log(merge / (1 - merge)) / Math.log(2));
        return new Outcome(
                new Explanation(
                        name(a.id(), all),
                        name(b.id(), all),
                        pair,
                        new Explanation.Cuts(
                                policy.match().mergeAt(), policy.match().askAt()),
                        new PairValues(a, b).of(pair),
                        told.titles(),
                        group,
                        Verdicts.held(alone, pair, group, how, contested),
                        new PairValues(a, b).fillers()),
                all.search().strange());
    }

    /** Reads the files as linking does; which of their records are compared is known once the two are found. */
    private DedupeFlow flow() {
        return new DedupeFlow(
                policy, run, Optional.empty(), Optional.of(asOneBase()), Earlier.NOTHING, Optional.empty());
    }

    /** As {@code dedupe} looks at several files. */
    private Linking asOneBase() {
        return new Linking(Linking.Within.SOUGHT, Linking.Partners.ANY, linking.ids());
    }

    /** The groups as the tables of the search name them. */
    private static DuplicateSearch.Found named(DuplicateSearch.Found found, DedupeFlow.Gathered all) {
        return all.read().sources().size() < 2
                ? found
                : found.named(
                        ClusterTable.of(Roll.of(all.records(), all.read()), found.all(), Optional.empty())::named);
    }

    private static boolean mayMean(String typed, DedupeFlow.Known record) {
        return typed.equals(record.recordId()) || typed.endsWith(":" + record.recordId());
    }

    private static String name(String inner, DedupeFlow.Gathered all) {
        DedupeFlow.Known known = all.records().get(inner);
        return known == null ? inner : all.read().recordId(known);
    }

    /** The one record that is meant. A bare id that several files have means none. */
    private static Candidate candidate(String typed, DedupeFlow.Gathered all, Map<String, Candidate> meant) {
        List<Candidate> whole = meant.values().stream()
                .filter(one -> all.read().recordId(one.record()).equals(typed))
                .toList();
        List<Candidate> bare = meant.values().stream()
                .filter(one -> one.record().recordId().equals(typed))
                .toList();
        List<Candidate> found = whole.isEmpty() ? bare : whole;
        if (found.size() == 1) {
            return found.get(0);
        }
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("record", typed);
        args.put(
                "nearest",
                found.isEmpty()
                        ? nearest(typed, all)
                        : all.read().recordId(found.get(0).record()));
        throw new RevizorException(FlowError.UNKNOWN_RECORD, Place.NOWHERE, args);
    }

    /** The nearest id; where none is near, the first one, to show what ids are like here. */
    private static String nearest(String typed, DedupeFlow.Gathered all) {
        TreeSet<String> names = new TreeSet<>();
        Records records = all.records();
        for (int at = 0; at < records.size(); at++) {
            names.add(all.read().recordId(records.record(at)));
        }
        return new NearestWord(List.copyOf(names)).of(typed).orElseGet(() -> names.isEmpty() ? "–" : names.first());
    }

    private static Optional<Explanation.Group> group(
            Card a, Card b, DuplicateSearch.Found found, DedupeFlow.Gathered all) {
        for (Cluster cluster : found.clusters()) {
            if (cluster.members().contains(a.id()) && cluster.members().contains(b.id())) {
                StrongestChain chain = new StrongestChain(found.matches().links(), new TreeSet<>(cluster.members()));
                return Optional.of(new Explanation.Group(
                        cluster.id(),
                        cluster.members().size(),
                        chain.between(a.id(), b.id(), inner -> name(inner, all))));
            }
        }
        return Optional.empty();
    }
}
