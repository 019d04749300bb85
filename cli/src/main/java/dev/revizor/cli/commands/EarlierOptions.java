package dev.revizor.cli.commands;

import dev.revizor.cli.InputOptions;
import dev.revizor.cli.Read;
import dev.revizor.cli.Written;
import dev.revizor.flow.Earlier;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.InputFile;
import dev.revizor.flow.Workspace;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What earlier runs have done, and where to say what is different now. */
public final class EarlierOptions {
    @Option(names = "--base", paramLabel = "FILE", descriptionKey = "base")
    @Read
    List<Path> bases = new ArrayList<>();

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "previous")
    @Read
    @Nullable
    Path previous;

    @Option(names = "--changes", paramLabel = "FILE", descriptionKey = "cluster-changes")
    @Written
    @Nullable
    Path changes;

    /** Where the changes go, if they are asked for. */
    Optional<Path> changes() {
        return Optional.ofNullable(changes);
    }

    /** What was done before. Throws where changes are asked for, but nothing says since when. */
    Earlier earlier() {
        if (changes != null && previous == null && bases.isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NOTHING_FORMER);
        }
        return new Earlier(bases.size(), Optional.ofNullable(previous).map(InputFile::of));
    }

    /** The same work with the bases before the other files. Throws where there is nothing new. */
    Workspace.Request with(Workspace.Request work, InputOptions input) {
        if (bases.isEmpty()) {
            return work;
        }
        if (work.files().isEmpty() && previous == null) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        List<InputFile> files = new ArrayList<>();
        bases.forEach(base -> files.add(input.file(base)));
        files.addAll(work.files());
        return new Workspace.Request(work.store(), files, work.actor());
    }
}
