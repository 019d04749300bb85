package dev.revizor.cli.commands;

import dev.revizor.cli.CommandWord;
import dev.revizor.cli.CommonOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.WithSession;
import dev.revizor.flow.FlowError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands of two words that look at a store and read no file, such as {@code journal verify}. */
abstract class OfStore implements Callable<Integer>, WithSession {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "WORD", arity = "0..1", descriptionKey = "word")
    @Nullable
    String second;

    @Option(
            names = {"-s", "--store"},
            paramLabel = "FILE",
            descriptionKey = "store")
    @Nullable
    Path store;

    private @Nullable Session session;

    /** The second words that there are; the first is what happens without one. */
    abstract List<String> words();

    abstract int run(String word, Path named);

    @Override
    public final void session(Session given) {
        session = given;
    }

    final Session session() {
        return Objects.requireNonNull(session);
    }

    final Session.Setup setup() {
        return session().setup(common, List.of());
    }

    @Override
    public final Integer call() {
        String word = Optional.ofNullable(second).orElse(words().get(0));
        if (!words().contains(word)) {
            throw CommandWord.unknown(word, words());
        }
        Path named = Optional.ofNullable(store)
                .orElseThrow(() -> RevizorException.at(Place.NOWHERE, FlowError.STORE_NEEDED));
        return run(word, named);
    }
}
