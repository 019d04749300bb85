package dev.revizor.bench;

import dev.revizor.samples.SampleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the benches over generated bases are asked.
 *
 * @param sizes row counts
 * @param runs how often each is run
 */
record Sized(List<Integer> sizes, int runs) {
    private static final int USUAL_RUNS = 3;

    /** Reads row counts and {@code --runs N}; without counts these. */
    static Sized of(String[] args, List<Integer> usual) {
        List<Integer> sizes = new ArrayList<>();
        int runs = USUAL_RUNS;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--runs")) {
                runs = Integer.parseInt(args[++i]);
            } else {
                sizes.add(Integer.parseInt(args[i]));
            }
        }
        return new Sized(sizes.isEmpty() ? usual : List.copyOf(sizes), runs);
    }

    /** A base of so many cards with 39 columns, the same every time, in a folder of its own. */
    static Path base(Path work, int size) throws IOException {
        Path folder = work.resolve("base-" + size);
        Files.createDirectories(folder);
        SampleBase.main(new String[] {
            "--cards", Integer.toString(size), "--seed", "7", "--out", folder.toString(), "--files", "clients"
        });
        return folder.resolve("clients.csv");
    }
}
