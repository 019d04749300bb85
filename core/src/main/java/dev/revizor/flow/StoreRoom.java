package dev.revizor.flow;

import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.JournalEntry;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Problem;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.store.Writer;
import dev.revizor.view.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The use cases that are about the store itself: filling it, its journal, taking a run back. */
public final class StoreRoom {
    private StoreRoom() {}

    /** Imports files, as wished; a trial makes no store where there is none. */
    public static ImportFlow.Outcome importFiles(
            Path store,
            List<InputFile> files,
            Policy policy,
            RunContext run,
            String actor,
            Consumer<Problem> rejects,
            ImportFlow.Wish wish) {
        ImportFlow flow = new ImportFlow(policy, run);
        if (wish.ending() == ImportFlow.Ending.TRIAL && Files.notExists(store)) {
            return Workspace.withPrivateStore(run, base -> flow.run(files, base, actor, rejects, wish));
        }
        Base base = Bases.open(store, Base.Mode.CREATE_OR_OPEN, run);
        boolean done = false;
        try {
            ImportFlow.Outcome outcome = flow.run(files, base, actor, rejects, wish);
            done = true;
            return outcome;
        } finally {
            close(base, done);
        }
    }

    /** A refused first import leaves no empty store behind. */
    private static void close(Base base, boolean done) {
        if (done) {
            base.close();
        } else {
            base.abandon();
        }
    }

    /**
     * An undo that was done.
     *
     * @param run the id of the run that did it, so that it can be undone too
     * @param changes how many cards changed back
     */
    public record Undone(String run, long changes) {}

    /** Takes a run back. Throws when it is unknown or a card has changed since. */
    public static Undone undo(Path store, String runId, RunContext run, String actor) {
        try (Base base = Bases.open(store, Base.Mode.OPEN, run);
                Writer writer = base.begin("undo", actor)) {
            writer.apply(new Change.Undo(runId));
            writer.commit();
            return new Undone(writer.run(), writer.changes());
        }
    }

    /** Streams the journal. */
    public static void journal(Path store, long from, RunContext run, Consumer<JournalEntry> out) {
        try (Base base = Base.open(store, Base.Mode.READ_ONLY, run);
                Rows<JournalEntry> rows = base.journal(from)) {
            for (Optional<JournalEntry> row = rows.next(); row.isPresent(); row = rows.next()) {
                out.accept(row.get());
            }
        }
    }

    /**
     * What verification says.
     *
     * @param entries journal rows
     * @param head the last seal
     * @param troubles codes with places, e.g. {@code LOG-005 file:contact:17}; empty when all is whole
     */
    public record Verified(long entries, String head, List<String> troubles) {}

    /** Verifies chain, sequence and live rows. */
    public static Verified verify(Path store, RunContext run) {
        try (Base base = Base.open(store, Base.Mode.READ_ONLY, run)) {
            Base.JournalHead head = base.journalHead();
            return new Verified(head.entries(), head.seal(), base.verify().lines());
        }
    }

    /**
     * Facts about a store.
     *
     * @param cards live rows per kind, kinds without rows left out
     * @param runs all runs, oldest first
     */
    public record Info(Map<EntityKind, Long> cards, List<Base.RunLine> runs) {}

    /** Reads the facts. */
    public static Info info(Path store, RunContext run) {
        try (Base base = Base.open(store, Base.Mode.READ_ONLY, run)) {
            Map<EntityKind, Long> cards = new EnumMap<>(EntityKind.class);
            for (EntityKind kind : EntityKind.values()) {
                if (base.has(kind)) {
                    cards.put(kind, base.count(kind));
                }
            }
            return new Info(cards, base.runs());
        }
    }
}
