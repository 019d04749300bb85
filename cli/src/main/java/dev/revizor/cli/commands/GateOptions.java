package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.GateKeeper;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** When a search ends with a code of its own, so that a script need not read what was found. */
public final class GateOptions {
    private static final String UNDECIDED = "undecided";

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "fail-on")
    List<String> failOn = new ArrayList<>();

    /** Refuses what is no condition, before any work is done. */
    void check() {
        failOn.forEach(GateKeeper::check);
    }

    /** The exit code that the groups deserve. */
    int code(DedupeFlow.Outcome outcome) {
        boolean undecided = failOn.contains(UNDECIDED) && outcome.groups() > outcome.mergeGroups();
        boolean found = outcome.groups() > 0 && failOn.stream().anyMatch(what -> !what.equals(UNDECIDED));
        return Work.gravest(
                found ? ExitCodes.GATE_FAILED : ExitCodes.DONE, undecided ? ExitCodes.UNDECIDED : ExitCodes.DONE);
    }
}
