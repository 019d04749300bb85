package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.Evaluator;
import dev.revizor.flow.LinkFlow;
import dev.revizor.flow.PairAudit;
import dev.revizor.model.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What two bases have in common. */
@Command(name = "link")
public final class LinkCommand extends Work {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Mixin
    LinkOptions link = new LinkOptions();

    @Mixin
    FoundOptions found = new FoundOptions();

    @Mixin
    MemoryOption memory = new MemoryOption();

    @Mixin
    GateOptions gate = new GateOptions();

    @Mixin
    EvaluateOptions evaluate = new EvaluateOptions();

    @Mixin
    LabelOptions labels = new LabelOptions();

    @Override
    public Integer call() {
        gate.check();
        Session.Setup setup = memory.in(session(), setup(compare.flags()));
        RejectTalk rejects = new RejectTalk(setup.lang());
        PairTalk pairs = new PairTalk(session(), setup, output);
        if (evaluate.auditResult().isPresent()) {
            pairs.result(PairAudit.result(evaluate.auditResult().orElseThrow(), rejects));
            return rejected(rejects.count());
        }
        LinkFlow flow = new LinkFlow(setup.policy().policy(), setup.run(), link.linking(), labels.table());
        DedupeFlow.Request request = compare.request(work());
        if (evaluate.ask() > 0) {
            DedupeFlow.Probed probed = flow.probe(request, rejects);
            found.write(probed.outcome(), session().out().data(), setup).forEach(this::say);
            pairs.ask(probed, evaluate.ask());
            return gravest(rejected(rejects.count()), gate.code(probed.outcome()));
        }
        DedupeFlow.Outcome outcome;
        if (evaluate.truth().isPresent()) {
            outcome = evaluated(setup, flow.probe(request, rejects), rejects);
        } else {
            outcome = flow.run(request, rejects);
            export(setup, outcome, pairs);
        }
        new NotesTalk(setup.texts()).lines(outcome.notes()).forEach(this::say);
        summary(setup, outcome);
        return gravest(rejected(rejects.count()), gate.code(outcome));
    }

    private DedupeFlow.Outcome evaluated(Session.Setup setup, DedupeFlow.Probed probed, RejectTalk rejects) {
        found.write(probed.outcome(), session().out().data(), setup).forEach(this::say);
        Evaluation evaluation = Evaluator.evaluate(probed, evaluate.truth().orElseThrow(), evaluate.worst(), rejects);
        new EvaluationTalk(session(), setup, probed.outcome().titles()).tell(evaluation, output);
        return probed.outcome();
    }

    private void export(Session.Setup setup, DedupeFlow.Outcome outcome, PairTalk pairs) {
        found.write(outcome, session().out().data(), setup).forEach(this::say);
        if (evaluate.audit() > 0) {
            pairs.draw(outcome, evaluate.audit(), Draws.seed(common.seed(), setup));
        } else if (found.isNone() || output.isAsked()) {
            pairs.pairs(outcome);
        }
    }

    private void summary(Session.Setup setup, DedupeFlow.Outcome outcome) {
        FieldTalk talk = new FieldTalk(session(), setup);
        outcome.plans().forEach(plan -> talk.lines(plan).forEach(this::say));
        CompareOptions.strange(outcome.strange(), setup).ifPresent(this::say);
        say(setup.texts()
                .get(
                        "link.summary",
                        "records",
                        outcome.records(),
                        "pairs",
                        outcome.pairs().size(),
                        "groups",
                        outcome.groups(),
                        "merge",
                        outcome.mergeGroups()));
        RemarkTalk.lines(setup, outcome.remarks()).forEach(this::say);
        ErrorTalk.line(setup, outcome.expectedErrors()).ifPresent(this::say);
    }
}
