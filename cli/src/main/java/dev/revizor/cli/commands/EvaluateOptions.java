package dev.revizor.cli.commands;

import dev.revizor.cli.Read;
import dev.revizor.cli.Refusal;
import dev.revizor.flow.InputFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the search is held against: the truth, or what a person says of pairs. */
public final class EvaluateOptions {
    @Option(names = "--evaluate", paramLabel = "FILE", descriptionKey = "evaluate")
    @Read
    @Nullable
    Path evaluate;

    @Option(names = "--worst", paramLabel = "N", descriptionKey = "worst", defaultValue = "10")
    int worst = 10;

    @Option(names = "--audit", paramLabel = "N", descriptionKey = "audit-pairs")
    @Nullable
    Integer audit;

    @Option(names = "--audit-result", paramLabel = "FILE", descriptionKey = "audit-result")
    @Read
    @Nullable
    Path auditResult;

    @Option(names = "--ask", paramLabel = "N", descriptionKey = "ask")
    @Nullable
    Integer ask;

    /** Refuses what counts nothing, before anything is read. */
    void check() {
        count("--audit", audit);
        count("--ask", ask);
    }

    /** The table of the truth, if one was named. */
    Optional<InputFile> truth() {
        return Optional.ofNullable(evaluate).map(InputFile::of);
    }

    /** How many pairs are drawn for a person; 0: none. */
    int audit() {
        return count("--audit", audit);
    }

    /** The table with a person's verdicts, if one was named. */
    Optional<InputFile> auditResult() {
        return Optional.ofNullable(auditResult).map(InputFile::of);
    }

    /** How many pairs are asked about; 0: none. */
    int ask() {
        return count("--ask", ask);
    }

    /** Whether something else is asked than the groups. */
    boolean asksOtherwise() {
        return evaluate != null || auditResult != null || ask != null;
    }

    /** How many errors of each kind are explained. */
    int worst() {
        return Math.max(0, worst);
    }

    private static int count(String option, @Nullable Integer given) {
        if (given != null && given < 1) {
            throw Refusal.ofNumber(option, given, 1);
        }
        return given == null ? 0 : given;
    }
}
