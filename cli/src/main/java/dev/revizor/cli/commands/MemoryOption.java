package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.run.Memory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much memory a command may take. */
public final class MemoryOption {
    @Option(names = "--memory", paramLabel = "SIZE", descriptionKey = "memory")
    @Nullable
    Memory memory;

    /** The setup with the bound, where there is one; the session closes it. */
    Session.Setup in(Session session, Session.Setup setup) {
        return memory == null ? setup : session.within(memory, setup);
    }
}
