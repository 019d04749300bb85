package dev.revizor.cli;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Sees to it that no file of a command line is written that the same command reads, or that it writes twice. */
public final class Overwriting {
    private static final String OUTPUT = "--output";
    /** The report of an earlier review is read before its successor takes its place. */
    private static final String EARLIER = "--baseline";

    /**
     * A file of the command line.
     *
     * @param word under which it is named
     * @param over of a file that is written: whose file it may replace; empty: this one is only read
     */
    private record Named(String word, Path path, Optional<String> over) {}

    private Overwriting() {}

    /** Throws RevizorException with ERR-0008 for the first file that would take another's place. */
    static void refuse(ParseResult parsed) {
        List<Named> files = named(parsed);
        parsed.asCommandLineList().stream()
                .map(CommandLine::getCommand)
                .filter(AlsoWrites.class::isInstance)
                .flatMap(command -> ((AlsoWrites) command).alsoWritten().stream())
                .forEach(path -> files.add(new Named(OUTPUT, path, Optional.of(EARLIER))));
        for (Named target : files) {
            for (Named other : files) {
                if (other != target && target.over().isPresent() && clash(target, other)) {
                    throw new RevizorException(
                            GeneralError.OUTPUT_IS_NEEDED,
                            Place.file(target.path().toString()),
                            Map.of("target", target.word(), "other", other.word()));
                }
            }
        }
    }

    /**
     * Where a file goes for which the command line names no place: where it usually does, or beside that under the next
     * free name, {@code NAME-2.csv}, where something lies there or the command line names it.
     */
    public static Path beside(ParseResult parsed, Path usual) {
        List<Named> files = named(parsed);
        if (isFree(usual, files)) {
            return usual;
        }
        String name = usual.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> usual.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot)))
                .filter(place -> isFree(place, files))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Path place, List<Named> files) {
        return !Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                && files.stream().noneMatch(file -> same(file.path(), place));
    }

    /** Whether the command line names a file. */
    public static boolean names(ParseResult parsed, Path path) {
        return named(parsed).stream().anyMatch(file -> same(file.path(), path));
    }

    private static List<Named> named(ParseResult parsed) {
        List<Named> files = new ArrayList<>();
        for (CommandLine line : parsed.asCommandLineList()) {
            line.getParseResult().matchedArgs().forEach(argument -> add(argument, files));
        }
        return files;
    }

    private static void add(ArgSpec argument, List<Named> files) {
        Optional<String> over = Optional.ofNullable(argument.userObject())
                .filter(Field.class::isInstance)
                .map(field -> ((Field) field).getAnnotation(Written.class))
                .map(Written::over);
        String word = argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
        for (Object value : values(argument.getValue())) {
            Optional<Path> path = value instanceof Path known ? Optional.of(known) : tableOf(word, value);
            path.filter(known -> !known.toString().equals("-"))
                    .ifPresent(known -> files.add(new Named(word, known, over)));
        }
    }

    private static Collection<?> values(@Nullable Object value) {
        return value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    }

    /** {@code --as KIND:FILE} names a table too. */
    private static Optional<Path> tableOf(String word, Object value) {
        if (!word.equals("--as") || !(value instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text.substring(text.indexOf(':') + 1)));
        } catch (InvalidPathException e) {
            return Optional.empty(); // Who reads it will say what is wrong with it.
        }
    }

    private static boolean clash(Named target, Named other) {
        return !target.over().orElseThrow().equals(other.word()) && same(target.path(), other.path());
    }

    /** A device takes what comes; two names or links of one file are one file. */
    private static boolean same(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
