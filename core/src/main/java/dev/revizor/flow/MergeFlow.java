package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.merge.PlanFile;
import dev.revizor.merge.Survivorship;
import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Cluster;
import dev.revizor.model.MergePlan;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.store.Writer;
import dev.revizor.view.Rows;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Duplicate groups to plans, plans to merged cards. Nothing is merged without a plan that can be read. */
public final class MergeFlow {
    private final Policy policy;
    private final RunContext run;

    public MergeFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * A plan that was written.
     *
     * @param groups groups in it
     * @param merge how many of them are decided as merge
     * @param notes what is to be said of the reading of each file
     */
    public record Planned(long groups, long merge, List<TableNotes> notes) {}

    /**
     * What applying a plan did.
     *
     * @param run the run's id; empty in a dry run and on files
     * @param groups merged groups
     * @param cards cards that were folded into another
     * @param waiting groups that wait for a decision
     * @param stale groups whose cards have changed since the plan was made; they were left alone
     * @param notes what is to be said of the reading of each file
     */
    public record Applied(String run, long groups, long cards, long waiting, long stale, List<TableNotes> notes) {}

    /** Plans of all groups and the cards in them. */
    private record Plans(List<MergePlan> plans, Map<String, Card> members) {}

    /** Writes the plan of all groups. */
    public Planned plan(Workspace.Request request, Path target, Consumer<Problem> rejects) {
        try (Workspace work = Workspace.open(request, policy, run, rejects)) {
            work.requireCards();
            Plans plans = plans(work.base());
            Delivery.write(target, stream -> {
                OutputStreamWriter out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                PlanFile.write(plans.plans(), plans.members(), run.lang(), out);
                out.flush();
            });
            long merge = plans.plans().stream().filter(MergeFlow::isDecided).count();
            return new Planned(plans.plans().size(), merge, notes(work));
        }
    }

    private static List<TableNotes> notes(Workspace work) {
        return work.inputs().stream().map(TableNotes::of).toList();
    }

    /** How many groups of a plan are decided as merge. */
    public long decided(Path planFile) {
        return PlanFile.read(planFile).stream().filter(MergeFlow::isDecided).count();
    }

    private static boolean isDecided(MergePlan plan) {
        return plan.decision().equals("merge");
    }

    /** Applies the decided groups of a plan to the store, as one run. */
    public Applied apply(Path store, Path planFile, String actor, boolean dryRun) {
        List<MergePlan> plans = PlanFile.read(planFile);
        try (Base base = Bases.open(store, Base.Mode.OPEN, run);
                Writer writer = base.begin("merge", actor)) {
            long groups = 0;
            long cards = 0;
            long stale = 0;
            for (MergePlan plan : plans) {
                if (!isDecided(plan)) {
                    continue;
                }
                List<Card> members = members(base, plan);
                if (isStale(plan, members)) {
                    stale++;
                    continue;
                }
                writer.apply(new Change.Merge(Survivorship.merged(plan, members), plan.losers(), plan.cluster()));
                groups++;
                cards += plan.losers().size();
            }
            if (!dryRun && groups > 0) {
                writer.commit();
            }
            long waiting =
                    plans.stream().filter(plan -> plan.decision().equals("ask")).count();
            return new Applied(dryRun ? "" : writer.run(), groups, cards, waiting, stale, List.of());
        }
    }

    /** The members that are still live, survivor first. */
    private static List<Card> members(Base base, MergePlan plan) {
        List<Card> out = new ArrayList<>();
        base.find(plan.survivor()).ifPresent(out::add);
        plan.losers().forEach(loser -> base.find(loser).ifPresent(out::add));
        return out;
    }

    private static boolean isStale(MergePlan plan, List<Card> members) {
        if (members.size() != plan.losers().size() + 1) {
            return true;
        }
        for (int i = 0; i < members.size(); i++) {
            if (!Survivorship.fingerprint(members.get(i))
                    .equals(plan.fingerprints().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Merges the sure groups of some files into a clean file; the originals stay untouched. */
    public Applied onFiles(Workspace.Request request, Path target, Optional<Path> mapOut, Consumer<Problem> rejects) {
        try (Workspace work = Workspace.open(request, policy, run, rejects)) {
            work.requireCards();
            Plans plans = plans(work.base());
            List<MergePlan> sure =
                    plans.plans().stream().filter(MergeFlow::isDecided).toList();
            try (Writer writer = work.base().begin("merge", request.actor())) {
                for (MergePlan plan : sure) {
                    List<Card> members = members(work.base(), plan);
                    writer.apply(new Change.Merge(Survivorship.merged(plan, members), plan.losers(), plan.cluster()));
                }
                writer.commit();
            }
            new ExportFlow(policy, run).cards(work.base(), target);
            mapOut.ifPresent(file -> crosswalk(file, sure));
            long cards = sure.stream().mapToLong(plan -> plan.losers().size()).sum();
            return new Applied("", sure.size(), cards, plans.plans().size() - sure.size(), 0, notes(work));
        }
    }

    private static void crosswalk(Path file, List<MergePlan> plans) {
        Map<String, String> ids = new TreeMap<>();
        plans.forEach(plan -> plan.losers().forEach(loser -> ids.put(loser, plan.survivor())));
        Delivery.write(file, stream -> {
            OutputStreamWriter out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            out.write("old_id,new_id\n");
            for (Map.Entry<String, String> id : ids.entrySet()) {
                out.write(Cells.quoted(id.getKey(), ',') + "," + Cells.quoted(id.getValue(), ',') + "\n");
            }
            out.flush();
        });
    }

    private Plans plans(Base base) {
        DuplicateSearch search = new DuplicateSearch(policy, run);
        Map<Integer, int[]> places = ExtraColumns.of(base.sources());
        try (Rows<Card> cards = base.cards()) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                search.add(ExtraColumns.placed(card.get(), places));
            }
        }
        List<Cluster> clusters = search.find().clusters();
        Map<String, Card> members = pick(base, new TreeSet<>(DuplicateSearch.members(clusters)));
        List<MergePlan> plans = new ArrayList<>();
        for (Cluster cluster : clusters) {
            List<Card> cards = new ArrayList<>();
            for (String member : cluster.members()) {
                Card card = members.get(member);
                if (card == null) {
                    throw new RevizorException(FlowError.UNKNOWN_CARD, Place.NOWHERE, Map.of("card", member));
                }
                cards.add(card);
            }
            MergePlan plan = Survivorship.plan(cluster, cards, policy);
            plans.add(cluster.band() == Band.MERGE ? plan : asked(plan));
        }
        return new Plans(plans, members);
    }

    /** Only sure groups are decided beforehand. */
    private static MergePlan asked(MergePlan plan) {
        return new MergePlan(
                plan.cluster(),
                plan.survivor(),
                plan.losers(),
                plan.choices(),
                plan.fingerprints(),
                plan.band(),
                "ask");
    }

    /** The cards of some ids, in one pass: never a query per card. */
    static Map<String, Card> pick(Base base, Set<String> ids) {
        Map<String, Card> out = new TreeMap<>();
        try (Rows<Card> cards = base.cards()) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                if (ids.contains(card.get().id())) {
                    out.put(card.get().id(), card.get());
                }
            }
        }
        return out;
    }
}
