package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Words;
import dev.revizor.flow.CheckFlow;
import dev.revizor.report.Texter;
import dev.revizor.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Classes, temperature, archive. */
@Command(name = "segment")
public final class SegmentCommand extends StoreWork {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        Texter texter = Texter.in(setup.lang());
        Words words = Words.in(setup.lang());
        boolean people = !output.format().equals("json");
        try (CheckFlow flow = CheckFlow.prepare(work(), setup.policy().policy(), setup.run(), rejects)) {
            Tables.write(
                    session(),
                    output,
                    setup.texts(),
                    "segment.col.",
                    List.of("card", "class", "temperature", "archive", "reason", "since", "also", "missing"),
                    rows -> flow.memberships(member -> rows.accept(List.of(
                            member.card(),
                            people ? words.of("class", member.clientClass()) : member.clientClass(),
                            people ? words.of("temperature", member.temperature()) : member.temperature(),
                            member.archive() ? (people ? setup.texts().get("segment.yes") : "yes") : "",
                            people ? words.of("segment.reason", member.reason()) : member.reason(),
                            member.since()
                                    .map(day -> people ? Numbers.day(day, setup.lang()) : day.toString())
                                    .orElse(""),
                            member.also().stream()
                                    .map(name -> people ? words.of("class", name) : name)
                                    .collect(Collectors.joining(", ")),
                            member.missing().stream()
                                    .map(field -> people ? texter.field(field) : field.id())
                                    .collect(Collectors.joining(", "))))));
            return rejected(rejects.count());
        }
    }
}
