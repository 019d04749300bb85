package dev.revizor.cli;

import java.nio.file.Path;
import java.util.List;

/** A command that writes files beside the one, or into the folder, that {@code --output} names. */
public interface AlsoWrites {
    /** The files that no word of the command line names. */
    List<Path> alsoWritten();
}
