package dev.revizor.cli;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Sees to it that the standard output gets one table, and that a search reads each file once. */
final class Repeats {
    private static final String OUTPUT = "--output";
    private static final String FORMAT = "--format";
    private static final String JSON = "--json";

    /** Commands that compare what they read, with the number of words before their files. */
    private static final Map<String, Integer> COMPARING = new LinkedHashMap<>();

    static {
        COMPARING.put("dedupe", 0);
        COMPARING.put("link", 0);
        COMPARING.put("explain", 2);
    }

    private Repeats() {}

    /** Throws RevizorException for what is named twice. */
    static void refuse(ParseResult parsed) {
        String name = parsed.commandSpec().name();
        String command = name.substring(name.lastIndexOf(' ') + 1);
        refuseOutputs(outputs(parsed, command));
        if (COMPARING.containsKey(command)) {
            refuseInputs(inputs(parsed, COMPARING.get(command)));
        }
    }

    /** The options whose tables go to the standard output. */
    private static List<String> outputs(ParseResult parsed, String command) {
        List<String> out = new ArrayList<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            boolean written = option.userObject() instanceof Field field && field.isAnnotationPresent(Written.class);
            if (written
                    && option.getValue() instanceof Path path
                    && path.toString().equals("-")) {
                out.add(option.longestName());
            }
        }
        if (COMPARING.containsKey(command) && !parsed.hasMatchedOption(OUTPUT)) {
            parsed.matchedOptions().stream()
                    .map(OptionSpec::longestName)
                    .filter(Repeats::showsTable)
                    .findFirst()
                    .ifPresent(out::add);
        }
        return out;
    }

    /** Whether an option brings a table onto the screen where {@code -o} names no other place. */
    private static boolean showsTable(String option) {
        return Combinations.QUESTIONS.contains(option) || option.equals(FORMAT) || option.equals(JSON);
    }

    private static void refuseOutputs(List<String> tables) {
        if (tables.size() > 1) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("target", tables.get(0));
            args.put("other", tables.get(1));
            throw new RevizorException(GeneralError.STANDARD_OUTPUT_TWICE, Place.NOWHERE, args);
        }
    }

    private static List<Path> inputs(ParseResult parsed, int words) {
        List<Path> out = new ArrayList<>();
        if (parsed.hasMatchedOption("--base")) {
            paths(parsed.matchedOption("--base"), 0, out);
        }
        if (!parsed.matchedPositionals().isEmpty()) {
            paths(parsed.matchedPositionals().get(0), words, out);
        }
        return out;
    }

    private static void paths(ArgSpec argument, int from, List<Path> out) {
        List<Path> all = argument.getValue();
        out.addAll(all.subList(Math.min(from, all.size()), all.size()));
    }

    private static void refuseInputs(List<Path> files) {
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            if (!place(file).map(seen::add).orElse(true)) {
                throw RevizorException.at(Place.file(file.toString()), GeneralError.INPUT_TWICE);
            }
        }
    }

    /** Where a file lies, by whatever link it is named; nothing for a pipe, and for what is not there: who reads it says so. */
    private static Optional<Path> place(Path file) {
        if (StandardInput.named(file)) {
            return Optional.of(file);
        }
        try {
            return Files.isRegularFile(file) ? Optional.of(file.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.toAbsolutePath().normalize());
        }
    }
}
