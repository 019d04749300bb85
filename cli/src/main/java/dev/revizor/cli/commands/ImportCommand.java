package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.ImportFlow;
import dev.revizor.flow.RejectFile;
import dev.revizor.flow.StoreRoom;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Files into a store. */
@Command(name = "import")
public final class ImportCommand extends Work {
    @Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "rejects")
    @Nullable
    Path rejects;

    @Option(
            names = {"-n", "--dry-run"},
            descriptionKey = "dry-run")
    boolean dryRun;

    @Override
    public Integer call() {
        Path store = input.store().orElseThrow(() -> RevizorException.at(Place.NOWHERE, FlowError.STORE_NEEDED));
        Session.Setup setup = setup();
        Path target = Optional.ofNullable(rejects).orElseGet(() -> store.resolveSibling("rejects.csv"));
        try (RejectFile file = new RejectFile(target, setup.lang())) {
            ImportFlow.Outcome outcome = StoreRoom.importFiles(
                    store,
                    input.inputs(),
                    setup.policy().policy(),
                    setup.run(),
                    session().actor(),
                    file,
                    dryRun);
            new InputTalk(session(), setup.texts()).tell(outcome.inputs());
            say(
                    outcome.changes() == 0
                            ? setup.texts().get("import.nothing")
                            : setup.texts()
                                    .get(
                                            "import.done",
                                            "run",
                                            outcome.run(),
                                            "changes",
                                            outcome.changes(),
                                            "store",
                                            store.toString()));
            if (dryRun) {
                say(setup.texts().get("import.dry"));
            }
            file.deliver().ifPresent(path -> say(setup.texts().get("import.rejected", "path", path.toString())));
            return rejected(outcome.rejected());
        }
    }
}
