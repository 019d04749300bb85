package dev.revizor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's table goes and in which format. */
public final class OutputOptions {
    /** The endings of which each has a format; others get a CSV. */
    static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".json");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    @Written
    @Nullable
    Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "format")
    @Nullable
    String format;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    /** A table into a file, in the format of its ending. */
    public static OutputOptions into(Path file) {
        OutputOptions options = new OutputOptions();
        options.output = file;
        return options;
    }

    /** The file, unless it is the standard output. */
    public Optional<Path> file() {
        return Optional.ofNullable(output).filter(path -> !path.toString().equals("-"));
    }

    /** Whether the command line says where the table goes or in which format; then it is wanted beside what else is written. */
    public boolean isAsked() {
        return output != null || format != null || json;
    }

    /** {@code table}, {@code csv}, {@code json} or {@code xlsx}: as asked, else by the file's ending, else a table. */
    public String format() {
        if (json) {
            return "json";
        }
        if (format != null) {
            return format.toLowerCase(Locale.ROOT);
        }
        if (output == null) {
            return "table";
        }
        Endings.demand(output, ENDINGS);
        String name = output.toString().toLowerCase(Locale.ROOT);
        for (String known : new String[] {"xlsx", "json"}) {
            if (name.endsWith("." + known)) {
                return known;
            }
        }
        return "csv";
    }
}
