package dev.revizor.report.formats;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A browser without a window, where one is installed. */
final class Chromium {
    private static final int SECONDS = 90;

    private final Path program;
    private final Path folder;

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Where it is installed. */
    static Optional<Path> path() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** One that keeps its files in a folder; skips the test where there is none. */
    static Chromium in(Path folder) {
        Optional<Path> program = path();
        Assumptions.assumeTrue(program.isPresent(), "chromium is not installed");
        return new Chromium(program.orElseThrow(), folder);
    }

    /**
     * What a page became.
     *
     * @param document its elements as they stand after the scripts
     * @param log what the browser said, the console of the page in it
     */
    record Shown(String document, String log) {}

    /** Opens a page in a window of a width; skips the test where the browser does not answer. */
    Shown open(Path page, int width, String... more) throws IOException, InterruptedException {
        Path document = folder.resolve("document.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--hide-scrollbars",
                "--window-size=" + width + ",900",
                "--user-data-dir=" + folder.resolve("profile-of-browser"),
                "--dump-dom"));
        command.addAll(List.of(more));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(document.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        Assumptions.assumeTrue(ended && Files.size(document) > 0, "chromium did not answer");
        return new Shown(
                Files.readString(document, StandardCharsets.UTF_8), Files.readString(log, StandardCharsets.UTF_8));
    }
}
