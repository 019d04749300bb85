package dev.revizor.cli.commands;

import dev.revizor.flow.InputFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code dedupe} is held against. */
public final class EvaluateOptions {
    @Option(names = "--evaluate", paramLabel = "FILE", descriptionKey = "evaluate")
    @Nullable
    Path evaluate;

    @Option(names = "--worst", paramLabel = "N", descriptionKey = "worst", defaultValue = "10")
    int worst = 10;

    /** The table of the truth, if one was named. */
    Optional<InputFile> truth() {
        return Optional.ofNullable(evaluate).map(InputFile::of);
    }

    /** How many errors of each kind are explained. */
    int worst() {
        return Math.max(0, worst);
    }
}
