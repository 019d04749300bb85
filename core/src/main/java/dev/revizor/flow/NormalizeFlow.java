package dev.revizor.flow;

import dev.revizor.mapping.FieldChoice;
import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.OutputStyle;
import dev.revizor.policy.Policy;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Texter;
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
    private final OutputStyle style;

    public NormalizeFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
        this.style = new OutputStyle(policy.normalize().style());
    }

    /** What is written of a file. */
    public enum Show {
        /** Its rows, with clean values beside the raw ones. */
        ROWS,
        /** Only what changed or is doubtful, a line per value. */
        CHANGES,
        /** A line per value with the rule that acted. */
        RULES
    }

    /**
     * What is asked.
     *
     * @param files the files
     * @param show what is written
     * @param target the file to write; empty: the screen
     * @param format {@code table}, {@code csv}, {@code xlsx}, {@code json}
     * @param damages counts the damaged cells
     */
    public record Request(List<InputFile> files, Show show, Optional<Path> target, String format, DamageTally damages) {
        /** Nobody asks about damaged cells. */
        public Request(List<InputFile> files, Show show, Optional<Path> target, String format) {
            this(files, show, target, format, DamageTally.counting());
        }
    }

    /** Cards and values by what became of them. */
    public record Outcome(long cards, long repaired, long suspicious, long unreadable, long placeholder) {}

    /** The field with this id. Throws RevizorException of kind USAGE where there is none. */
    public static Field field(String id) {
        return FieldChoice.parse("value=" + id)
                .flatMap(FieldChoice::field)
                .orElseThrow(() -> new RevizorException(
                        GeneralError.USAGE, Place.NOWHERE, Map.of("detail", ("--field " + id).strip())));
    }

    /** One value of a field, explained on the screen; nothing is read. */
    public void explain(Field field, String raw, TableOut.Format format, OutputStream screen) {
        Draft.Cell cell = new Draft.Cell(0, field, "", raw);
        Draft draft = new Draft(EntityKind.CONTACT, "", new Origin(0, 1), List.of(cell), List.of());
        CardNormalizer normalizer = new CardNormalizer(policy.normalize(), policy.consent(), DateOrders.dayFirst());
        ValueLines lines = new ValueLines(Show.RULES, Texter.in(run.lang()), style);
        try (TableOut out = TableOut.open(format, lines.columns(), screen)) {
            lines.alone(normalizer.compared(draft), out);
        }
    }

    /** Normalizes. */
    public Outcome run(Request request, OutputStream screen, Consumer<Problem> rejects) {
        if (request.files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        Counts counts = new Counts();
        TableOut.Format format = TableOut.Format.of(request.format());
        Show show = shown(request, format);
        if (request.files().size() > 1 && show == Show.ROWS) {
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
        if (shown(request, format) != Show.ROWS) {
            ValueLines lines = new ValueLines(shown(request, format), Texter.in(run.lang()), style);
            try (TableOut out = TableOut.open(format, lines.columns(), stream)) {
                request.files()
                        .forEach(file ->
                                read(file, request, counts, rejects, (row, table) -> lines.row(row, table, out)));
            }
            return;
        }
        InputFile first = request.files().get(0);
        try (Intake peek = Intake.open(first, 0, policy, problem -> {})) {
            List<TableOut.Column> columns = rowColumns(peek);
            try (TableOut out = TableOut.open(format, columns, stream)) {
                read(first, request, counts, rejects, (row, table) -> out.row(cells(row, peek)));
            }
        }
    }

    /** A table on the screen can only show what changed; whole rows of forty columns are for files. */
    private static Show shown(Request request, TableOut.Format format) {
        boolean rows = request.show() == Show.ROWS;
        return rows && format == TableOut.Format.TABLE ? Show.CHANGES : request.show();
    }

    private interface Sink {
        void accept(Intake.Rowful row, SourceTable table);
    }

    private void read(InputFile file, Request request, Counts counts, Consumer<Problem> rejects, Sink sink) {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, policy, rejected);
                Progress.Stage stage = run.progress().stage("read", -1);
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, rejects)) {
            for (Optional<Intake.Rowful> row = rows.next(); row.isPresent(); row = rows.next()) {
                Intake.Rowful one = row.get();
                request.damages()
                        .add(
                                intake.table().file(),
                                one.raw().row(),
                                intake.table().columns(),
                                one.mends());
                counts.add(row.get().self());
                row.get().client().ifPresent(counts::add);
                sink.accept(row.get(), intake.table());
                stage.advance(1);
            }
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
                out.add(TableOut.Column.text(keys.get(i) + ".code", texts.get("normalize.code", "title", title)));
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

    private List<String> cells(Intake.Rowful row, Intake intake) {
        Map<Integer, Clean> byColumn = new TreeMap<>();
        collect(row.self(), byColumn);
        row.client().ifPresent(client -> collect(client, byColumn));
        List<String> out = new ArrayList<>();
        List<String> raw = row.raw().cells();
        for (int i = 0; i < raw.size(); i++) {
            out.add(raw.get(i));
            if (intake.mapping().columns().get(i).field().isPresent()) {
                Clean clean = byColumn.getOrDefault(i, Clean.NOTHING);
                out.add(clean.text());
                out.add(clean.value().quality().id());
                out.add(clean.value().reason());
            }
        }
        return out;
    }

    /** A value, and how it is written. */
    private record Clean(Value value, String text) {
        private static final Clean NOTHING = new Clean(Value.blank(0, ""), "");
    }

    /** The value that was read straight from each column; parts cut out of another field's cell come after it. */
    private void collect(Card card, Map<Integer, Clean> byColumn) {
        card.fields()
                .forEach((field, values) -> values.forEach(value -> {
                    Clean known = byColumn.get(value.column());
                    boolean better = known == null
                            || (known.value().raw().isEmpty() && !value.raw().isEmpty());
                    if (value.column() >= 0 && better) {
                        byColumn.put(
                                value.column(), new Clean(value, String.join(", ", style.write(card, field, value))));
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
