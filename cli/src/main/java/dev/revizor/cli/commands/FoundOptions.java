package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.flow.DedupeFlow;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the groups and pairs that a search has found are written. */
public final class FoundOptions {
    @Option(names = "--clusters", paramLabel = "FILE", descriptionKey = "clusters")
    @Written(over = "--previous")
    @Nullable
    Path clusters;

    @Option(names = "--pairs", paramLabel = "FILE", descriptionKey = "pairs")
    @Written
    @Nullable
    Path pairs;

    /** Whether neither is asked for. */
    boolean isNone() {
        return clusters == null && pairs == null;
    }

    /**
     * Writes what was asked for, and says so.
     *
     * @param screen where {@code -} goes
     */
    List<String> write(DedupeFlow.Outcome outcome, OutputStream screen, Session.Setup setup) {
        List<String> said = new ArrayList<>();
        if (clusters != null) {
            outcome.writeClusters(clusters, screen);
            said.add(setup.texts().get("written", "path", clusters.toString()));
        }
        if (pairs != null) {
            outcome.writePairs(pairs, screen);
            said.add(setup.texts().get("written", "path", pairs.toString()));
        }
        return said;
    }
}
