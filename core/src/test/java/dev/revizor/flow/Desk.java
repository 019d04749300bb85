package dev.revizor.flow;

import dev.revizor.policy.Policy;
import dev.revizor.policy.PolicyLoader;
import dev.revizor.problem.Problem;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder with small files, a store and a run whose day is 20 November 2026. */
final class Desk {
    static final PolicyLoader.Loaded LOADED = PolicyLoader.load(Optional.empty(), Map.of());
    static final Policy POLICY = LOADED.policy();
    static final RunContext RUN = run(Progress.SILENT, 1);
    static final Terms TERMS = Terms.of(POLICY, RUN);

    private final Path folder;
    final List<Problem> rejects = new ArrayList<>();

    Desk(Path folder) {
        this.folder = folder;
    }

    static RunContext run(Progress progress, int threads) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-19T21:00:00Z"), ZoneOffset.UTC);
        return new RunContext(clock, ZoneId.of("Europe/Moscow"), Lang.RU, Optional.empty(), progress, threads);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path store() {
        return path("base.revizor");
    }

    /** Writes a file of lines. */
    InputFile csv(String name, String... lines) {
        return csv(name, List.of(lines));
    }

    InputFile csv(String name, List<String> lines) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return InputFile.of(path(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** Names of what is in a folder, hidden files too; empty when there is no folder. */
    static List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportFlow.Outcome load(InputFile... files) {
        return load(ImportFlow.Wish.usual(), files);
    }

    ImportFlow.Outcome load(ImportFlow.Wish wish, InputFile... files) {
        return StoreRoom.importFiles(store(), List.of(files), POLICY, RUN, "anna", rejects::add, wish);
    }

    /** The usual wish but for how far the files reach, what becomes of the run, and who hears of each change. */
    static ImportFlow.Wish wish(ImportFlow.Reach reach, ImportFlow.Ending ending, Consumer<News.Line> lines) {
        ImportFlow.Wish usual = ImportFlow.Wish.usual();
        return new ImportFlow.Wish(usual.blanks(), reach, ending, lines, usual.damages(), usual.ids());
    }

    Base open() {
        Base base = Base.open(store(), Base.Mode.OPEN, RUN);
        base.taskReader(new TaskReader(POLICY.words())::read);
        return base;
    }

    Workspace.Request stored() {
        return new Workspace.Request(Optional.of(store()), List.of(), "anna");
    }

    static Workspace.Request files(InputFile... files) {
        return new Workspace.Request(Optional.empty(), Arrays.asList(files), "anna");
    }
}
