package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.flow.CheckFlow;
import dev.revizor.model.Finding;
import dev.revizor.model.Verdict;
import dev.revizor.report.Texter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All rules, a line per finding. */
@Command(name = "check")
public final class CheckCommand extends StoreWork {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "fail-on")
    List<String> failOn = new ArrayList<>();

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        try (CheckFlow flow = CheckFlow.open(work(), failOn, setup.policy().policy(), setup.run(), rejects)) {
            findings(this, output, setup, flow, finding -> true);
            long unchecked = flow.rules().stream()
                    .filter(rule -> rule.verdict() == Verdict.NOT_CHECKED)
                    .count();
            say(setup.texts().get("finding.summary", "findings", flow.count(), "unchecked", unchecked));
            return gravest(
                    rejected(rejects.count()),
                    flow.gateFailed() ? ExitCodes.GATE_FAILED : ExitCodes.DONE,
                    flow.requiredMissing() ? ExitCodes.REQUIRED_NOT_CHECKED : ExitCodes.DONE);
        }
    }

    /** Writes the findings that pass the filter. */
    static void findings(
            Work work, OutputOptions output, Session.Setup setup, CheckFlow flow, Predicate<Finding> wanted) {
        Texter texter = Texter.in(setup.lang());
        boolean people = !output.format().equals("json");
        Tables.write(
                work.session(),
                output,
                setup.texts(),
                "finding.col.",
                List.of("code", "severity", "subject", "owner", "field", "text", "fix"),
                rows -> flow.findings(
                        wanted,
                        finding -> rows.accept(List.of(
                                finding.code(),
                                people
                                        ? setup.texts()
                                                .get("severity."
                                                        + finding.severity().id())
                                        : finding.severity().id(),
                                finding.subject(),
                                finding.owner(),
                                finding.field()
                                        .map(field -> people ? texter.field(field) : field.id())
                                        .orElse(""),
                                texter.finding(finding),
                                texter.fix(finding).orElse("")))));
    }
}
