package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.MergeFlow;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ShellWord;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** First the plan, then its application. */
@Command(name = "merge")
public final class MergeCommand extends StoreWork {
    /** So many groups are merged without a question; more must be confirmed by typing the number. */
    private static final int UNASKED = 100;

    @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "plan")
    @Nullable
    Path plan;

    @Option(names = "--apply", paramLabel = "FILE", descriptionKey = "apply")
    @Nullable
    Path apply;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    @Written
    @Nullable
    Path output;

    @Option(names = "--map-out", paramLabel = "FILE", descriptionKey = "map-out")
    @Written
    @Nullable
    Path mapOut;

    @Option(
            names = {"-n", "--dry-run"},
            descriptionKey = "dry-run")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            descriptionKey = "yes")
    boolean yes;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        MergeFlow flow = new MergeFlow(setup.policy().policy(), setup.run());
        if (apply != null) {
            return apply(setup, flow, apply);
        }
        if (store().isPresent() && !input.inputs().isEmpty()) {
            // A plan is made to be read; it loads nothing into a store, and of cards that no store has it could not be
            // applied.
            throw RevizorException.at(Place.NOWHERE, FlowError.FILES_AND_STORE);
        }
        return plan != null ? plan(setup, flow, plan) : onFiles(setup, flow);
    }

    private int plan(Session.Setup setup, MergeFlow flow, Path target) {
        RejectTalk rejects = new RejectTalk(setup.lang());
        MergeFlow.Planned planned = flow.plan(work(), target, rejects);
        new NotesTalk(setup.texts()).lines(planned.notes()).forEach(this::say);
        say(setup.texts()
                .get(
                        "merge.planned",
                        "groups",
                        planned.groups(),
                        "merge",
                        planned.merge(),
                        "ask",
                        planned.groups() - planned.merge()));
        say(setup.texts().get("written", "path", target.toString()));
        store().ifPresent(store -> say(setup.texts()
                .get(
                        "merge.edit",
                        "program",
                        session().program(),
                        "path",
                        ShellWord.of(target.toString()),
                        "store",
                        ShellWord.of(store.toString()))));
        return rejected(rejects.count());
    }

    private int onFiles(Session.Setup setup, MergeFlow flow) {
        if (output == null || input.inputs().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.STORE_NEEDED);
        }
        RejectTalk rejects = new RejectTalk(setup.lang());
        MergeFlow.Applied done = flow.onFiles(work(), output, Optional.ofNullable(mapOut), rejects);
        new NotesTalk(setup.texts()).lines(done.notes()).forEach(this::say);
        told(setup, done);
        say(setup.texts().get("written", "path", output.toString()));
        return gravest(rejected(rejects.count()), done.waiting() > 0 ? ExitCodes.UNDECIDED : ExitCodes.DONE);
    }

    private int apply(Session.Setup setup, MergeFlow flow, Path planFile) {
        Path store = store().orElseThrow(() -> RevizorException.at(Place.NOWHERE, FlowError.STORE_NEEDED));
        long groups = flow.decided(planFile);
        if (groups > UNASKED
                && !yes
                && !dryRun
                && !Confirm.typed(
                        session().out(), setup.texts().get("merge.confirm", "groups", groups), Long.toString(groups))) {
            say(setup.texts().get("merge.declined"));
            return ExitCodes.USAGE;
        }
        MergeFlow.Applied done = flow.apply(store, planFile, session().actor(), dryRun);
        told(setup, done);
        if (dryRun) {
            say(setup.texts().get("merge.dry"));
        } else if (done.groups() > 0) {
            say(setup.texts()
                    .get(
                            "merge.undo",
                            "program",
                            session().program(),
                            "run",
                            done.run(),
                            "store",
                            ShellWord.of(store.toString())));
        }
        if (done.stale() > 0) {
            throw new RevizorException(
                    FlowError.PLAN_STALE, Place.file(planFile.toString()), java.util.Map.of("groups", done.stale()));
        }
        return done.waiting() > 0 ? ExitCodes.UNDECIDED : ExitCodes.DONE;
    }

    private void told(Session.Setup setup, MergeFlow.Applied done) {
        say(setup.texts().get("merge.applied", "groups", done.groups(), "cards", done.cards()));
        if (done.waiting() > 0) {
            say(setup.texts().get("merge.waiting", "groups", done.waiting()));
        }
    }
}
