package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code import} of generated bases of 39 columns into a new store, as whole processes, beside {@code sqlite3 .import} of the
 * same file: what SQLite's own C program needs to put the cells into one table without looking at them. Then the same file
 * again, which changes nothing.
 *
 * <p>Arguments: row counts (by default 100000 1000000), {@code --runs N} (by default 3).
 */
public final class ImportBench {
    private ImportBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Sized asked = Sized.of(args, List.of(100_000, 1_000_000));
        int runs = asked.runs();
        Path root = Path.of(System.getProperty("revizor.root", "."));
        Path work = Files.createTempDirectory("revizor-bench");
        out.println("rows       what                 wall s    CPU s  peak MB     rows/s   of sqlite3");
        for (int size : asked.sizes()) {
            one(out, root, work, size, runs);
        }
    }

    private static void one(PrintStream out, Path root, Path work, int size, int runs)
            throws IOException, InterruptedException {
        Path file = Sized.base(work, size);
        Path folder = work.resolve("base-" + size);
        Path store = folder.resolve("store.db");
        List<Timed> floors = new ArrayList<>();
        List<Timed> loads = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            // One after the other, so that a slow hour of the machine is slow for both.
            floors.add(floor(root, folder, file));
            clear(folder, "store.db");
            loads.add(Timed.of(root, 1, load(file, store)));
        }
        Timed floor = Timed.median(floors);
        line(out, size, "sqlite3 .import", floor, floor);
        line(out, size, "import", Timed.median(loads), floor);
        line(out, size, "import again", Timed.of(root, runs, load(file, store)), floor);
        out.printf(
                Locale.ROOT,
                "           file %d MB, store %d MB%n",
                Files.size(file) / 1_000_000,
                Files.size(store) / 1_000_000);
    }

    private static Timed floor(Path root, Path folder, Path file) throws IOException, InterruptedException {
        clear(folder, "floor.db");
        return Timed.of(
                root,
                1,
                List.of(
                        "sqlite3",
                        folder.resolve("floor.db").toString(),
                        ".mode csv",
                        ".separator ;",
                        ".import " + file + " t"));
    }

    private static List<String> load(Path file, Path store) {
        return List.of("./revizor", "import", file.toString(), "--store", store.toString(), "-q");
    }

    private static void clear(Path folder, String beginning) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(one -> one.getFileName().toString().startsWith(beginning))
                    .toList();
        }
        for (Path one : old) {
            Files.delete(one);
        }
    }

    private static void line(PrintStream out, int size, String what, Timed timed, Timed floor) {
        out.printf(
                Locale.ROOT,
                "%-10d %-16s %s %10.0f %11.2f%n",
                size,
                what,
                timed.columns(),
                size / timed.seconds(),
                timed.seconds() / floor.seconds());
    }
}
