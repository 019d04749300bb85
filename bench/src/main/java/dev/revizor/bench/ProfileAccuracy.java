package dev.revizor.bench;

import dev.revizor.flow.InputFile;
import dev.revizor.flow.ProfileFlow;
import dev.revizor.model.ColumnProfile;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.RawRow;
import dev.revizor.model.TableProfile;
import dev.revizor.policy.Policy;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * How often {@code profile} says rightly what a column holds, on columns that a person has labelled: the type, and the
 * kind of personal data; with the titles as they are, and by the values alone.
 *
 * <p>Arguments: the folder of shared data; {@code --misses} lists what is wrong. A set whose files are absent is left out.
 */
public final class ProfileAccuracy {
    private static final String NONE = "none";
    private static final String SHARED = "shared/";

    private final Path shared;
    private final Path samples;
    private final PrintStream out;
    private final List<String> misses = new ArrayList<>();

    private ProfileAccuracy(Path shared, Path samples, PrintStream out) {
        this.shared = shared;
        this.samples = samples;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("revizor.root", "."));
        Path shared = args.length > 0 ? Path.of(args[0]) : root.resolve("../shared/data");
        ProfileAccuracy bench = new ProfileAccuracy(shared, root, out);
        for (String set : List.of("first", "held")) {
            bench.measure(set, Titles.SHOWN);
            bench.measure(set, Titles.HIDDEN);
        }
        if (List.of(args).contains("--misses")) {
            bench.misses.forEach(out::println);
        }
    }

    private enum Titles {
        SHOWN,
        HIDDEN
    }

    private void measure(String set, Titles titles) throws IOException {
        ProfileScore types = new ProfileScore();
        ProfileScore personal = new ProfileScore();
        int columns = 0;
        for (List<ProfileLabels.Label> labels : ProfileLabels.byFile().values()) {
            Path file = path(labels.get(0).file());
            if (labels.get(0).set().equals(set) && Files.exists(file)) {
                columns += labels.size();
                score(labels, titles == Titles.SHOWN ? file : untitled(file), types, personal, titles);
            }
        }
        out.printf(
                Locale.ROOT,
                "%s set, %s: %d columns, type right %.1f %%, personal data: precision %.1f %%, recall %.1f %%%n",
                set,
                titles == Titles.SHOWN ? "as they are" : "values alone",
                columns,
                types.right(),
                personal.precision(NONE),
                personal.recall(NONE));
        types.print(out);
        personal.print(out);
    }

    private Path path(String name) {
        return name.startsWith(SHARED) ? shared.resolve(name.substring(SHARED.length())) : samples.resolve(name);
    }

    private void score(
            List<ProfileLabels.Label> labels, Path file, ProfileScore types, ProfileScore personal, Titles titles) {
        List<ColumnProfile> columns = profile(file);
        for (ProfileLabels.Label label : labels) {
            ColumnProfile column = columns.get(label.position() - 1);
            String type = column.type().type().id();
            String kind = column.personal().kind().id();
            boolean typed = types.add(type, label.types());
            boolean told = personal.add(kind, label.personal());
            if (!typed || !told) {
                misses.add(String.join(
                        ";",
                        titles.name(),
                        label.set(),
                        label.file(),
                        label.title(),
                        typed ? "" : type + " for " + label.types(),
                        told ? "" : kind + " for " + label.personal()));
            }
        }
    }

    private static List<ColumnProfile> profile(Path file) {
        RunContext run =
                new RunContext(Clock.systemUTC(), ZoneOffset.UTC, Lang.EN, Optional.empty(), Progress.SILENT, 1);
        List<TableProfile> tables = new ProfileFlow(Policy.builtIn(), run)
                .run(
                        new ProfileFlow.Request(List.of(InputFile.of(file)), List.of(), PersonalValues.MASKED),
                        problem -> {});
        return tables.get(0).columns();
    }

    /** The same rows under titles that say nothing. */
    private static Path untitled(Path file) throws IOException {
        Path copy = Files.createTempFile("revizor-bench", ".csv");
        copy.toFile().deleteOnExit();
        try (RowReader rows = Sources.open(file, ReadOptions.auto(), problem -> {});
                Writer text = Files.newBufferedWriter(copy, StandardCharsets.UTF_8);
                CSVPrinter csv =
                        CSVFormat.RFC4180.builder().setDelimiter(';').get().print(text)) {
            int width = rows.table().columns().size();
            csv.printRecord(
                    IntStream.rangeClosed(1, width).mapToObj(i -> "Column " + i).toList());
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                csv.printRecord(row.get().cells());
            }
        }
        return copy;
    }
}
