package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.exchange.Exporter;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Cards of a store, or of files, into files of a CRM's dialect. */
public final class ExportFlow {
    private final Policy policy;
    private final RunContext run;

    public ExportFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * What is asked.
     *
     * @param work store or files
     * @param dialect whose import reads it
     * @param profile for the CRM or for people
     * @param changed only cards that a merge or an update has changed, or whose values the template repairs
     * @param target the file; empty: the screen
     */
    public record Request(
            Workspace.Request work, Dialect dialect, Cells profile, boolean changed, Optional<Path> target) {}

    /** The files that were written; none for the screen. */
    public record Outcome(List<Path> files, long cards) {}

    /** Writes the export. */
    public Outcome run(Request request, OutputStream screen, Consumer<Problem> rejects) {
        if (request.dialect() == Dialect.AMOCRM && request.target().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, ExchangeError.SCREEN_TOO_SMALL);
        }
        try (Workspace work = Workspace.open(request.work(), policy, run, rejects)) {
            return write(request, work.base(), screen);
        }
    }

    /** Writes all cards of a store into one generic file, public ids beside the source's own. */
    Outcome cards(Base base, Path target) {
        Workspace.Request nothing = new Workspace.Request(Optional.empty(), List.of(), "");
        return write(
                new Request(nothing, Dialect.GENERIC, Cells.CRM, false, Optional.of(target)),
                base,
                OutputStream.nullOutputStream());
    }

    private Outcome write(Request request, Base base, OutputStream screen) {
        Set<String> changed = request.changed() ? base.changedCards() : Set.of();
        Path place = request.target().orElse(Path.of("-"));
        try {
            Spools spools = new Spools(request.target().isPresent() ? Optional.empty() : Optional.of(screen));
            long count = 0;
            try {
                Exporter exporter = Exporter.open(
                        request.dialect(), request.profile(), base.sources(), used(base), ids(base), spools::next);
                for (EntityKind kind : List.of(EntityKind.CONTACT, EntityKind.COMPANY, EntityKind.LEAD)) {
                    try (Rows<Card> cards = base.rows(kind)) {
                        for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                            if (!request.changed() || isChanged(card.get(), changed)) {
                                exporter.card(card.get());
                                count++;
                            }
                        }
                    }
                }
                return new Outcome(spools.deliver(place), count);
            } finally {
                spools.discard();
            }
        } catch (IOException e) {
            throw Delivery.trouble(place, e);
        }
    }

    private static boolean isChanged(Card card, Set<String> changed) {
        if (changed.contains(card.id())) {
            return true;
        }
        for (List<Value> values : card.fields().values()) {
            for (Value value : values) {
                boolean cutOut = value.raw().isEmpty();
                if (value.quality() == Quality.REPAIRED && !cutOut) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> used(Base base) {
        Set<Integer> out = new TreeSet<>();
        try (Rows<Card> cards = base.cards()) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                out.add(card.get().origin().source());
            }
        }
        return new ArrayList<>(out);
    }

    /** A table with an id column is found again by it; without one the public id must lead the row. */
    private static Exporter.Ids ids(Base base) {
        List<SourceTable> tables = base.sources();
        boolean own = !tables.isEmpty() && base.mapped(EntityKind.CONTACT).contains(Field.EXTERNAL_ID)
                || base.mapped(EntityKind.COMPANY).contains(Field.EXTERNAL_ID);
        return own ? Exporter.Ids.SOURCE : Exporter.Ids.PUBLIC;
    }

    /** The parts of an export: spooled, and put in place only when all of them are whole. */
    private static final class Spools {
        private final Optional<OutputStream> screen;
        private final List<Path> files = new ArrayList<>();
        private Optional<Writer> open = Optional.empty();

        Spools(Optional<OutputStream> screen) {
            this.screen = screen;
        }

        Appendable next() throws IOException {
            closeOpen();
            OutputStream stream;
            if (screen.isPresent()) {
                stream = screen.get();
            } else {
                Path file = Files.createTempFile("revizor-export", ".csv");
                files.add(file);
                stream = Files.newOutputStream(file);
            }
            Writer writer = new java.io.BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            open = Optional.of(writer);
            return writer;
        }

        private void closeOpen() throws IOException {
            if (open.isPresent()) {
                open.get().flush();
                if (screen.isEmpty()) {
                    open.get().close();
                }
            }
            open = Optional.empty();
        }

        List<Path> deliver(Path target) throws IOException {
            closeOpen();
            List<Path> out = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Path spool = files.get(i);
                Path place = files.size() == 1 ? target : numbered(target, i + 1);
                Delivery.write(place, stream -> Files.copy(spool, stream));
                out.add(place);
            }
            return out;
        }

        /** {@code amo.csv} in parts: {@code amo-1.csv}, {@code amo-2.csv}. */
        private static Path numbered(Path target, int part) {
            String name = target.getFileName().toString();
            int dot = name.lastIndexOf('.');
            String stem = dot > 0 ? name.substring(0, dot) : name;
            return target.resolveSibling(stem + "-" + part + (dot > 0 ? name.substring(dot) : ""));
        }

        void discard() throws IOException {
            closeOpen();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
