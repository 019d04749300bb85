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
 * @param system the source system whose ids the rows have, if the user named it
 */
public record InputFile(
        Path path,
        Optional<EntityKind> forced,
        Optional<Path> mapping,
        ReadOptions options,
        Optional<Path> rescue,
        Optional<String> system) {

    /** A file without another source. */
    public InputFile(Path path, Optional<EntityKind> forced, Optional<Path> mapping, ReadOptions options) {
        this(path, forced, mapping, options, Optional.empty(), Optional.empty());
    }

    /** The same file with another source of its records, or without one. */
    public InputFile rescuedBy(Optional<Path> other) {
        return new InputFile(path, forced, mapping, options, other, system);
    }

    /** The same file as one of a source system, or of the one that it shows itself. */
    public InputFile of(Optional<String> source) {
        return new InputFile(path, forced, mapping, options, rescue, source);
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
