package dev.revizor.cli.commands;

import dev.revizor.flow.Linking;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the records of several files are linked. */
public final class LinkOptions {
    @Option(names = "--id-a", paramLabel = "COLUMN", descriptionKey = "link.id-a")
    @Nullable
    String idA;

    @Option(names = "--id-b", paramLabel = "COLUMN", descriptionKey = "link.id-b")
    @Nullable
    String idB;

    @Option(names = "--one-to-one", descriptionKey = "one-to-one")
    boolean oneToOne;

    @Option(names = "--dedupe-within", descriptionKey = "dedupe-within")
    boolean dedupeWithin;

    /** Whether anything is said of it. */
    boolean isAny() {
        return idA != null || idB != null || oneToOne || dedupeWithin;
    }

    /** The linking that is asked for. */
    Linking linking() {
        return new Linking(
                dedupeWithin ? Linking.Within.SOUGHT : Linking.Within.NONE,
                oneToOne ? Linking.Partners.BEST : Linking.Partners.ANY,
                List.of(Optional.ofNullable(idA), Optional.ofNullable(idB)));
    }
}
