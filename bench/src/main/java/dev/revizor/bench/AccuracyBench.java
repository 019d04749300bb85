package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Accuracy of {@code dedupe} and {@code review} on data with known answers, run as a user runs them.
 *
 * <p>Arguments: the folder of the labelled data (by default the system property {@code revizor.shared} with {@code data}
 * below it, else {@code ../shared/data}); then folders of bases that {@code SampleBase} has generated. What is absent is skipped with a line. The launcher is looked for in the
 * system property {@code revizor.root}, by default here.
 */
public final class AccuracyBench {
    private AccuracyBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path data = folder(args);
        Path root = Path.of(System.getProperty("revizor.root", "."))
                .toAbsolutePath()
                .normalize();
        Path work = Files.createTempDirectory("revizor-accuracy");
        DuplicateAccuracy duplicates = new DuplicateAccuracy(root, work, out);
        DefectAccuracy defects = new DefectAccuracy(root, work, out);
        Path base = data.resolve("ru_base_10k");
        Path samples = root.resolve("samples");

        duplicates.base("ru_base_10k", base.resolve("base.csv"), base.resolve("truth.csv"), "group_id");
        duplicates.base("samples", samples.resolve("clients.csv"), samples.resolve("clients.truth.csv"), "group");
        for (int i = 1; i < args.length; i++) {
            Path generated = Path.of(args[i]).toAbsolutePath().normalize();
            duplicates.base(
                    "generated-" + i,
                    generated.resolve("clients.csv"),
                    generated.resolve("clients.truth.csv"),
                    "group");
        }
        duplicates.tables(data.resolve("er"));
        defects.base(
                "ru_base_10k",
                List.of(base.resolve("base.csv"), base.resolve("owners.csv")),
                base.resolve("row_ops.csv"),
                "2026-06-01");
        defects.base(
                "samples",
                List.of(samples.resolve("clients.csv"), samples.resolve("owners.csv")),
                samples.resolve("clients.defects.csv"),
                "2026-11-20");
    }

    private static Path folder(String[] args) {
        if (args.length > 0) {
            return Path.of(args[0]).toAbsolutePath().normalize();
        }
        String shared = System.getProperty("revizor.shared", "../shared");
        return Path.of(shared, "data").toAbsolutePath().normalize();
    }
}
