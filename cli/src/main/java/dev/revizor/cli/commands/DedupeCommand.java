package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Written;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.Evaluator;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.InputFile;
import dev.revizor.flow.PairAudit;
import dev.revizor.flow.Remembered;
import dev.revizor.model.Cluster;
import dev.revizor.model.Evaluation;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Texter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Duplicates of any table. */
@Command(name = "dedupe")
public final class DedupeCommand extends StoreWork {
    private static final int SHOWN = 10;
    private static final int MEMBERS_SHOWN = 20;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Option(names = "--explain-fields", descriptionKey = "explain-fields")
    boolean explainFields;

    @Option(names = "--explain-blocking", descriptionKey = "explain-blocking")
    boolean explainBlocking;

    @Mixin
    FoundOptions found = new FoundOptions();

    @Mixin
    EarlierOptions earlier = new EarlierOptions();

    @Option(names = "--save-model", paramLabel = "FILE", descriptionKey = "save-model")
    @Written(over = "--model")
    @Nullable
    Path saveModel;

    @Option(names = "--save-base", paramLabel = "FILE", descriptionKey = "save-base")
    @Written
    @Nullable
    Path saveBase;

    @Mixin
    MemoryOption memory = new MemoryOption();

    @Mixin
    GateOptions gate = new GateOptions();

    @Mixin
    DecisionOptions decisions = new DecisionOptions();

    @Mixin
    EvaluateOptions evaluate = new EvaluateOptions();

    @Mixin
    LabelOptions labels = new LabelOptions();

    @Override
    public Integer call() {
        gate.check();
        Session.Setup setup = memory.in(session(), setup(decisions.flags(compare.flags())));
        evaluate.check();
        RejectTalk rejects = new RejectTalk(setup.lang());
        DedupeFlow flow = new DedupeFlow(setup.policy().policy(), setup.run(), labels.table())
                .after(earlier.earlier())
                .keeping(Optional.ofNullable(saveBase));
        FieldTalk talk = new FieldTalk(session(), setup);
        DedupeFlow.Request request = compare.request(earlier.with(work(), input));
        boolean asksOtherwise = evaluate.asksOtherwise() || explainFields || explainBlocking;
        if (saveBase != null && asksOtherwise) {
            // Only a run that looks for groups has all that a kept base holds.
            throw RevizorException.at(Place.NOWHERE, FlowError.KEPT_BASE_NOT_MADE);
        }
        if (explainFields) {
            talk.table(flow.plan(request), output);
            return ExitCodes.DONE;
        }
        if (explainBlocking) {
            new KeyTalk(session(), setup).table(flow.keys(request, rejects), output);
            return rejected(rejects.count());
        }
        if (evaluate.auditResult().isPresent()) {
            new PairTalk(session(), setup, output)
                    .result(PairAudit.result(evaluate.auditResult().orElseThrow(), rejects));
            return rejected(rejects.count());
        }
        if (evaluate.ask() > 0) {
            DedupeFlow.Probed probed = flow.probe(request, rejects);
            files(setup, probed.outcome());
            new PairTalk(session(), setup, output).ask(probed, evaluate.ask());
            return gravest(rejected(rejects.count()), gate.code(probed.outcome()));
        }
        if (evaluate.truth().isPresent()) {
            return evaluated(setup, flow.probe(request, rejects), rejects);
        }
        Optional<Remembered> answers = decisions.remembered(labels.table(), rejects);
        DedupeFlow.Outcome outcome =
                answers.map(kept -> flow.run(request, kept, rejects)).orElseGet(() -> flow.run(request, rejects));
        if (evaluate.audit() > 0) {
            files(setup, outcome);
            new PairTalk(session(), setup, output).draw(outcome, evaluate.audit(), Draws.seed(common.seed(), setup));
        } else {
            export(setup, outcome);
        }
        new NotesTalk(setup.texts()).lines(outcome.notes()).forEach(this::say);
        outcome.plans().forEach(plan -> talk.lines(plan).forEach(this::say));
        CompareOptions.strange(outcome.strange(), setup).ifPresent(this::say);
        answers.ifPresent(kept -> decisions.lines(kept.kept(), setup).forEach(this::say));
        summary(setup, outcome);
        return gravest(rejected(rejects.count()), gate.code(outcome));
    }

    private int evaluated(Session.Setup setup, DedupeFlow.Probed probed, RejectTalk rejects) {
        files(setup, probed.outcome());
        new NotesTalk(setup.texts()).lines(probed.outcome().notes()).forEach(this::say);
        summary(setup, probed.outcome());
        InputFile truth = evaluate.truth().orElseThrow();
        Evaluation evaluation = Evaluator.evaluate(probed, truth, evaluate.worst(), rejects);
        new EvaluationTalk(session(), setup, probed.outcome().titles()).tell(evaluation, output);
        return gravest(rejected(rejects.count()), gate.code(probed.outcome()));
    }

    private void export(Session.Setup setup, DedupeFlow.Outcome outcome) {
        files(setup, outcome);
        boolean elsewhere = !found.isNone() || earlier.changes().isPresent();
        if (!elsewhere || output.isAsked()) {
            groups(setup, outcome);
        }
    }

    private void files(Session.Setup setup, DedupeFlow.Outcome outcome) {
        found.write(outcome, session().out().data(), setup).forEach(this::say);
        earlier.changes().ifPresent(target -> {
            outcome.changes().orElseThrow().write(target, session().out().data());
            say(setup.texts().get("written", "path", target.toString()));
        });
        if (saveBase != null) {
            say(setup.texts().get("written", "path", saveBase.toString()));
        }
        if (saveModel != null) {
            outcome.writeModel(saveModel, session().out().data());
            say(setup.texts().get("written", "path", saveModel.toString()));
        }
    }

    private void groups(Session.Setup setup, DedupeFlow.Outcome outcome) {
        boolean screen = output.format().equals("table");
        Texter texter = Texter.in(setup.lang()).knowing(outcome.titles());
        Tables.write(
                session(),
                output,
                setup.texts(),
                "dedupe.col.",
                List.of("group", "card", "probability", "band", "why"),
                rows -> outcome.clusters().stream()
                        .limit(screen ? SHOWN : Long.MAX_VALUE)
                        .forEach(cluster -> {
                            List<String> members = cluster.members();
                            String band = cluster.band().id();
                            members.stream()
                                    .limit(screen ? MEMBERS_SHOWN : Long.MAX_VALUE)
                                    .forEach(member -> rows.accept(List.of(
                                            cluster.id(),
                                            outcome.recordId(member),
                                            String.format(Locale.ROOT, "%.3f", cluster.probability()),
                                            screen ? setup.texts().get("band." + band) : band,
                                            why(texter, cluster, member))));
                            if (screen && members.size() > MEMBERS_SHOWN) {
                                rows.accept(
                                        List.of(cluster.id(), "… +" + (members.size() - MEMBERS_SHOWN), "", "", ""));
                            }
                        }));
        if (screen && outcome.groups() > SHOWN) {
            say(setup.texts().get("dedupe.more", "groups", outcome.groups() - SHOWN));
        }
    }

    /** The strongest link of a member, in words. */
    private static String why(Texter texter, Cluster cluster, String member) {
        return cluster.pairs().stream()
                .filter(pair -> pair.a().equals(member) || pair.b().equals(member))
                .findFirst()
                .map(texter::why)
                .orElse("");
    }

    private void summary(Session.Setup setup, DedupeFlow.Outcome outcome) {
        say(setup.texts()
                .get(
                        "dedupe.summary",
                        "records",
                        outcome.records(),
                        "groups",
                        outcome.groups(),
                        "in",
                        outcome.inGroups(),
                        "excess",
                        outcome.inGroups() - outcome.groups()));
        say(setup.texts()
                .get(
                        "dedupe.bands",
                        "merge",
                        outcome.mergeGroups(),
                        "ask",
                        outcome.groups() - outcome.mergeGroups(),
                        "never",
                        outcome.lookalikes()));
        RemarkTalk.lines(setup, outcome.remarks()).forEach(this::say);
        ErrorTalk.line(setup, outcome.expectedErrors()).ifPresent(this::say);
        if (!earlier.bases.isEmpty()) {
            say(setup.texts().get("dedupe.again", "groups", outcome.left()));
        }
        outcome.changes().map(changes -> ChangeTalk.line(setup, changes)).ifPresent(this::say);
    }
}
