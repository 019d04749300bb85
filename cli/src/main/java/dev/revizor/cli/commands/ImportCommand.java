package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.NumberedFiles;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Overwriting;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Written;
import dev.revizor.flow.DamageTally;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.ImportFlow;
import dev.revizor.flow.InputFile;
import dev.revizor.flow.News;
import dev.revizor.flow.RejectFile;
import dev.revizor.flow.StoreRoom;
import dev.revizor.flow.Upsert;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ShellWord;
import dev.revizor.report.Texter;
import dev.revizor.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Files into a store. */
@Command(name = "import")
public final class ImportCommand extends StoreWork {
    private static final String LOSS = "loss";

    @Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "rejects")
    @Written
    @Nullable
    Path rejects;

    @Option(names = "--changes", paramLabel = "FILE", descriptionKey = "import.changes")
    @Written
    @Nullable
    Path changes;

    @Option(names = "--clear-blanks", descriptionKey = "clear-blanks")
    boolean clearBlanks;

    @Option(names = "--system", paramLabel = "NAME", descriptionKey = "system")
    @Nullable
    String system;

    @Option(names = "--trust-ids", descriptionKey = "trust-ids")
    boolean trustIds;

    @Option(names = "--part", descriptionKey = "part")
    boolean part;

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "import.fail-on")
    List<String> failOn = new ArrayList<>();

    @Mixin
    DamageOptions damage = new DamageOptions();

    @Option(
            names = {"-n", "--dry-run"},
            descriptionKey = "dry-run")
    boolean dryRun;

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** What the store holds by now. */
    private Optional<ImportFlow.Outcome> lasting = Optional.empty();

    @Override
    public Integer call() {
        failOn.forEach(ImportCommand::known);
        Path store = store().orElseThrow(() -> RevizorException.at(Place.NOWHERE, FlowError.STORE_NEEDED));
        Session.Setup setup = setup();
        try (RejectFile file = new RejectFile(rejects(store), setup.lang())) {
            ImportFlow.Outcome outcome = imported(store, setup, file);
            new InputTalk(session(), setup.texts()).tell(outcome.inputs());
            if (!common.quiet()) {
                damage.tell(session(), setup.texts());
                new NewsTalk(session(), setup).tell(outcome);
            }
            say(ending(outcome, store, setup.texts()));
            rejected(file, store, setup.texts()).ifPresent(this::say);
            boolean lost =
                    outcome.news().stream().anyMatch(news -> !news.losses().isEmpty());
            if (lost && !failOn.isEmpty()) {
                say(setup.texts().get("import.failed", "what", LOSS));
            }
            return gravest(
                    rejected(outcome.rejected()), lost && !failOn.isEmpty() ? ExitCodes.GATE_FAILED : ExitCodes.DONE);
        }
    }

    /** Beside the store, but never in the place of another import's file: somebody may be correcting it. */
    private Path rejects(Path store) {
        return Optional.ofNullable(rejects)
                .orElseGet(() -> Overwriting.beside(spec.commandLine().getParseResult(), usual(store)));
    }

    private static Path usual(Path store) {
        return store.resolveSibling("rejects.csv");
    }

    /**
     * Who corrects the file of an earlier run keeps it, but is told that this one rejected nothing. A trial writes only what
     * is asked for: in the usual place may lie what an earlier import rejected.
     */
    private Optional<String> rejected(RejectFile file, Path store, Texts texts) {
        if (dryRun && rejects == null) {
            return file.count() > 0
                    ? Optional.of(texts.get("import.rejected.dry", "rows", file.count()))
                    : Optional.empty();
        }
        List<Path> earlier = rejects == null ? NumberedFiles.of(usual(store)) : List.of();
        Optional<Path> written = file.deliver(earlier);
        if (written.isPresent()) {
            String key = earlier.contains(written.get()) ? "import.rejected.same" : "import.rejected";
            return Optional.of(texts.get(key, "path", written.get().toString()));
        }
        Path target = usual(store);
        return rejects == null
                        && Files.isRegularFile(target)
                        && !Overwriting.names(spec.commandLine().getParseResult(), target)
                ? Optional.of(texts.get("import.rejected.earlier", "path", target.toString()))
                : Optional.empty();
    }

    /** A trial leaves no run that could be taken back. */
    private String ending(ImportFlow.Outcome outcome, Path store, Texts texts) {
        if (dryRun) {
            return texts.get("import.dry", "changes", outcome.changes());
        }
        if (outcome.changes() == 0) {
            return texts.get("import.nothing");
        }
        return texts.get(
                "import.done",
                "program",
                session().program(),
                "run",
                outcome.run(),
                "changes",
                outcome.changes(),
                "store",
                ShellWord.of(store.toString()));
    }

    /** An import has one gate. */
    private static void known(String condition) {
        if (!condition.equals(LOSS)) {
            throw new RevizorException(FlowError.BAD_GATE, Place.NOWHERE, Map.of("expression", condition));
        }
    }

    /** The lists are whole only behind the import: one that fails then must not look as if nothing had been done. */
    private ImportFlow.Outcome imported(Path store, Session.Setup setup, RejectFile file) {
        try {
            return damage.counted(session(), setup, tally -> imported(store, setup, file, tally));
        } catch (RevizorException e) {
            // Quiet or not: this belongs to the error.
            lasting.ifPresent(done -> {
                session().out().talk(ending(done, store, setup.texts()));
                session()
                        .out()
                        .talk(setup.texts()
                                .get(
                                        "import.listless",
                                        "program",
                                        session().program(),
                                        "store",
                                        ShellWord.of(store.toString())));
            });
            throw e;
        }
    }

    /** With a list of all changes the import runs while that is being written. */
    private ImportFlow.Outcome imported(Path store, Session.Setup setup, RejectFile file, DamageTally tally) {
        if (changes == null) {
            return imported(store, setup, file, wish(line -> {}, tally));
        }
        List<ImportFlow.Outcome> outcome = new ArrayList<>();
        Texter texter = Texter.in(setup.lang());
        Tables.write(
                session(),
                OutputOptions.into(changes),
                setup.texts(),
                "news.line.",
                List.of("card", "place", "what", "field", "was", "now"),
                rows -> outcome.add(imported(
                        store,
                        setup,
                        file,
                        wish(
                                line -> rows.accept(List.of(
                                        line.card(),
                                        line.place(),
                                        setup.texts().get("news.fate." + line.fate()),
                                        line.field().map(texter::field).orElse(line.column()),
                                        line.was(),
                                        line.now())),
                                tally))));
        return outcome.get(0);
    }

    private ImportFlow.Wish wish(Consumer<News.Line> lines, DamageTally tally) {
        return new ImportFlow.Wish(
                clearBlanks ? Upsert.Blanks.CLEAR : Upsert.Blanks.KEEP,
                part ? ImportFlow.Reach.PART : ImportFlow.Reach.WHOLE,
                dryRun ? ImportFlow.Ending.TRIAL : ImportFlow.Ending.LASTS,
                lines,
                tally,
                trustIds ? ImportFlow.Ids.BELIEVED : ImportFlow.Ids.CHECKED,
                ImportFlow.Unknown.REFUSED);
    }

    private List<InputFile> files() {
        if (system != null && !system.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new RevizorException(FlowError.SYSTEM_NAME, Place.NOWHERE, Map.of("name", system));
        }
        return damage.rescued(input.inputs()).stream()
                .map(file -> file.of(Optional.ofNullable(system)))
                .toList();
    }

    private ImportFlow.Outcome imported(Path store, Session.Setup setup, RejectFile file, ImportFlow.Wish wish) {
        ImportFlow.Outcome done = StoreRoom.importFiles(
                store, files(), setup.policy().policy(), setup.run(), session().actor(), file, wish);
        lasting = Optional.of(done).filter(run -> !dryRun && run.changes() > 0);
        return done;
    }
}
