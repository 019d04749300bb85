package dev.revizor.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A base in two parts, both in the order of the base: rows drawn by chance, as the new ones, and the rest.
 *
 * @param rest the file of the rows that were there before
 * @param fresh the file of the new rows
 */
record Drawn(Path rest, Path fresh) {
    private static final long SEED = 7;
    private static final int ONE_IN = 100;

    /** Draws about one row in a hundred; the same base is always parted alike. */
    static Drawn of(Path table, Path folder) throws IOException {
        Drawn out = new Drawn(folder.resolve("rest.csv"), folder.resolve("fresh.csv"));
        Random random = new Random(SEED);
        try (BufferedReader in = Files.newBufferedReader(table);
                BufferedWriter rest = Files.newBufferedWriter(out.rest());
                BufferedWriter fresh = Files.newBufferedWriter(out.fresh())) {
            String titles = in.readLine() + "\r\n";
            rest.write(titles);
            fresh.write(titles);
            for (String row = Slices.row(in); !row.isEmpty(); row = Slices.row(in)) {
                (random.nextInt(ONE_IN) == 0 ? fresh : rest).write(row);
            }
        }
        return out;
    }
}
