package dev.revizor.bench;

import dev.revizor.samples.SampleBase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code dedupe} of generated bases as whole processes: seconds, peak memory, F1 of full clusters, and what each further
 * thousand rows costs.
 *
 * <p>Arguments: row counts in rising order (by default 10000 100000), {@code --runs N} (by default 3), {@code --increment}:
 * also one row in a hundred as new beside the others, which were compared before. Its ratio and its B-cubed F1 are
 * against the run over everything. The launcher is looked for in the system property {@code revizor.root}, by default here.
 */
public final class DedupeBench {
    private static final String LAUNCHER = "./revizor";

    private final PrintStream out;
    private final Path root =
            Path.of(System.getProperty("revizor.root", ".")).toAbsolutePath().normalize();
    private final Path work;
    private final List<Integer> sizes = new ArrayList<>();
    private int runs = 3;
    private boolean increment;

    private DedupeBench(String[] args, Path work, PrintStream out) {
        this.out = out;
        this.work = work;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--runs" -> runs = Integer.parseInt(args[++i]);
                case "--increment" -> increment = true;
                default -> sizes.add(Integer.parseInt(args[i]));
            }
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of(10_000, 100_000));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new DedupeBench(args, Files.createTempDirectory("revizor-dedupe"), out).run();
    }

    private void run() throws IOException, InterruptedException {
        // Builds the program where it must be built, which is not to be timed.
        Timed.of(root, 1, List.of(LAUNCHER, "--version"));
        out.println(
                "rows     what                 wall s    CPU s  peak MB  F1           of full: wall, CPU, B-cubed F1");
        int smaller = 0;
        Timed before = new Timed(0, 0, 0);
        for (int size : sizes) {
            Path folder = base(size);
            Timed full = full(size, folder);
            if (smaller > 0) {
                double thousands = (size - smaller) / 1000.0;
                out.printf(
                        Locale.ROOT,
                        "%-8d each further 1,000 %8.3f %8.3f%n",
                        size,
                        (full.seconds() - before.seconds()) / thousands,
                        (full.cpuSeconds() - before.cpuSeconds()) / thousands);
            }
            if (increment) {
                increment(size, folder, full);
            }
            smaller = size;
            before = full;
        }
    }

    private Timed full(int size, Path folder) throws IOException, InterruptedException {
        Path clusters = folder.resolve("full.csv");
        Timed full = Timed.of(
                root, runs, dedupe(clusters, folder.resolve("clients.csv").toString()));
        out.printf(
                Locale.ROOT,
                "%-8d full                 %s  %.5f%n",
                size,
                full.columns(),
                PairCount.of(truth(folder), groups(clusters)).f1());
        return full;
    }

    private void increment(int size, Path folder, Timed full) throws IOException, InterruptedException {
        Drawn drawn = Drawn.of(folder.resolve("clients.csv"), folder);
        Path previous = folder.resolve("previous.csv");
        Path model = folder.resolve("model.json");
        Path base = folder.resolve("base.rvb");
        List<String> before = dedupe(previous, drawn.rest().toString(), "--save-model", model.toString());
        before.addAll(List.of("--save-base", base.toString()));
        Timed.of(root, 1, before);
        String[] beside = {
            "--base",
            drawn.rest().toString(),
            "--previous",
            previous.toString(),
            drawn.fresh().toString()
        };
        Path learnt = folder.resolve("learnt.csv");
        added(size, "1 % new, learning", Timed.of(root, runs, dedupe(learnt, beside)), full, learnt);
        Path given = folder.resolve("given.csv");
        List<String> command = dedupe(given, beside);
        command.addAll(List.of("--model", model.toString()));
        added(size, "1 % new, --model", Timed.of(root, runs, command), full, given);
        Path kept = folder.resolve("kept.csv");
        command = dedupe(kept, "--base", base.toString(), drawn.fresh().toString());
        added(size, "1 % new, kept base", Timed.of(root, runs, command), full, kept);
    }

    private void added(int size, String what, Timed own, Timed full, Path clusters) throws IOException {
        Path folder = clusters.resolveSibling("full.csv");
        Map<String, String> found = groups(clusters);
        out.printf(
                Locale.ROOT,
                "%-8d %-20s %s  %.5f      %.2f %.2f %.5f%n",
                size,
                what,
                own.columns(),
                PairCount.of(truth(clusters.resolveSibling(".")), found).f1(),
                own.seconds() / full.seconds(),
                own.cpuSeconds() / full.cpuSeconds(),
                BCubed.of(groups(folder), found).f1());
    }

    private static List<String> dedupe(Path clusters, String... files) {
        List<String> out = new ArrayList<>(List.of(LAUNCHER, "dedupe"));
        out.addAll(List.of(files));
        out.addAll(List.of("--id", "ID", "--clusters", clusters.toString(), "-q"));
        return out;
    }

    private static Map<String, String> groups(Path clusters) throws IOException {
        return LabelledTable.read(clusters).column("record_id", "cluster_id");
    }

    private static Map<String, String> truth(Path folder) throws IOException {
        return LabelledTable.read(folder.resolve("clients.truth.csv")).column("record_id", "entity_id");
    }

    private Path base(int size) throws IOException {
        Path folder = Files.createDirectories(work.resolve("base-" + size));
        SampleBase.main(new String[] {
            "--cards", Integer.toString(size), "--seed", "7", "--out", folder.toString(), "--files", "clients"
        });
        return folder;
    }
}
