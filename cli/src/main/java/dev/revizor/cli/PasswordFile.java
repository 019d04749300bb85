package dev.revizor.cli;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.Password;
import dev.revizor.source.SourceError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A password that stands in the first line of a file: on the command line everybody who lists the processes would read
 * it, and the shell would remember it.
 */
final class PasswordFile {
    private PasswordFile() {}

    static Password read(Path file) {
        String line;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            line = in.readLine();
        } catch (IOException e) {
            SourceError code = Files.exists(file) ? SourceError.FILE_UNREADABLE : SourceError.FILE_MISSING;
            throw new RevizorException(code, Place.file(file.toString()), Map.of(), e);
        }
        String text = line == null ? "" : line.startsWith("\ufeff") ? line.substring(1) : line;
        if (text.isEmpty()) {
            throw new RevizorException(GeneralError.PASSWORD_FILE_EMPTY, Place.file(file.toString()), Map.of());
        }
        return new Password(text);
    }
}
