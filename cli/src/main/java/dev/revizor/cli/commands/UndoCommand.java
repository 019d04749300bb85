package dev.revizor.cli.commands;

import dev.revizor.cli.CommonOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.WithSession;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.StoreRoom;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a run back. */
@Command(name = "undo")
public final class UndoCommand implements Callable<Integer>, WithSession {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    String runId = "";

    @Option(
            names = {"-s", "--store"},
            paramLabel = "FILE",
            descriptionKey = "store")
    @Nullable
    Path store;

    private @Nullable Session session;

    @Override
    public void session(Session given) {
        this.session = given;
    }

    @Override
    public Integer call() {
        Session mine = java.util.Objects.requireNonNull(session);
        if (store == null) {
            throw RevizorException.at(Place.NOWHERE, FlowError.STORE_NEEDED);
        }
        Session.Setup setup = mine.setup(common, List.of());
        StoreRoom.Undone undone = StoreRoom.undo(store, runId, setup.run(), mine.actor());
        if (!common.quiet()) {
            mine.out()
                    .talk(setup.texts()
                            .get(
                                    "undo.done",
                                    "program",
                                    mine.program(),
                                    "run",
                                    runId,
                                    "changes",
                                    undone.changes(),
                                    "undo",
                                    undone.run(),
                                    "store",
                                    ShellWord.of(store.toString())));
        }
        return 0;
    }
}
