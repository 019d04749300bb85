package dev.revizor.cli.commands;

import dev.revizor.cli.Read;
import dev.revizor.cli.Session;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.Workspace;
import dev.revizor.mapping.FieldChoice;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the records of a table are compared: which columns, as what, by which model. */
public final class CompareOptions {
    @Option(names = "--id", paramLabel = "COLUMN", descriptionKey = "id")
    @Nullable
    String id;

    @Option(names = "--ignore", paramLabel = "COLUMN", descriptionKey = "ignore")
    List<String> ignore = new ArrayList<>();

    @Option(names = "--fields", paramLabel = "TITLE=FIELD", descriptionKey = "fields")
    List<String> fields = new ArrayList<>();

    @Option(names = "--exclusive", paramLabel = "NAME", descriptionKey = "exclusive")
    List<String> exclusive = new ArrayList<>();

    @Option(names = "--model", paramLabel = "FILE", descriptionKey = "model")
    @Read
    @Nullable
    Path model;

    /** The search that is asked for. */
    DedupeFlow.Request request(Workspace.Request work) {
        List<FieldChoice> choices = new ArrayList<>();
        for (String text : fields) {
            choices.add(FieldChoice.parse(text)
                    .orElseThrow(() -> new RevizorException(
                            GeneralError.USAGE, Place.NOWHERE, Map.of("detail", "--fields " + text))));
        }
        return new DedupeFlow.Request(work, Optional.ofNullable(id), ignore, choices, Optional.ofNullable(model));
    }

    /** What the options say above the policy file. */
    Map<String, String> flags() {
        return exclusive.isEmpty() ? Map.of() : Map.of("match.exclusive", String.join(";", exclusive));
    }

    /** Says which columns the given model has no weights for, if there are any. */
    static Optional<String> strange(List<String> columns, Session.Setup setup) {
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(setup.texts().get("model.strange", "columns", String.join(", ", columns)));
    }
}
