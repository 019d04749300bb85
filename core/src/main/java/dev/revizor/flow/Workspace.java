package dev.revizor.flow;

import dev.revizor.model.EntityKind;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.problem.TemporaryFolder;
import dev.revizor.report.Report;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a command works on: the store that was named, with the files imported into it if there are any; or, without a
 * store, the files in a private temporary one that goes away.
 */
public final class Workspace implements AutoCloseable {
    private final Base base;
    private final Optional<Path> folder;
    private final List<Report.Input> inputs;
    private final String run;

    private Workspace(Base base, Optional<Path> folder, List<Report.Input> inputs, String run) {
        this.base = base;
        this.folder = folder;
        this.inputs = inputs;
        this.run = run;
    }

    /**
     * Where the data are.
     *
     * @param store the store, if one was named
     * @param files the files, in order
     * @param actor who is journalled
     */
    public record Request(Optional<Path> store, List<InputFile> files, String actor) {}

    /** Opens what was asked for. */
    public static Workspace open(Request request, Policy policy, RunContext run, Consumer<Problem> rejects) {
        if (request.store().isEmpty() && request.files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        return request.store().isPresent()
                ? ofStore(request, policy, run, rejects)
                : ofFiles(request, policy, run, rejects);
    }

    private static Workspace ofStore(Request request, Policy policy, RunContext run, Consumer<Problem> rejects) {
        Path file = request.store().orElseThrow();
        Base.Mode mode = request.files().isEmpty() ? Base.Mode.OPEN : Base.Mode.CREATE_OR_OPEN;
        Base base = Bases.open(file, mode, run);
        return filled(base, Optional.empty(), request, policy, run, rejects);
    }

    private static Workspace ofFiles(Request request, Policy policy, RunContext run, Consumer<Problem> rejects) {
        Path folder = freshFolder();
        Base base;
        try {
            base = Bases.temporary(folder, run);
        } catch (RevizorException e) {
            remove(folder);
            throw e;
        }
        return filled(base, Optional.of(folder), request, policy, run, rejects);
    }

    private static Path freshFolder() {
        try {
            // The number tells whose it is, should a killed run leave it behind.
            return Files.createTempDirectory(
                    "revizor-" + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    /** Does something with an empty private store that goes away afterwards. */
    static <T> T withPrivateStore(RunContext run, Function<Base, T> work) {
        Path folder = freshFolder();
        try (Base base = Bases.temporary(folder, run)) {
            return work.apply(base);
        } finally {
            remove(folder);
        }
    }

    private static Workspace filled(
            Base base,
            Optional<Path> folder,
            Request request,
            Policy policy,
            RunContext run,
            Consumer<Problem> rejects) {
        Workspace empty = new Workspace(base, folder, List.of(), base.lastRun().orElse("R-000000"));
        try {
            base.taskReader(new TaskReader(policy.words())::read);
            if (request.files().isEmpty()) {
                return empty;
            }
            ImportFlow.Outcome outcome = new ImportFlow(policy, run)
                    .run(request.files(), base, folder.isPresent() ? "revizor" : request.actor(), rejects);
            return new Workspace(base, folder, outcome.inputs(), outcome.run());
        } catch (RuntimeException | Error e) {
            base.abandon();
            folder.ifPresent(Workspace::remove);
            throw e;
        }
    }

    public Base base() {
        return base;
    }

    /** The tables that were read now; empty when only a store was opened. */
    public List<Report.Input> inputs() {
        return inputs;
    }

    /** The run that filled the workspace, or the store's last one. */
    public String run() {
        return run;
    }

    /** Throws NO_CARDS when there is nothing to review. */
    void requireCards() {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.isCard() && base.has(kind)) {
                return;
            }
        }
        throw RevizorException.at(Place.NOWHERE, FlowError.NO_CARDS);
    }

    @Override
    public void close() {
        base.close();
        folder.ifPresent(Workspace::remove);
    }

    private static void remove(Path folder) {
        try (java.util.stream.Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Delivery.trouble(folder, e);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw Delivery.trouble(folder, e);
        }
    }
}
