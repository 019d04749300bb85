package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Words;
import dev.revizor.flow.CheckFlow;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.text.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The consent archive: {@code consent check}. */
@Command(name = "consent")
public final class ConsentCommand extends TwoWords {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    List<String> words() {
        return List.of("check");
    }

    @Override
    int run(String word) {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        Texter texter = Texter.in(setup.lang());
        boolean people = !output.format().equals("json");
        try (CheckFlow flow = CheckFlow.prepare(work(), setup.policy().policy(), setup.run(), rejects)) {
            Tables.write(
                    session(),
                    output,
                    setup.texts(),
                    "consent.col.",
                    List.of("card", "state", "given", "withdrawn", "keep", "findings"),
                    rows -> flow.consents(line -> rows.accept(List.of(
                            line.card(),
                            people ? Words.in(setup.lang()).of("consent", line.state()) : line.state(),
                            day(line.given(), people, setup),
                            day(line.withdrawn(), people, setup),
                            day(line.keepUntil(), people, setup),
                            line.findings().stream()
                                    .map(finding -> people ? texter.finding(finding) : finding.code())
                                    .collect(Collectors.joining("; "))))));
            Report.ConsentLine total = flow.consentLine();
            say(setup.texts()
                    .get(
                            "consent.summary",
                            "persons",
                            total.persons(),
                            "given",
                            total.given(),
                            "refused",
                            total.refused(),
                            "withdrawn",
                            total.withdrawn(),
                            "missing",
                            total.notFound()));
            return rejected(rejects.count());
        }
    }

    private static String day(Optional<LocalDate> day, boolean people, Session.Setup setup) {
        return day.map(known -> people ? Numbers.day(known, setup.lang()) : known.toString())
                .orElse("");
    }
}
