package dev.revizor.cli.commands;

import dev.revizor.flow.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that read files or a store have in common. */
abstract class StoreWork extends Work {
    @Option(
            names = {"-s", "--store"},
            paramLabel = "FILE",
            descriptionKey = "store")
    @Nullable
    Path store;

    /** The store, if one was named. */
    final Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    /** The journal of a temporary store is sealed without the user's name: the same files give the same report. */
    @Override
    final Workspace.Request work() {
        String actor = store().isPresent() ? session().actor() : "revizor";
        return new Workspace.Request(store(), input.inputs(), actor);
    }
}
