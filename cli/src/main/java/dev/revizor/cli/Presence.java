package dev.revizor.cli;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.SourceError;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Sees to it that the files which a command reads late are there before it begins. */
final class Presence {
    private static final String STANDARD_INPUT = "-";

    private Presence() {}

    /** Throws RevizorException for the first option whose file is missing, a folder, or not to be read. */
    static void refuse(ParseResult parsed) {
        for (OptionSpec option : parsed.matchedOptions()) {
            boolean read = option.userObject() instanceof Field field && field.isAnnotationPresent(Read.class);
            if (read) {
                Object value = option.getValue();
                Collection<?> files =
                        value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
                files.stream()
                        .filter(Path.class::isInstance)
                        .map(Path.class::cast)
                        .forEach(Presence::refuse);
            }
        }
    }

    private static void refuse(Path file) {
        if (file.toString().equals(STANDARD_INPUT)) {
            return;
        }
        Place place = Place.file(file.toString());
        if (Files.isDirectory(file)) {
            throw RevizorException.at(place, SourceError.FILE_IS_FOLDER);
        }
        if (!Files.exists(file)) {
            throw RevizorException.at(place, SourceError.FILE_MISSING);
        }
        if (!Files.isReadable(file)) {
            throw RevizorException.at(place, SourceError.FILE_UNREADABLE);
        }
    }
}
