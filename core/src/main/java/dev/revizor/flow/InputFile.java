package dev.revizor.flow;

import dev.revizor.model.EntityKind;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NumberMarks;
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
 * @param hints what else the user knows of its records
 */
public record InputFile(
        Path path, Optional<EntityKind> forced, Optional<Path> mapping, ReadOptions options, Hints hints) {

    /**
     * What only the user can know.
     *
     * @param rescue another source of the same records, which may know what damaged cells were
     * @param system the source system whose ids the rows have
     * @param dates the order of day and month where a date can be read both ways
     * @param decimal the decimal mark where a number can be read both ways
     */
    public record Hints(
            Optional<Path> rescue,
            Optional<String> system,
            Optional<DateOrders.Order> dates,
            Optional<NumberMarks.Mark> decimal) {
        static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A file of whose records nothing is known. */
    public InputFile(Path path, Optional<EntityKind> forced, Optional<Path> mapping, ReadOptions options) {
        this(path, forced, mapping, options, Hints.NONE);
    }

    /** A file about which everything is guessed. */
    public static InputFile of(Path path) {
        return new InputFile(path, Optional.empty(), Optional.empty(), ReadOptions.auto());
    }

    /** The same file with another source of its records, or without one. */
    public InputFile rescuedBy(Optional<Path> other) {
        return with(new Hints(other, hints.system(), hints.dates(), hints.decimal()));
    }

    /** The same file as one of a source system, or of the one that it shows itself. */
    public InputFile of(Optional<String> source) {
        return with(new Hints(hints.rescue(), source, hints.dates(), hints.decimal()));
    }

    /** The same file with dates of a known order, or of the one that its cells show. */
    public InputFile dated(Optional<DateOrders.Order> order) {
        return with(new Hints(hints.rescue(), hints.system(), order, hints.decimal()));
    }

    /** The same file with numbers of a known decimal mark, or of the one that its cells show. */
    public InputFile marked(Optional<NumberMarks.Mark> decimal) {
        return with(new Hints(hints.rescue(), hints.system(), hints.dates(), decimal));
    }

    private InputFile with(Hints other) {
        return new InputFile(path, forced, mapping, options, other);
    }

    /** The file's name without its folder. */
    public String name() {
        return path.getFileName().toString();
    }
}
