package dev.revizor.flow;

import dev.revizor.audit.SpotCheck;
import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.policy.PolicyLoader;
import dev.revizor.report.Report;
import dev.revizor.report.formats.WorkItem;
import dev.revizor.report.formats.Worklist;
import dev.revizor.rule.Facts;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.store.FindingSink;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quarterly main job: import, duplicates, rules, spot check, segments, consents; one report. */
public final class ReviewFlow {
    private final PolicyLoader.Loaded loaded;
    private final Policy policy;
    private final RunContext run;

    public ReviewFlow(PolicyLoader.Loaded loaded, RunContext run) {
        this.loaded = loaded;
        this.policy = loaded.policy();
        this.run = run;
    }

    /**
     * What is asked of a review.
     *
     * @param work store and files
     * @param folder where the results go
     * @param draw which cards are spot-checked
     * @param failOn the gate's expressions
     * @param baseline an earlier report.json
     * @param asOfGiven whether the user gave the day
     */
    public record Request(
            Workspace.Request work,
            Path folder,
            SpotCheck.Draw draw,
            List<String> failOn,
            Optional<Path> baseline,
            boolean asOfGiven) {}

    /**
     * What a review came to.
     *
     * @param report all figures
     * @param files what was written, the page first
     * @param rejected rows that were rejected now
     * @param requiredMissing whether a required rule could not be checked
     */
    public record Outcome(Report report, List<Path> files, long rejected, boolean requiredMissing) {}

    /** What each review writes into its folder. */
    public static List<Path> files(Path folder) {
        return ReviewFiles.in(folder);
    }

    /** Does the whole job and writes the folder. */
    public Outcome run(Request request) {
        request.failOn().forEach(GateKeeper::check);
        Optional<Baseline> baseline = request.baseline().map(Baseline::read);
        ReviewFiles files = new ReviewFiles(request.folder(), run);
        CardNotes notes = new CardNotes(policy);
        files.refuseIfOpen();
        try (RejectFile rejects = files.rejects();
                Worklist items = new Worklist();
                Workspace work = Workspace.open(request.work(), policy, run, rejects)) {
            work.requireCards();
            Report report = review(request, work, notes, items, new GateKeeper(request.failOn(), baseline), baseline);
            List<Path> written = files.write(report, work.base(), items, notes, rejects);
            long rejected =
                    work.inputs().stream().mapToLong(Report.Input::rejected).sum();
            return new Outcome(report, written, rejected, GateKeeper.requiredMissing(report.rules()));
        }
    }

    private Report review(
            Request request,
            Workspace work,
            CardNotes notes,
            Worklist items,
            GateKeeper gate,
            Optional<Baseline> baseline) {
        Base base = work.base();
        Tally tally = new Tally(run.today());
        DuplicateSearch search = new DuplicateSearch(policy, run);
        readCards(base, tally, search);
        DuplicateSearch.Found found = search.find();
        Facts facts = tally.facts(base, policy);
        Inspection inspection = new Inspection(facts, request.draw(), run);
        try (FindingSink sink = base.findingSink();
                Behind<WorkItem> behind = new Behind<>(
                        item -> {
                            sink.add(item.finding());
                            items.add(item);
                        },
                        "revizor-findings")) {
            inspection.inspect(base, DuplicateSearch.shown(found), notes, item -> {
                gate.count(item.finding());
                behind.accept(item);
            });
            DuplicateSearch.findings(found.clusters(), notes, finding -> {
                gate.count(finding);
                behind.accept(WorkItem.of(finding));
            });
        }
        return assemble(request, work, tally, found, inspection, gate, baseline);
    }

    private void readCards(Base base, Tally tally, DuplicateSearch search) {
        Map<Integer, int[]> places = ExtraColumns.of(base.sources());
        try (Progress.Stage stage = run.progress().stage("match", -1);
                Rows<Card> cards = new Ahead<>(base.cards(), "revizor-cards")) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                tally.add(card.get());
                search.add(ExtraColumns.placed(card.get(), places));
                stage.advance(1);
            }
        }
    }

    private Report assemble(
            Request request,
            Workspace work,
            Tally tally,
            DuplicateSearch.Found found,
            Inspection inspection,
            GateKeeper gate,
            Optional<Baseline> baseline) {
        List<Metric> metrics = new ArrayList<>(inspection.metrics());
        Report.Duplicates duplicates = found.summary();
        metrics.add(0, new Metric("duplicates_rate", duplicates.excess(), duplicates.records(), 0, List.of()));
        AuditVerdict spotCheck = inspection.spotCheck();
        long undecided = duplicates.groups() - duplicates.mergeGroups();
        return new Report(
                head(request, work, tally),
                work.inputs(),
                inspection.cards(),
                metrics,
                targets(),
                spotCheck,
                inspection.works(),
                inspection.fills(),
                inspection.owners(),
                withDuplicates(inspection.ruleSummaries(), duplicates),
                duplicates,
                inspection.segments(),
                inspection.consent(),
                baseline.map(Baseline::summary),
                gate.gate(policy, metrics, spotCheck, inspection.works(), undecided));
    }

    /** DUP-001 is made from groups, not card by card. */
    private List<RuleSummary> withDuplicates(List<RuleSummary> rules, Report.Duplicates duplicates) {
        List<RuleSummary> out = new ArrayList<>(rules);
        out.removeIf(rule -> rule.code().equals("DUP-001"));
        boolean off = policy.rules().stream().anyMatch(rule -> rule.code().equals("DUP-001") && !rule.enabled());
        if (off) {
            return out;
        }
        Verdict verdict = duplicates.groups() > 0 ? Verdict.FAIL : Verdict.PASS;
        out.add(new RuleSummary(
                "DUP-001", Severity.MAJOR, verdict, duplicates.records(), duplicates.groups(), List.of(), false));
        out.sort(Comparator.comparing(RuleSummary::code));
        return out;
    }

    private Report.Head head(Request request, Workspace work, Tally tally) {
        Base.JournalHead journal = work.base().journalHead();
        return new Report.Head(
                policy.firm(),
                work.run(),
                generatedAt(),
                run.today(),
                request.asOfGiven(),
                policy.zone().getId(),
                loaded.digest(),
                loaded.file(),
                tally.newest(),
                policy.portal(),
                policy.portalSystem(),
                journal.seal(),
                journal.entries());
    }

    private String generatedAt() {
        return Instant.ofEpochSecond(run.clock().instant().getEpochSecond()).toString();
    }

    private Map<String, Double> targets() {
        Map<String, Double> out = new LinkedHashMap<>();
        // The article's own two limits; every other figure has a norm only when the policy sets one.
        out.put("overdue_tasks", (double) policy.audit().overduePercent());
        out.put("full_cards", (double) -policy.audit().fullCardsPercent());
        policy.check()
                .targets()
                .forEach(target -> out.put(target.metric(), target.atMost() ? target.percent() : -target.percent()));
        return out;
    }
}
