package dev.revizor.cli.commands;

import dev.revizor.cli.Read;
import dev.revizor.flow.InputFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people have decided of the records, by their ids: learnt from, and kept. */
public final class LabelOptions {
    @Option(names = "--labels", paramLabel = "FILE", descriptionKey = "labels")
    @Read
    @Nullable
    Path labels;

    /** The table, if one was named. */
    Optional<InputFile> table() {
        return Optional.ofNullable(labels).map(InputFile::of);
    }
}
