package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.Session;
import dev.revizor.flow.StoreRoom;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Facts about a store: {@code store info}. */
@Command(name = "store")
public final class StoreCommand extends OfStore {
    @Override
    List<String> words() {
        return List.of("info");
    }

    @Override
    int run(String word, Path named) {
        Session.Setup setup = setup();
        StoreRoom.Info info = StoreRoom.info(named, setup.run());
        info.cards()
                .forEach((kind, count) -> session()
                        .out()
                        .line(setup.texts()
                                .get("store.cards", "kind", setup.texts().get("kind." + kind.id()), "count", count)));
        info.runs()
                .forEach(run -> session()
                        .out()
                        .line(setup.texts()
                                .get(
                                        "store.run",
                                        "run",
                                        run.id(),
                                        "at",
                                        run.at(),
                                        "command",
                                        run.command(),
                                        "actor",
                                        run.actor(),
                                        "changes",
                                        run.changes(),
                                        "undone",
                                        run.undoneBy().isEmpty()
                                                ? ""
                                                : setup.texts().get("store.undone", "run", run.undoneBy()))));
        return ExitCodes.DONE;
    }
}
