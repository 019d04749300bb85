package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code profile} of generated bases of 39 columns as whole processes, beside {@code normalize} of the same file, which
 * reads and normalizes as much and counts nothing: wall and CPU seconds, peak memory, rows a second.
 *
 * <p>Arguments: row counts (by default 100000 1000000), {@code --runs N} (by default 3).
 */
public final class ProfileBench {
    private ProfileBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Sized asked = Sized.of(args, List.of(100_000, 1_000_000));
        int runs = asked.runs();
        Path root = Path.of(System.getProperty("revizor.root", "."));
        Path work = Files.createTempDirectory("revizor-bench");
        out.println("rows       what           wall s    CPU s  peak MB     rows/s");
        for (int size : asked.sizes()) {
            one(out, root, work, size, runs);
        }
    }

    private static void one(PrintStream out, Path root, Path work, int size, int runs)
            throws IOException, InterruptedException {
        Path file = Sized.base(work, size);
        Path folder = work.resolve("base-" + size);
        List<Timed> profiles = new ArrayList<>();
        List<Timed> normals = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            // One after the other, so that a slow hour of the machine is slow for both.
            normals.add(Timed.of(root, 1, command("normalize", file, folder.resolve("clean.csv"))));
            profiles.add(Timed.of(root, 1, command("profile", file, folder.resolve("profile.html"))));
        }
        line(out, size, "normalize", Timed.median(normals));
        line(out, size, "profile", Timed.median(profiles));
        Files.delete(folder.resolve("clean.csv"));
    }

    private static List<String> command(String name, Path file, Path target) {
        return List.of("./revizor", name, file.toString(), "-o", target.toString(), "-q");
    }

    private static void line(PrintStream out, int size, String what, Timed timed) {
        out.printf(Locale.ROOT, "%-10d %-12s %s %10.0f%n", size, what, timed.columns(), size / timed.seconds());
    }
}
