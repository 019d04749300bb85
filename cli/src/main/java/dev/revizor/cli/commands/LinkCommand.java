package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.Evaluator;
import dev.revizor.flow.LinkFlow;
import dev.revizor.flow.PairAudit;
import dev.revizor.model.Evaluation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--save-model", paramLabel = "FILE", descriptionKey = "save-model")
    @Written(over = "--model")
    @Nullable
    Path saveModel;

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
        evaluate.check();
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
            files(setup, probed.outcome());
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
        files(setup, probed.outcome());
        Evaluation evaluation = Evaluator.evaluate(probed, evaluate.truth().orElseThrow(), evaluate.worst(), rejects);
        new EvaluationTalk(session(), setup, probed.outcome().titles()).tell(evaluation, output);
        return probed.outcome();
    }

    private void export(Session.Setup setup, DedupeFlow.Outcome outcome, PairTalk pairs) {
        files(setup, outcome);
        if (evaluate.audit() > 0) {
            pairs.draw(outcome, evaluate.audit(), Draws.seed(common.seed(), setup));
        } else if (found.isNone() || output.isAsked()) {
            pairs.pairs(outcome);
        }
    }

    private void files(Session.Setup setup, DedupeFlow.Outcome outcome) {
        found.write(outcome, session().out().data(), setup).forEach(this::say);
        if (saveModel != null) {
            outcome.writeModel(saveModel, session().out().data());
            say(setup.texts().get("written", "path", saveModel.toString()));
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
