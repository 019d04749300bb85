package dev.revizor.cli.commands;

import dev.revizor.cli.CommandWord;
import dev.revizor.cli.CommonOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.WithSession;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(name = "schema")
public final class SchemaCommand implements Callable<Integer>, WithSession {
    private static final List<String> NAMES = List.of(
            "report", "findings", "clusters", "pairs", "journal", "table", "model", "explain", "export", "profile");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "schema.what", defaultValue = "report")
    String name = "report";

    private @Nullable Session session;

    @Override
    public void session(Session given) {
        this.session = given;
    }

    @Override
    public Integer call() {
        String word = name.replace("revizor.", "").replace("/1", "");
        if (!NAMES.contains(word)) {
            throw CommandWord.unknown(name, NAMES);
        }
        try (InputStream schema = Texts.class.getResourceAsStream("/dev/revizor/schema/" + word + ".json")) {
            byte[] bytes = Objects.requireNonNull(schema, word).readAllBytes();
            Objects.requireNonNull(session).out().line(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }
}
