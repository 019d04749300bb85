package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Words;
import dev.revizor.flow.CheckFlow;
import dev.revizor.model.AuditVerdict;
import dev.revizor.report.SpotText;
import dev.revizor.report.Texter;
import dev.revizor.text.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The 50-card check alone: {@code audit cards}. */
@Command(name = "audit")
public final class AuditCommand extends TwoWords {
    @Mixin
    OutputOptions output = new OutputOptions();

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

    @Override
    List<String> words() {
        return List.of("cards");
    }

    @Override
    int run(String word) {
        Session.Setup setup = session().setup(common, input.inputs(), Draws.flags(includeClosed));
        RejectTalk rejects = new RejectTalk(setup.lang());
        try (CheckFlow flow = CheckFlow.open(
                work(),
                Draws.of(last, random, common.seed(), setup),
                setup.policy().policy(),
                setup.run(),
                rejects)) {
            AuditVerdict verdict = flow.spotCheck();
            table(setup, verdict);
            new SpotText(Texter.in(setup.lang())).of(verdict).forEach(this::say);
            boolean boundary = strict && verdict.verdictSeed().equals("BOUNDARY");
            return gravest(rejected(rejects.count()), boundary ? ExitCodes.BOUNDARY : ExitCodes.DONE);
        }
    }

    private void table(Session.Setup setup, AuditVerdict verdict) {
        boolean people = !output.format().equals("json");
        Tables.write(
                session(),
                output,
                setup.texts(),
                "audit.col.",
                List.of("n", "card", "owner", "created", "action", "due", "state"),
                rows -> {
                    int n = 0;
                    for (AuditVerdict.Line line : verdict.lines()) {
                        n++;
                        rows.accept(List.of(
                                Integer.toString(n),
                                line.card(),
                                line.owner(),
                                line.created()
                                        .map(day -> people ? Numbers.day(day, setup.lang()) : day.toString())
                                        .orElse(""),
                                line.action(),
                                line.due()
                                        .map(day -> people ? Numbers.day(day, setup.lang()) : day.toString())
                                        .orElse(""),
                                people ? Words.in(setup.lang()).of("state", line.state()) : line.state()));
                    }
                });
    }
}
