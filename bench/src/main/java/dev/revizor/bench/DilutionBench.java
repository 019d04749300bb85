package dev.revizor.bench;

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
 * What becomes of the same clients' duplicates when ever more strangers stand beside them: a large base has more
 * namesakes, and a model that does not allow for them is less precise there.
 *
 * <p>Argument: a folder of {@code SampleBase}; for a dilution of one hundred with 200,000 cards. Its clients are taken
 * in slices of 2,000, families and offices whole. The first ten slices are measured: each alone, then among nine and
 * among ninety-nine others. The launcher is looked for in the system property {@code revizor.root}, by default here.
 */
public final class DilutionBench {
    private static final int MEASURED = 10;
    private static final List<Integer> DILUTIONS = List.of(1, 10, 100);

    private final Slices slices;
    private final Dedupe dedupe;
    private final Path work;
    private final PrintStream out;

    private DilutionBench(Path folder, Path root, Path work, PrintStream out) throws IOException {
        this.slices = Slices.read(folder);
        this.dedupe = new Dedupe(root, work);
        this.work = work;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("revizor.root", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        new DilutionBench(folder, root, Files.createTempDirectory("revizor-dilution"), out).run();
    }

    private void run() throws IOException, InterruptedException {
        out.println("                        records   among the same clients                      with strangers");
        out.println("pairs          dilution  a base    true   found   right  precision  recall   wrong  precision");
        for (int dilution : DILUTIONS) {
            if (dilution > slices.count()) {
                out.println("x" + dilution + ": skipped, the base has no more than " + slices.count() + " slices");
                continue;
            }
            measure(dilution);
        }
    }

    private void measure(int dilution) throws IOException, InterruptedException {
        List<Diluted> full = new ArrayList<>();
        List<Diluted> sure = new ArrayList<>();
        long records = 0;
        int bases = 0;
        for (int first = 0; first < MEASURED; first += dilution) {
            Path table = work.resolve("x" + dilution + "-" + first + ".csv");
            records += slices.write(first, first + dilution, table);
            bases++;
            Dedupe.Groups groups = dedupe.run("x" + dilution + "-" + first, table, "ID", List.of());
            for (int slice = first; slice < Math.min(MEASURED, first + dilution); slice++) {
                Map<String, String> truth = slices.truth(slice);
                full.add(Diluted.of(truth, groups.full()));
                sure.add(Diluted.of(truth, groups.sure()));
            }
        }
        line("all", dilution, records / bases, Diluted.sum(full));
        line("merge at once", dilution, records / bases, Diluted.sum(sure));
    }

    private void line(String what, int dilution, long records, Diluted count) {
        PairCount own = count.own();
        out.printf(
                Locale.ROOT,
                "%-14s %8s %7d %7d %7d %7d %10.4f %7.4f %7.1f %10.4f%n",
                what,
                "x" + dilution,
                records,
                own.truth(),
                own.found(),
                own.right(),
                own.precision(),
                own.recall(),
                count.strangers(),
                count.precision());
    }
}
