package dev.revizor.flow;

import dev.revizor.model.EntityKind;
import dev.revizor.source.ReadOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to read.
 *
 * @param path where it is
 * @param forced what its rows describe, if the user said so
 * @param mapping the user's mapping file, if any
 * @param options what the user pinned of charset, delimiter, sheet, header row
 * @param rescue another source of the same records, which may know what damaged cells were
 */
public record InputFile(
        Path path, Optional<EntityKind> forced, Optional<Path> mapping, ReadOptions options, Optional<Path> rescue) {

    /** A file without another source. */
    public InputFile(Path path, Optional<EntityKind> forced, Optional<Path> mapping, ReadOptions options) {
        this(path, forced, mapping, options, Optional.empty());
    }

    /** The same file with another source of its records, or without one. */
    public InputFile rescuedBy(Optional<Path> other) {
        return new InputFile(path, forced, mapping, options, other);
    }

    /** A file about which everything is guessed. */
    public static InputFile of(Path path) {
        return new InputFile(path, Optional.empty(), Optional.empty(), ReadOptions.auto());
    }

    /** The file's name without its folder. */
    public String name() {
        return path.getFileName().toString();
    }
}
