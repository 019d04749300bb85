package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Loss;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.TemporaryFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values that an export could not write, one a line: {@code NAME.unwritten.csv} beside its file. */
final class LossList implements Consumer<Loss>, AutoCloseable {
    private static final String TITLES = "_file,_sheet,_line,_id,_field,_title,_value";

    private final List<SourceTable> tables;
    private final Supplier<Spool> spools;
    private @Nullable Spool spool;
    private @Nullable Writer out;

    LossList(List<SourceTable> tables) {
        this(tables, () -> Spool.begin("revizor-export"));
    }

    /** The same, laid aside elsewhere. */
    LossList(List<SourceTable> tables, Supplier<Spool> spools) {
        this.tables = tables;
        this.spools = spools;
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
            throw TemporaryFolder.trouble(e);
        }
    }

    private static String cell(String text) {
        return Cells.quoted(Cells.PEOPLE.guarded(text), ',');
    }

    private Writer begin() throws IOException {
        Spool fresh = spools.get();
        spool = fresh;
        Writer writer = new BufferedWriter(new OutputStreamWriter(fresh.out(), StandardCharsets.UTF_8.newEncoder()));
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
        Spool whole = spool;
        if (writer == null || whole == null) {
            Files.deleteIfExists(place);
            return Optional.empty();
        }
        writer.close();
        Delivery.write(place, whole::copyTo);
        return Optional.of(place);
    }

    @Override
    public void close() {
        if (spool != null) {
            spool.close();
        }
    }
}
