package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a file that must stay what it was when it was opened: a program that is still writing it would make a table
 * of two halves.
 */
final class Unchanging extends PassedRows {
    private final Path file;
    private final BasicFileAttributes before;

    private Unchanging(RowReader rows, Path file, BasicFileAttributes before) {
        super(rows);
        this.file = file;
        this.before = before;
    }

    /** Opens the rows of a file between two looks at it. */
    static RowReader of(Path file, Open open) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        if (before.isOther()) {
            throw new Unreadable(SourceError.FILE_SPECIAL);
        }
        return new Unchanging(open.rows(), file, before);
    }

    /** Opens rows. */
    @FunctionalInterface
    interface Open {
        RowReader rows() throws IOException;
    }

    @Override
    public Optional<RawRow> next() {
        Optional<RawRow> row;
        try {
            row = super.next();
        } catch (RevizorException e) {
            // What stops the reading of half a file says less than that it is half a file.
            check();
            throw e;
        }
        if (row.isEmpty()) {
            check();
        }
        return row;
    }

    private void check() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() != before.size() || !now.lastModifiedTime().equals(before.lastModifiedTime())) {
                throw RevizorException.at(Place.file(table().file()), SourceError.FILE_CHANGED);
            }
        } catch (IOException e) {
            throw new RevizorException(SourceError.FILE_CHANGED, Place.file(table().file()), Map.of(), e);
        }
    }
}
