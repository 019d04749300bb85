package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.flow.NormalizeFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Values to one template, straight from the file. */
@Command(name = "normalize")
public final class NormalizeCommand extends Work {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--changes", descriptionKey = "changes")
    boolean changes;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        NormalizeFlow flow = new NormalizeFlow(setup.policy().policy(), setup.run());
        NormalizeFlow.Outcome outcome = flow.run(
                new NormalizeFlow.Request(input.inputs(), changes, output.file(), output.format()),
                session().out().data(),
                rejects);
        output.file().ifPresent(file -> say(setup.texts().get("written", "path", file.toString())));
        say(setup.texts()
                .get(
                        "normalize.summary",
                        "cards",
                        outcome.cards(),
                        "repaired",
                        outcome.repaired(),
                        "suspicious",
                        outcome.suspicious(),
                        "unreadable",
                        outcome.unreadable(),
                        "placeholder",
                        outcome.placeholder()));
        return rejected(rejects.count());
    }
}
