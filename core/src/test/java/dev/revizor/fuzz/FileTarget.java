package dev.revizor.fuzz;

import dev.revizor.model.RawRow;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Bytes as a file: it is read, row by row, or refused with a code; no row is lost or has another width. */
final class FileTarget {
    private static final int COMPARED = 2_000;
    private static final Path FOLDER = folder();

    private FileTarget() {}

    private static Path folder() {
        try {
            Path memory = Path.of("/dev/shm");
            Path folder = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "revizor-fuzz")
                    : Files.createTempDirectory("revizor-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(String name, byte[] content) {
        Path file = FOLDER.resolve(name);
        file.toFile().deleteOnExit();
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<Integer> first = hash(file);
        if (content.length < COMPARED && !first.equals(hash(file))) {
            throw new AssertionError("the same bytes were read in two ways");
        }
    }

    /** A hash over all cells, or nothing for a file that is refused. */
    private static Optional<Integer> hash(Path file) {
        int hash = 1;
        long rejected;
        long rows = 0;
        int[] told = {0};
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> told[0]++)) {
            int width = reader.table().columns().size();
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
                if (row.get().cells().size() != width) {
                    throw new AssertionError(row.get().cells().size() + " cells for " + width + " titles");
                }
                hash = 31 * hash + Arrays.hashCode(row.get().cells().toArray());
            }
            rejected = reader.counts().rejected();
            long read = reader.counts().read();
            if (read != rows + rejected + reader.counts().skipped()) {
                throw new AssertionError(read + " read, " + rows + " given, " + rejected + " rejected");
            }
        } catch (RevizorException e) {
            return Optional.empty();
        }
        if (told[0] < rejected) {
            throw new AssertionError(rejected + " rejected, " + told[0] + " told");
        }
        return Optional.of(hash);
    }
}
