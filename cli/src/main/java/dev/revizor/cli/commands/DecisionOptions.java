package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.flow.InputFile;
import dev.revizor.flow.Remembered;
import dev.revizor.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decisions of people that outlive an export: kept to, and written down. */
public final class DecisionOptions {
    @Mixin
    DecisionsOption kept = new DecisionsOption();

    @Option(names = "--remember", paramLabel = "FILE", descriptionKey = "remember")
    @Written(over = "--decisions")
    @Nullable
    Path remember;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by", defaultValue = "")
    String by = "";

    /** What the options say above the policy file, and other flags. */
    Map<String, String> flags(Map<String, String> others) {
        return kept.flags(others);
    }

    /** The answers on their way into the file, if they are to be remembered; the command line names them then. */
    Optional<Remembered> remembered(Optional<InputFile> labels, Consumer<Problem> rejects) {
        return Optional.ofNullable(remember).map(target -> Remembered.of(labels.orElseThrow(), target, by, rejects));
    }

    /** What became of the answers. */
    List<String> lines(Remembered.Kept kept, Session.Setup setup) {
        List<String> out = new ArrayList<>();
        out.add(setup.texts()
                .get("dedupe.remembered", "added", kept.added(), "all", kept.all(), "path", String.valueOf(remember)));
        if (kept.alike() > 0) {
            out.add(setup.texts().get("dedupe.remembered.alike", "pairs", kept.alike()));
        }
        return out;
    }
}
