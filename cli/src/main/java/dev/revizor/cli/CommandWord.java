package dev.revizor.cli;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.List;
import java.util.Map;

/** The second word of a command. */
public final class CommandWord {
    private CommandWord() {}

    /** A second word that there is not, with those that there are. */
    public static RevizorException unknown(String word, List<String> known) {
        String near = CommandTable.nearest(word, known).orElse(String.join(", ", known));
        return new RevizorException(GeneralError.USAGE, Place.NOWHERE, Map.of("detail", word + " → " + near));
    }
}
