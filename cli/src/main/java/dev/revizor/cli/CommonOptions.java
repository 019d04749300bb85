package dev.revizor.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
public final class CommonOptions {
    @Option(names = "--lang", paramLabel = "ru|en", descriptionKey = "lang")
    @Nullable
    String lang;

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "FILE",
            descriptionKey = "policy")
    @Nullable
    Path policy;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    @Nullable
    LocalDate asOf;

    @Option(names = "--seed", paramLabel = "TEXT", descriptionKey = "seed")
    @Nullable
    String seed;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    int threads;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    boolean quiet;

    @Option(names = "--no-progress", descriptionKey = "no-progress")
    boolean noProgress;

    @Option(names = "--color", paramLabel = "WHEN", descriptionKey = "color", defaultValue = "auto")
    String color = "auto";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    public boolean quiet() {
        return quiet;
    }

    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    public Optional<String> seed() {
        return Optional.ofNullable(seed);
    }
}
