package dev.revizor.source;

import dev.revizor.problem.Problem;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens a file as a table of raw rows, whatever its format. */
public final class Sources {
    private Sources() {}

    /**
     * Opens a file. Throws a {@code RevizorException} with a {@link SourceError} when it holds no table that can be
     * read.
     *
     * @param rejects takes each row that cannot be read, while the reader goes on
     */
    public static RowReader open(Path file, ReadOptions options, Consumer<Problem> rejects) {
        throw new UnsupportedOperationException();
    }
}
