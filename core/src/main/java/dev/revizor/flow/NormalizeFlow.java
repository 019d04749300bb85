package dev.revizor.flow;

import dev.revizor.mapping.FieldChoice;
import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.NumberMarks;
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
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
        /** The same, with the pieces of each address behind it. */
        PIECES,
        /** Only what changed or is doubtful, a line per value. */
        CHANGES,
        /** A line per value with the rule that acted. */
        RULES;

        private boolean isRows() {
            return this == ROWS || this == PIECES;
        }
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

    /**
     * Cards and values by what became of them.
     *
     * @param notes what is to be said of the reading of each file
     * @param columns what was decided of the columns of each file
     */
    public record Outcome(
            long cards,
            long repaired,
            long suspicious,
            long unreadable,
            long placeholder,
            List<TableNotes> notes,
            List<ColumnsRead> columns) {}

    /** The field with this id. Throws RevizorException of kind USAGE where there is none. */
    public static Field field(String id) {
        return FieldChoice.parse("value=" + id)
                .flatMap(FieldChoice::field)
                .orElseThrow(() -> new RevizorException(
                        GeneralError.USAGE, Place.NOWHERE, Map.of("detail", ("--field " + id).strip())));
    }

    /**
     * One value of a field, explained on the screen; nothing is read.
     *
     * @param hints how dates and numbers are meant that can be read both ways
     */
    public void explain(Field field, String raw, InputFile.Hints hints, TableOut.Format format, OutputStream screen) {
        Draft.Cell cell = new Draft.Cell(0, field, "", raw);
        Draft draft = new Draft(EntityKind.CONTACT, "", new Origin(0, 1), List.of(cell), List.of());
        CardNormalizer normalizer =
                new CardNormalizer(policy.normalize(), policy.consent(), typedAlone(field, raw, hints));
        ValueLines lines = new ValueLines(Show.RULES, Texter.in(run.lang()), style);
        try (TableOut out = TableOut.open(format, lines.columns(), screen)) {
            lines.alone(normalizer.compared(draft), out);
        }
    }

    /** A value that somebody typed: no other cell of its column says how it is meant. */
    private Customs typedAlone(Field field, String raw, InputFile.Hints hints) {
        Mapping.Column column =
                new Mapping.Column(0, "", Optional.of(field), Mapping.Part.SELF, "", 1, Mapping.GENERIC);
        Mapping mapping = new Mapping(EntityKind.CONTACT, 1, Mapping.GENERIC, "", List.of(column));
        List<RawRow> alone = List.of(new RawRow(1, 0, List.of(raw)));
        NumberMarks.Written typed = NumberMarks.Written.AS_TEXT;
        return new Customs(
                hints.dates()
                        .map(order -> DateOrders.pinned(mapping, order))
                        .orElseGet(() -> DateOrders.vote(mapping, alone)),
                NameOrders.unknown(),
                hints.decimal()
                        .map(mark -> NumberMarks.pinned(mapping, mark, typed))
                        .orElseGet(() -> NumberMarks.vote(mapping, alone, typed)),
                policy.zone(),
                Optional.of(run.today()));
    }

    /** Normalizes. */
    public Outcome run(Request request, OutputStream screen, Consumer<Problem> rejects) {
        if (request.files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        Counts counts = new Counts();
        TableOut.Format format = TableOut.Format.of(request.format());
        Show show = shown(request, format);
        if (request.files().size() > 1 && show.isRows()) {
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
        Show show = shown(request, format);
        if (!show.isRows()) {
            ValueLines lines = new ValueLines(show, Texter.in(run.lang()), style);
            try (TableOut out = TableOut.open(format, lines.columns(), stream)) {
                request.files()
                        .forEach(file ->
                                read(file, request, counts, rejects, (row, table) -> lines.row(row, table, out)));
            }
            return;
        }
        InputFile first = request.files().get(0);
        try (Intake peek = Intake.open(first, 0, Terms.of(policy, run), problem -> {})) {
            Texter texter = Texter.in(run.lang());
            // A workbook is for people, CSV and JSON are for programs.
            Function<Quality, String> qualities = format == TableOut.Format.XLSX ? texter::quality : Quality::id;
            CleanRows rows = new CleanRows(peek, show, style, qualities);
            try (TableOut out = TableOut.open(format, rows.columns(run.lang()), stream)) {
                read(first, request, counts, rejects, (row, table) -> out.row(rows.cells(row)));
            }
        }
    }

    /** A table on the screen can only show what changed; whole rows of forty columns are for files. */
    private static Show shown(Request request, TableOut.Format format) {
        return request.show().isRows() && format == TableOut.Format.TABLE ? Show.CHANGES : request.show();
    }

    private interface Sink {
        void accept(Intake.Rowful row, SourceTable table);
    }

    private void read(InputFile file, Request request, Counts counts, Consumer<Problem> rejects, Sink sink) {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, Terms.of(policy, run), rejected);
                Progress.Stage stage = run.progress().stage("read", RowGuess.total(file));
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, rejects)) {
            String above = "";
            for (Optional<Intake.Rowful> row = rows.next(); row.isPresent(); row = rows.next()) {
                Intake.Rowful one = row.get();
                request.damages()
                        .add(
                                intake.table().file(),
                                one.raw().row(),
                                intake.table().columns(),
                                one.mends());
                // A row of a card above it is written as it is, and goes by the name of that card; it is no card
                // itself.
                one = one.role() instanceof RowRole.Further
                        ? one.with(one.self().withId(above))
                        : one;
                above = one.role().isFirst() ? one.self().id() : above;
                counts.add(one.self(), one.role().isFirst());
                one.client().ifPresent(client -> counts.add(client, true));
                sink.accept(one, intake.table());
                stage.advance(1);
            }
            counts.notes.add(TableNotes.of(intake));
            counts.columns.add(intake.columns());
        }
    }

    /** Values by quality, counted while rows pass. */
    private static final class Counts {
        private final Map<Quality, Long> values = new EnumMap<>(Quality.class);
        private final List<TableNotes> notes = new ArrayList<>();
        private final List<ColumnsRead> columns = new ArrayList<>();
        private long cards;

        /** Counts the values of a card, and itself unless it is only a further row of one. */
        void add(Card card, boolean first) {
            cards += first ? 1 : 0;
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
                    of(Quality.PLACEHOLDER),
                    List.copyOf(notes),
                    List.copyOf(columns));
        }

        private long of(Quality quality) {
            return values.getOrDefault(quality, 0L);
        }
    }
}
