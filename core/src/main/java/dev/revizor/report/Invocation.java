package dev.revizor.report;

import java.util.List;
import java.util.Optional;

/**
 * How the run was called, so that commands to copy reach the same tables from where the user stands. Reports that
 * travel know only the names of the files.
 *
 * @param program as the user calls it
 * @param tables per input of the report the words that name it: a file as it was typed, or {@code --as} with its kind
 * @param reading the options with their values by which they were read
 * @param store the store that was named, if any: it holds the cards of all of them
 */
public record Invocation(String program, List<List<String>> tables, List<String> reading, Optional<String> store) {
    private static final String PROGRAM = "revizor";

    public Invocation {
        tables = tables.stream().map(List::copyOf).toList();
        reading = List.copyOf(reading);
    }

    /** By the bare names of the files. */
    static Invocation byName(Report report) {
        return new Invocation(
                PROGRAM,
                report.inputs().stream()
                        .map(input -> List.of(input.table().file()))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    /** The same report under another name of the program. */
    public static Invocation byName(Report report, String program) {
        Invocation named = byName(report);
        return new Invocation(program, named.tables, named.reading, named.store);
    }
}
