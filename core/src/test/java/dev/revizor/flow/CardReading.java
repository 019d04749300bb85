package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.policy.Policy;
import dev.revizor.run.RunContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cards of a table as {@code dedupe} reads them, for tests and benchmarks of what comes after the reading. */
public final class CardReading {
    private CardReading() {}

    /** All cards, in the order of the table. */
    public static List<Card> cards(Path table, String id, RunContext run) {
        Workspace.Request work = new Workspace.Request(Optional.empty(), List.of(InputFile.of(table)), "bench");
        List<Card> out = new ArrayList<>();
        new DedupeFlow(Policy.builtIn(), run)
                .gather(
                        new DedupeFlow.Request(work, Optional.of(id), List.of(), List.of()),
                        problem -> {},
                        (record, card) -> out.add(card));
        return out;
    }
}
