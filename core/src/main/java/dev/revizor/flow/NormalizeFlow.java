package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.ChangeLine;
import dev.revizor.report.formats.TableOut;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.text.Texts;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Files to normalized rows, streamed without a store: the raw cells in their old order, and behind each mapped column
 * the clean value with its quality; or only what would change.
 */
public final class NormalizeFlow {
    private final Policy policy;
    private final RunContext run;

    public NormalizeFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * What is asked.
     *
     * @param files the files
     * @param changes only what changed or is doubtful, a line per value
     * @param target the file to write; empty: the screen
     * @param format {@code table}, {@code csv}, {@code xlsx}, {@code json}
     */
    public record Request(List<InputFile> files, boolean changes, Optional<Path> target, String format) {}

    /** Cards and values by what became of them. */
    public record Outcome(long cards, long repaired, long suspicious, long unreadable, long placeholder) {}

    /** Normalizes. */
    public Outcome run(Request request, OutputStream screen, Consumer<Problem> rejects) {
        if (request.files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        Counts counts = new Counts();
        TableOut.Format format = TableOut.Format.of(request.format());
        if (request.files().size() > 1 && !changesOnly(request, format)) {
            throw RevizorException.at(Place.NOWHERE, FlowError.ONE_FILE);
        }
        if (request.target().isPresent()) {
            Delivery.write(request.target().get(), stream -> all(request, format, stream, counts, rejects));
        } else {
            all(request, format, new BufferedOutputStream(screen, 1 << 16), counts, rejects);
        }
        return counts.outcome();
    }

    private void all(
            Request request, TableOut.Format format, OutputStream stream, Counts counts, Consumer<Problem> rejects) {
        if (changesOnly(request, format)) {
            try (TableOut out = TableOut.open(format, changeColumns(), stream)) {
                request.files().forEach(file -> read(file, counts, rejects, (row, table) -> changes(row, table, out)));
            }
            return;
        }
        InputFile first = request.files().get(0);
        try (Intake peek = Intake.open(first, 0, policy, problem -> {})) {
            List<TableOut.Column> columns = rowColumns(peek);
            try (TableOut out = TableOut.open(format, columns, stream)) {
                read(first, counts, rejects, (row, table) -> out.row(cells(row, peek)));
            }
        }
    }

    /** A table on the screen can only show what changed; whole rows of forty columns are for files. */
    private static boolean changesOnly(Request request, TableOut.Format format) {
        return request.changes() || format == TableOut.Format.TABLE;
    }

    private interface Sink {
        void accept(Intake.Rowful row, SourceTable table);
    }

    private void read(InputFile file, Counts counts, Consumer<Problem> rejects, Sink sink) {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, policy, rejected);
                Progress.Stage stage = run.progress().stage("read", -1);
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, rejects)) {
            for (Optional<Intake.Rowful> row = rows.next(); row.isPresent(); row = rows.next()) {
                counts.add(row.get().self());
                row.get().client().ifPresent(counts::add);
                sink.accept(row.get(), intake.table());
                stage.advance(1);
            }
        }
    }

    private List<TableOut.Column> changeColumns() {
        Texter texter = Texter.in(run.lang());
        return List.of("card", "field", "was", "now", "quality", "why").stream()
                .map(key -> TableOut.Column.text(key, texter.say("changes." + key)))
                .toList();
    }

    private void changes(Intake.Rowful row, SourceTable table, TableOut out) {
        Texter texter = Texter.in(run.lang());
        List<Card> cards = new ArrayList<>(List.of(row.self()));
        row.client().ifPresent(cards::add);
        for (Card card : cards) {
            card.fields()
                    .forEach((field, values) -> values.forEach(value -> {
                        if (ChangeLine.isWorthIt(field, value)) {
                            out.row(ChangeLine.of(card, field, value, table, texter));
                        }
                    }));
        }
    }

    private List<TableOut.Column> rowColumns(Intake intake) {
        Texts texts = Texts.of("flow", run.lang());
        List<TableOut.Column> out = new ArrayList<>();
        List<String> titles = intake.table().columns();
        List<String> keys = keys(titles);
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            out.add(TableOut.Column.text(keys.get(i), title));
            Optional<Field> field = intake.mapping().columns().get(i).field();
            if (field.isPresent()) {
                out.add(TableOut.Column.text(keys.get(i) + ".clean", texts.get("normalize.clean", "title", title)));
                out.add(TableOut.Column.text(keys.get(i) + ".quality", texts.get("normalize.quality", "title", title)));
            }
        }
        return out;
    }

    /** The titles themselves; a blank or repeated one says which column it is. */
    private static List<String> keys(List<String> titles) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            boolean alone = !title.isBlank() && titles.indexOf(title) == i;
            out.add(alone ? title : title + "#" + (i + 1));
        }
        return out;
    }

    private static List<String> cells(Intake.Rowful row, Intake intake) {
        Map<Integer, Value> byColumn = new TreeMap<>();
        collect(row.self(), byColumn);
        row.client().ifPresent(client -> collect(client, byColumn));
        List<String> out = new ArrayList<>();
        List<String> raw = row.raw().cells();
        for (int i = 0; i < raw.size(); i++) {
            out.add(raw.get(i));
            if (intake.mapping().columns().get(i).field().isPresent()) {
                Value value = byColumn.get(i);
                out.add(value == null ? "" : String.join(", ", value.canonical()));
                out.add(value == null ? Quality.BLANK.id() : value.quality().id());
            }
        }
        return out;
    }

    /** The value that was read straight from each column; parts cut out of another field's cell come after it. */
    private static void collect(Card card, Map<Integer, Value> byColumn) {
        card.fields()
                .values()
                .forEach(values -> values.forEach(value -> {
                    Value known = byColumn.get(value.column());
                    if (value.column() >= 0
                            && (known == null
                                    || known.raw().isEmpty() && !value.raw().isEmpty())) {
                        byColumn.put(value.column(), value);
                    }
                }));
    }

    /** Values by quality, counted while rows pass. */
    private static final class Counts {
        private final Map<Quality, Long> values = new EnumMap<>(Quality.class);
        private long cards;

        void add(Card card) {
            cards++;
            card.fields()
                    .values()
                    .forEach(all -> all.forEach(value -> {
                        if (value.column() >= 0 && !value.raw().isEmpty()) {
                            values.merge(value.quality(), 1L, Long::sum);
                        }
                    }));
        }

        Outcome outcome() {
            return new Outcome(
                    cards,
                    of(Quality.REPAIRED),
                    of(Quality.SUSPICIOUS),
                    of(Quality.UNREADABLE),
                    of(Quality.PLACEHOLDER));
        }

        private long of(Quality quality) {
            return values.getOrDefault(quality, 0L);
        }
    }
}
