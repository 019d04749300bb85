package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Problem;
import dev.revizor.problem.TemporaryFolder;
import dev.revizor.report.formats.RejectsCsv;
import dev.revizor.text.Lang;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows on their way into {@code rejects.csv}: spooled to a private file, moved into place at the end. Where
 * all of them come from tables with the same titles, these stand above them, and the corrected file can be imported.
 */
public final class RejectFile implements Rejects, AutoCloseable {
    private final Path target;
    private final Lang lang;
    private final Supplier<Spool> spools;
    private @Nullable Spool spool;
    private @Nullable Writer out;
    private @Nullable RejectsCsv csv;
    private long count;
    /** The titles of the table at hand. */
    private List<String> titles = List.of();
    /** Those of all rejected rows so far; empty while there is none. */
    private Optional<List<String>> common = Optional.empty();

    public RejectFile(Path target, Lang lang) {
        this(target, lang, () -> Spool.begin("revizor-rejects"));
    }

    /** The same, laid aside elsewhere. */
    RejectFile(Path target, Lang lang, Supplier<Spool> spools) {
        this.target = target;
        this.lang = lang;
        this.spools = spools;
    }

    @Override
    public void from(SourceTable table) {
        titles = table.columns();
    }

    @Override
    public void accept(Problem problem) {
        if (!problem.cells().isEmpty()) {
            common = Optional.of(common.filter(known -> !known.equals(titles))
                    .<List<String>>map(other -> List.of())
                    .orElse(titles));
        }
        RejectsCsv writer = csv;
        if (writer == null) {
            writer = begin();
        }
        writer.accept(new Problem(problem.code(), problem.place(), problem.args(), guarded(problem.cells())));
        count++;
    }

    /** The file is made to be corrected in a spreadsheet, which shall run none of it; an import takes the guard off again. */
    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(Cells.PEOPLE::guarded).toList();
    }

    private RejectsCsv begin() {
        Spool fresh = spools.get();
        spool = fresh;
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(fresh.out(), StandardCharsets.UTF_8.newEncoder()), 1 << 16);
        out = writer;
        csv = RejectsCsv.rows(writer, lang);
        return csv;
    }

    public long count() {
        return count;
    }

    /** Puts the file in its place if there is anything in it. */
    public Optional<Path> deliver() {
        return count == 0 ? Optional.empty() : Optional.of(deliverAlways());
    }

    /**
     * Where the rejected rows stand, if there are any: in one of the earlier files that has the same bytes, which stays as it
     * is, else in this one, which is put in its place.
     */
    public Optional<Path> deliver(List<Path> earlier) {
        if (count == 0 || earlier.isEmpty()) {
            return deliver();
        }
        List<Path> same = new ArrayList<>();
        deliverAlways((place, content) -> {
            Delivery.Parcel parcel = Delivery.prepare(place, content);
            earlier.stream()
                    .filter(file -> isSame(file, parcel.temporary()))
                    .findFirst()
                    .ifPresent(same::add);
            if (same.isEmpty()) {
                parcel.deliver();
            } else {
                parcel.discard();
            }
        });
        return Optional.of(same.isEmpty() ? target : same.get(0));
    }

    private static boolean isSame(Path earlier, Path now) {
        try {
            return Files.mismatch(earlier, now) < 0;
        } catch (IOException e) {
            throw Delivery.trouble(earlier, e);
        }
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
            Spool whole = spool;
            if (writer == null || whole == null) {
                throw new IllegalStateException("nothing was begun");
            }
            if (csv != null) {
                csv.flush();
            }
            writer.flush();
            door.accept(target, stream -> {
                RejectsCsv.titles(
                        new OutputStreamWriter(stream, StandardCharsets.UTF_8), guarded(common.orElse(List.of())));
                whole.copyTo(stream);
            });
            return target;
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    @Override
    public void close() {
        if (spool != null) {
            spool.close();
        }
    }
}
