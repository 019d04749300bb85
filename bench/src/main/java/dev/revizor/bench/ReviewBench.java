package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code review} of generated bases as whole processes: seconds, peak memory, and the marginal seconds per row, which say
 * whether the time grows with the rows or faster.
 *
 * <p>Arguments: row counts (by default 10000 100000), {@code --runs N} (by default 3).
 */
public final class ReviewBench {
    private ReviewBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Sized asked = Sized.of(args, List.of(10_000, 100_000));
        int runs = asked.runs();
        Path root = Path.of(System.getProperty("revizor.root", "."));
        Path work = Files.createTempDirectory("revizor-bench");
        out.println("rows       wall s (median)   peak MB   exit   marginal s per 1000 rows");
        double before = 0;
        int smaller = 0;
        for (int size : asked.sizes()) {
            Path base = Sized.base(work, size);
            double[] seconds = new double[runs];
            long peak = 0;
            int code = 0;
            for (int run = 0; run < runs; run++) {
                Measured measured = Measured.run(
                        root,
                        List.of(
                                "./revizor",
                                "review",
                                base.toString(),
                                "--as-of",
                                "2026-11-20",
                                "-o",
                                work.resolve("out").toString(),
                                "-q"));
                seconds[run] = measured.seconds();
                peak = Math.max(peak, measured.peakMegabytes());
                code = measured.code();
            }
            Arrays.sort(seconds);
            double median = seconds[runs / 2];
            String marginal =
                    smaller == 0 ? "" : String.format(Locale.ROOT, "%.3f", (median - before) * 1000 / (size - smaller));
            out.printf(Locale.ROOT, "%-10d %-17.2f %-9d %-6d %s%n", size, median, peak, code, marginal);
            before = median;
            smaller = size;
        }
    }
}
