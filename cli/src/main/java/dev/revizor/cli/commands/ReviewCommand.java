package dev.revizor.cli.commands;

import dev.revizor.cli.AlsoWrites;
import dev.revizor.cli.Endings;
import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.Read;
import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.flow.ReviewFlow;
import dev.revizor.report.Invocation;
import dev.revizor.report.Report;
import dev.revizor.report.formats.Ink;
import dev.revizor.report.formats.TerminalSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job. */
@Command(name = "review")
public final class ReviewCommand extends StoreWork implements AlsoWrites {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            descriptionKey = "review.output")
    @Written
    @Nullable
    Path output;

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "fail-on")
    List<String> failOn = new ArrayList<>();

    @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
    @Read
    @Nullable
    Path baseline;

    @Option(names = "--last", paramLabel = "N", descriptionKey = "last")
    @Nullable
    Integer last;

    @Option(names = "--random", paramLabel = "N", descriptionKey = "random")
    @Nullable
    Integer random;

    @Option(names = "--include-closed", descriptionKey = "include-closed")
    boolean includeClosed;

    @Option(names = "--strict", descriptionKey = "strict")
    boolean strict;

    @Mixin
    MemoryOption memory = new MemoryOption();

    @Option(names = "--open", descriptionKey = "open")
    boolean open;

    @Override
    public Integer call() {
        Session.Setup setup = memory.in(session(), session().setup(common, input.inputs(), Draws.flags(includeClosed)));
        ReviewFlow.Request request = new ReviewFlow.Request(
                work(),
                folder(),
                Draws.of(last, random, common.seed(), setup),
                failOn,
                Optional.ofNullable(baseline),
                common.asOf().isPresent());
        ReviewFlow.Outcome outcome = new ReviewFlow(setup.policy(), setup.run()).run(request);
        tell(setup, outcome);
        return code(outcome);
    }

    @Override
    public List<Path> alsoWritten() {
        return ReviewFlow.files(folder());
    }

    private void tell(Session.Setup setup, ReviewFlow.Outcome outcome) {
        if (!common.quiet()) {
            new InputTalk(session(), setup.texts()).tell(outcome.report().inputs(), outcome.files());
        }
        if (!common.quiet()) {
            TerminalSummary.lines(
                            outcome.report(),
                            setup.lang(),
                            session().width(),
                            session().colour(common) ? Ink.COLOUR : Ink.PLAIN,
                            new Invocation(
                                    session().program(), input.words(), input.reading(), store().map(Path::toString)))
                    .forEach(session().out()::line);
        }
        Path page = outcome.files().get(0);
        session().out().line(setup.texts().get("review.report", "path", page.toString()));
        if (open) {
            Opener.open(page);
        }
    }

    private int code(ReviewFlow.Outcome outcome) {
        Report.Gate gate = outcome.report().gate();
        boolean undecided = gate.failed().contains("undecided");
        boolean other = gate.failed().stream().anyMatch(expression -> !expression.equals("undecided"));
        boolean boundary = strict && outcome.report().spotCheck().verdictSeed().equals("BOUNDARY");
        return gravest(
                rejected(outcome.rejected()),
                other ? ExitCodes.GATE_FAILED : ExitCodes.DONE,
                undecided ? ExitCodes.UNDECIDED : ExitCodes.DONE,
                boundary ? ExitCodes.BOUNDARY : ExitCodes.DONE,
                outcome.requiredMissing() ? ExitCodes.REQUIRED_NOT_CHECKED : ExitCodes.DONE);
    }

    /** {@code contacts.csv} gives {@code contacts-revizor} beside it; so does a store. The standard input stands nowhere: the working folder. */
    private Path folder() {
        if (output != null) {
            Endings.demandFolder(output);
            return output;
        }
        if (input.positional().filter(file -> file.toString().equals("-")).isPresent()) {
            return Path.of("stdin-revizor");
        }
        Path first = input.first().or(this::store).orElse(Path.of("revizor"));
        String name = first.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return first.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-revizor");
    }
}
