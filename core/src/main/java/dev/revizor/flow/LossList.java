package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Loss;
import dev.revizor.model.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values that an export could not write, one a line: {@code NAME.unwritten.csv} beside its file. */
final class LossList implements Consumer<Loss>, AutoCloseable {
    private static final String TITLES = "_file,_sheet,_line,_id,_field,_title,_value";

    private final List<SourceTable> tables;
    private @Nullable Path spool;
    private @Nullable Writer out;

    LossList(List<SourceTable> tables) {
        this.tables = tables;
    }

    /** Where the list of an export stands. */
    static Path of(Path target) {
        return target.resolveSibling(target.getFileName() + ".unwritten.csv");
    }

    @Override
    public void accept(Loss loss) {
        try {
            Writer writer = out;
            if (writer == null) {
                writer = begin();
            }
            SourceTable table = tables.get(loss.origin().source());
            writer.write(String.join(
                    ",",
                    List.of(
                            cell(table.file()),
                            cell(table.sheet()),
                            String.valueOf(loss.origin().row()),
                            cell(loss.card()),
                            loss.field(),
                            cell(loss.title()),
                            cell(loss.text()))));
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return Cells.quoted(Cells.PEOPLE.guarded(text), ',');
    }

    private Writer begin() throws IOException {
        Path file = Files.createTempFile("revizor-export", ".part");
        spool = file;
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out = writer;
        writer.write("\ufeff" + TITLES + "\r\n");
        return writer;
    }

    /** Puts the list beside the file, or takes that of an earlier export away; empty where nothing was lost. */
    Optional<Path> deliver(Optional<Path> target) throws IOException {
        boolean beside = target.isPresent() && (!Files.exists(target.get()) || Files.isRegularFile(target.get()));
        if (!beside) {
            // Beside the screen, a pipe or a device nothing can stand.
            return Optional.empty();
        }
        Path place = of(target.get());
        Writer writer = out;
        Path file = spool;
        if (writer == null || file == null) {
            Files.deleteIfExists(place);
            return Optional.empty();
        }
        writer.close();
        Delivery.write(place, stream -> Files.copy(file, stream));
        return Optional.of(place);
    }

    @Override
    public void close() throws IOException {
        Writer writer = out;
        Path file = spool;
        if (writer != null) {
            writer.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
