package dev.revizor.flow;

import dev.revizor.audit.SpotCheck;
import dev.revizor.consent.ConsentArchive;
import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Finding;
import dev.revizor.model.Membership;
import dev.revizor.model.RuleSummary;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Problem;
import dev.revizor.report.Report;
import dev.revizor.rule.Facts;
import dev.revizor.run.RunContext;
import dev.revizor.segment.Segmenter;
import dev.revizor.store.FindingSink;
import dev.revizor.view.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Rules, spot check, segments or consents without the rest of a review. Opens the workspace once; each question is one
 * ordered pass.
 */
public final class CheckFlow implements AutoCloseable {
    private final Workspace work;
    private final Facts facts;
    private final RunContext run;
    private final GateKeeper gate;
    private final SpotCheck.Draw draw;
    private Optional<Inspection> inspection = Optional.empty();
    private long count;

    private CheckFlow(Workspace work, Facts facts, RunContext run, GateKeeper gate, SpotCheck.Draw draw) {
        this.work = work;
        this.facts = facts;
        this.run = run;
        this.gate = gate;
        this.draw = draw;
    }

    /** Opens and runs all rules, with the policy's own draw. */
    public static CheckFlow open(
            Workspace.Request request, List<String> failOn, Policy policy, RunContext run, Consumer<Problem> rejects) {
        CheckFlow flow = opened(
                request,
                new GateKeeper(failOn, Optional.empty()),
                SpotCheck.Draw.last(policy.audit().sample()),
                policy,
                run,
                rejects);
        flow.inspect();
        return flow;
    }

    /** Opens and runs all rules, with a draw of the caller's. */
    public static CheckFlow open(
            Workspace.Request request, SpotCheck.Draw draw, Policy policy, RunContext run, Consumer<Problem> rejects) {
        CheckFlow flow = opened(request, new GateKeeper(List.of(), Optional.empty()), draw, policy, run, rejects);
        flow.inspect();
        return flow;
    }

    /** Opens without running anything yet. */
    public static CheckFlow prepare(
            Workspace.Request request, Policy policy, RunContext run, Consumer<Problem> rejects) {
        return opened(
                request,
                new GateKeeper(List.of(), Optional.empty()),
                SpotCheck.Draw.last(policy.audit().sample()),
                policy,
                run,
                rejects);
    }

    private static CheckFlow opened(
            Workspace.Request request,
            GateKeeper gate,
            SpotCheck.Draw draw,
            Policy policy,
            RunContext run,
            Consumer<Problem> rejects) {
        Workspace work = Workspace.open(request, policy, run, rejects);
        try {
            work.requireCards();
            Tally tally = new Tally(run.today());
            try (Rows<Card> cards = work.base().cards()) {
                for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                    tally.add(card.get());
                }
            }
            return new CheckFlow(work, tally.facts(work.base(), policy), run, gate, draw);
        } catch (RuntimeException | Error e) {
            work.close();
            throw e;
        }
    }

    private void inspect() {
        Inspection pass = new Inspection(facts, draw, run);
        try (FindingSink sink = work.base().findingSink()) {
            pass.inspect(work.base(), Set.of(), Inspection.Notes.NONE, item -> {
                gate.count(item.finding());
                count++;
                sink.add(item.finding());
            });
        }
        inspection = Optional.of(pass);
    }

    private Inspection inspected() {
        return inspection.orElseThrow(() -> new IllegalStateException("opened without running the rules"));
    }

    /** The findings that pass the filter, ordered by code, subject, field. */
    public void findings(Predicate<Finding> wanted, Consumer<Finding> out) {
        try (Rows<Finding> rows = work.base().findings()) {
            for (Optional<Finding> row = rows.next(); row.isPresent(); row = rows.next()) {
                row.filter(wanted).ifPresent(out);
            }
        }
    }

    public long count() {
        return count;
    }

    public List<RuleSummary> rules() {
        return inspected().ruleSummaries();
    }

    public AuditVerdict spotCheck() {
        return inspected().spotCheck();
    }

    /** Whether an expression of {@code --fail-on} holds. */
    public boolean gateFailed() {
        Inspection pass = inspected();
        return !gate.gate(facts.policy(), pass.metrics(), pass.spotCheck(), pass.works(), 0)
                .failed()
                .isEmpty();
    }

    public boolean requiredMissing() {
        return GateKeeper.requiredMissing(rules());
    }

    /** The segment of each card, in the order of ids. */
    public void memberships(Consumer<Membership> out) {
        Segmenter segmenter = new Segmenter(facts);
        eachCard(file -> out.accept(segmenter.classify(file)));
    }

    /**
     * What the archive says of one natural person.
     *
     * @param card public id
     * @param state {@code given}, {@code refused}, {@code withdrawn}, {@code not_found}
     * @param given when it was given
     * @param withdrawn when it was withdrawn
     * @param keepUntil the last day to keep the evidence
     * @param findings what the consent rules say
     */
    public record ConsentLine(
            String card,
            String state,
            Optional<LocalDate> given,
            Optional<LocalDate> withdrawn,
            Optional<LocalDate> keepUntil,
            List<Finding> findings) {}

    private Optional<ConsentArchive> archive = Optional.empty();

    /** The consent of each natural person, in the order of ids. */
    public void consents(Consumer<ConsentLine> out) {
        ConsentArchive counted = new ConsentArchive(facts);
        dev.revizor.check.Checks checks = new dev.revizor.check.Checks(facts);
        eachCard(file -> {
            counted.offer(file);
            ConsentArchive.State state = counted.state(file);
            if (state.person()) {
                List<Finding> findings = new ArrayList<>();
                checks.inspect(file, finding -> {
                    if (finding.code().startsWith("CONSENT-")) {
                        findings.add(finding);
                    }
                });
                out.accept(new ConsentLine(
                        file.card().id(),
                        state.state(),
                        state.given(),
                        state.withdrawn(),
                        state.keepUntil(),
                        findings));
            }
        });
        archive = Optional.of(counted);
    }

    /** The totals of the pass that {@link #consents} made. */
    public Report.ConsentLine consentLine() {
        return Inspection.consentLine(archive.orElseThrow());
    }

    private void eachCard(Consumer<CardFile> each) {
        try (Rows<CardFile> files = work.base().cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                each.accept(file.get());
            }
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
