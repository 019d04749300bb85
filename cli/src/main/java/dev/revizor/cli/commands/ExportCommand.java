package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.flow.ExportFlow;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The road back into the CRM. Nothing is sent anywhere. */
@Command(name = "export")
public final class ExportCommand extends Work {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    @Nullable
    Path output;

    @Option(names = "--dialect", paramLabel = "NAME", descriptionKey = "dialect", defaultValue = "generic")
    String dialect = "generic";

    @Option(names = "--for", paramLabel = "WHOM", descriptionKey = "for", defaultValue = "crm")
    String whom = "crm";

    @Option(names = "--changed", descriptionKey = "changed")
    boolean changed;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        ExportFlow.Outcome outcome = new ExportFlow(setup.policy().policy(), setup.run())
                .run(
                        new ExportFlow.Request(
                                work(),
                                Dialect.of(dialect),
                                Cells.of(whom),
                                changed,
                                Optional.ofNullable(output)
                                        .filter(path -> !path.toString().equals("-"))),
                        session().out().data(),
                        rejects);
        outcome.files().forEach(file -> say(setup.texts().get("written", "path", file.toString())));
        return rejected(rejects.count());
    }
}
