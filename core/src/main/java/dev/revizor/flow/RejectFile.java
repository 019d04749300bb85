package dev.revizor.flow;

import dev.revizor.problem.Problem;
import dev.revizor.report.formats.RejectsCsv;
import dev.revizor.text.Lang;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rejected rows on their way into {@code rejects.csv}: spooled to a private file, moved into place at the end. */
public final class RejectFile implements Consumer<Problem>, AutoCloseable {
    private final Path target;
    private final Lang lang;
    private @Nullable Path spool;
    private @Nullable Writer out;
    private @Nullable RejectsCsv csv;
    private long count;

    public RejectFile(Path target, Lang lang) {
        this.target = target;
        this.lang = lang;
    }

    @Override
    public void accept(Problem problem) {
        try {
            RejectsCsv writer = csv;
            if (writer == null) {
                writer = begin();
            }
            writer.accept(problem);
            count++;
        } catch (IOException e) {
            throw Delivery.trouble(target, e);
        }
    }

    private RejectsCsv begin() throws IOException {
        Path file = Files.createTempFile("revizor-rejects", ".csv");
        spool = file;
        Writer writer = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        out = writer;
        csv = RejectsCsv.open(writer, lang, List.of());
        return csv;
    }

    public long count() {
        return count;
    }

    /** Puts the file in its place if there is anything in it. */
    public Optional<Path> deliver() {
        return count == 0 ? Optional.empty() : Optional.of(deliverAlways());
    }

    /** Puts the file in its place; with nothing rejected it holds the titles alone. */
    public Path deliverAlways() {
        return deliverAlways(Delivery::write);
    }

    /** The same, through another door. */
    Path deliverAlways(BiConsumer<Path, Delivery.Content> door) {
        try {
            if (csv == null) {
                begin();
            }
            Writer writer = out;
            Path file = spool;
            if (writer == null || file == null) {
                throw new IllegalStateException("nothing was begun");
            }
            if (csv != null) {
                csv.flush();
            }
            writer.flush();
            door.accept(target, stream -> Files.copy(file, stream));
            return target;
        } catch (IOException e) {
            throw Delivery.trouble(target, e);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (spool != null) {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw Delivery.trouble(target, e);
        }
    }
}
