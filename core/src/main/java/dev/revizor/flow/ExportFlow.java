package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.CsvForm;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Exporter;
import dev.revizor.exchange.Ids;
import dev.revizor.exchange.Manifest;
import dev.revizor.exchange.SourceColumns;
import dev.revizor.exchange.SourceForm;
import dev.revizor.exchange.Values;
import dev.revizor.mapping.Mapper;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.policy.Policy;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.RunContext;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import dev.revizor.store.Base;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
     * @param scope which cards
     * @param kinds of which kinds; empty: those of the dialect
     * @param manner how they are written
     * @param target the file; empty: the screen
     */
    public record Request(
            Workspace.Request work, ExportScope scope, List<EntityKind> kinds, Manner manner, Optional<Path> target) {
        List<EntityKind> wanted() {
            return kinds.isEmpty() ? manner.dialect().kinds() : kinds;
        }

        /** The files that the export goes by. */
        List<Path> read() {
            return Stream.concat(work.files().stream().map(InputFile::path), manner.like().stream())
                    .toList();
        }

        /** The same with the kind of the file that is to be copied, where nothing else says which and it is none of cards. */
        private Request like(EntityKind kind) {
            boolean open = kinds.isEmpty() && manner.dialect().isGeneric() && !kind.isCard();
            return open ? new Request(work, scope, List.of(kind), manner, target) : this;
        }
    }

    /**
     * How cards are written.
     *
     * @param dialect whose import reads it
     * @param format what kind of file
     * @param profile for the CRM or for people
     * @param values in which form, under the source's own titles
     * @param partRows rows of a file at most; 0: the dialect's limit
     * @param like the file whose delimiter, quoting, charset and line ends the text takes
     */
    public record Manner(
            Dialect dialect, ExportFormat format, Cells profile, Values values, long partRows, Optional<Path> like) {

        /** Delimited text for programs. */
        public static Manner csv(Dialect dialect) {
            return new Manner(dialect, ExportFormat.CSV, Cells.CRM, Values.CLEAN, 0, Optional.empty());
        }

        Exporter.Plan plan(Ids ids, Policy.Style style) {
            String day = style.date().equals("dotted") ? "dd.MM.yyyy" : "yyyy-MM-dd";
            Dialect spelt = dialect.isGeneric() ? dialect.spelt(day, " " + style.extension() + " ") : dialect;
            return new Exporter.Plan(spelt, format, profile, values, ids, partRows);
        }

        /** Whether several files may come out. */
        private boolean mayPart() {
            return partRows > 0
                    || dialect.limits().rows() > 0
                    || dialect.limits().bytes() > 0;
        }
    }

    /**
     * What was written.
     *
     * @param files none for the screen
     * @param cards in them
     * @param leftOut cards that the dialect does not take: no address to write to, or a refusal
     * @param unwritten how many values were left behind, by the id of their field or the title of their unknown column
     * @param placeholders how many words for nothing were left out, by the id of their field
     * @param listed where those stand that no column of their field can hold, one by one; empty for none
     * @param others kinds of cards that are there and are not in the files, with their count; all kinds where no dialect says which
     * @param warnings what else is to be known of the file
     */
    public record Outcome(
            List<Path> files,
            long cards,
            long leftOut,
            Map<String, Long> unwritten,
            Map<String, Long> placeholders,
            Optional<Path> listed,
            Map<EntityKind, Long> others,
            List<Problem> warnings) {}

    /** What an export writes, or takes away, beside its file. */
    public static List<Path> beside(Path target) {
        return List.of(LossList.of(target), Manifest.of(target));
    }

    /** Writes the export. */
    public Outcome run(Request request, OutputStream screen, Consumer<Problem> rejects) {
        check(request);
        Optional<Like> like = request.manner().like().map(ExportFlow::like);
        Request asked = like.map(file -> request.like(file.kind())).orElse(request);
        try (Workspace work = Workspace.open(asked.work(), policy, run, rejects)) {
            return write(asked, work.base(), like.map(Like::form), screen);
        }
    }

    /** Writes all cards of a store into one generic file, public ids beside the source's own. */
    Outcome cards(Base base, Path target) {
        Workspace.Request nothing = new Workspace.Request(Optional.empty(), List.of(), "");
        Request request = new Request(
                nothing, new ExportScope.All(), List.of(), Manner.csv(Dialect.GENERIC), Optional.of(target));
        return write(request, base, Optional.empty(), OutputStream.nullOutputStream());
    }

    private static void check(Request request) {
        Manner manner = request.manner();
        Dialect dialect = manner.dialect();
        if (manner.mayPart() && request.target().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, ExchangeError.SCREEN_TOO_SMALL);
        }
        if (request.target().filter(Files::isDirectory).isPresent()) {
            Path target = request.target().orElseThrow();
            throw RevizorException.at(Place.file(target.toString()), ExchangeError.OUTPUT_IS_FOLDER);
        }
        if (manner.format() == ExportFormat.VCARD && !dialect.isGeneric()) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("dialect", dialect.name());
            args.put("format", manner.format().id());
            throw new RevizorException(ExchangeError.FORMAT_NOT_FOR_DIALECT, Place.NOWHERE, args);
        }
        checkKinds(request);
        if (request.scope() instanceof ExportScope.Since
                && request.work().store().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, ExchangeError.SINCE_NEEDS_STORE);
        }
    }

    /** A dialect has rows of its kinds alone, a vCard tells of people and firms. */
    private static void checkKinds(Request request) {
        Dialect dialect = request.manner().dialect();
        boolean vcard = request.manner().format() == ExportFormat.VCARD;
        for (EntityKind kind : request.wanted()) {
            boolean fits = dialect.isGeneric()
                    ? !vcard || kind.isCard()
                    : dialect.kinds().contains(kind);
            if (!fits) {
                Map<String, Object> args = new LinkedHashMap<>();
                args.put("kind", kind.id());
                args.put("dialect", dialect.isGeneric() ? ExportFormat.VCARD.id() : dialect.name());
                throw new RevizorException(ExchangeError.KIND_NOT_OF_DIALECT, Place.NOWHERE, args);
            }
        }
    }

    /** What an export takes over from a file: the form of its text, and what its rows are. */
    private record Like(CsvForm form, EntityKind kind) {}

    private static Like like(Path like) {
        try (RowReader reader = Sources.open(like, ReadOptions.auto(), problem -> {})) {
            SourceTable table = reader.table();
            if (!table.format().equals("csv") || isPacked(like)) {
                throw RevizorException.at(Place.file(like.toString()), ExchangeError.NOT_A_TEXT);
            }
            return new Like(SourceForm.of(like, table), kind(table));
        } catch (IOException e) {
            throw new RevizorException(
                    dev.revizor.source.SourceError.FILE_UNREADABLE, Place.file(like.toString()), Map.of(), e);
        }
    }

    /** A gzip or a zip: what is in it has a form, the file has none. */
    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && (head[0] == 'P' && head[1] == 'K' || head[0] == 0x1f && head[1] == (byte) 0x8b);
        }
    }

    private Outcome write(Request request, Base base, Optional<CsvForm> like, OutputStream screen) {
        CsvForm form = like.orElse(request.manner().dialect().form());
        try (ExportScope.Choice choice = request.scope().choice(base, run.zone());
                ExportParts parts = new ExportParts(form, request.target(), screen, request.read());
                LossList losses = new LossList(base.sources());
                ExportCursor cursor = new ExportCursor(base, request, like.isPresent())) {
            SourceColumns source = new SourceColumns(base.sources(), new KeptTags(base), ExportFlow::isOfCards);
            cursor.each((card, client) -> {
                source.see(card);
                client.ifPresent(other -> source.seeBeside(other, card));
            });
            Counter counter = new Counter();
            Exporter.Plan plan = Keys.plan(request.manner(), policy.normalize().style(), source, cursor.isExact());
            try (Exporter exporter =
                    Exporter.open(plan, source, titles -> parts.next(titles, request.manner()), losses)) {
                cursor.each((card, client) -> {
                    if (choice.takes(card) || client.filter(choice::takes).isPresent()) {
                        counter.count += written(exporter, base, card, client) ? 1 : 0;
                    }
                });
                List<Exporter.Part> written = exporter.finish();
                return new Outcome(
                        parts.deliver(manifest(request, written)),
                        counter.count,
                        exporter.leftOut(),
                        exporter.unwritten(),
                        exporter.placeholders(),
                        losses.deliver(request.target()),
                        others(base, request),
                        warnings(request, plan, written, counter.count, exporter));
            }
        } catch (IOException e) {
            throw Delivery.trouble(request.target().orElse(Path.of("-")), e);
        }
    }

    /** What a target cannot hold is told with the row that it came from. */
    private static boolean written(Exporter exporter, Base base, Card card, Optional<Card> client) throws IOException {
        try {
            return exporter.card(card, client);
        } catch (RevizorException e) {
            if (e.code().kind() != ErrorCode.Kind.LIMIT) {
                throw e;
            }
            SourceTable table = base.sources().get(card.origin().source());
            Place place = Place.row(table.file(), table.sheet(), card.origin().row());
            throw new RevizorException(e.code(), place, e.args(), e);
        }
    }

    /** Whether the rows of a table are cards, by its titles. */
    static boolean isOfCards(SourceTable table) {
        return kind(table).isCard();
    }

    private static EntityKind kind(SourceTable table) {
        return Mapper.guess(table, List.of(), Optional.empty()).kind();
    }

    private static ExportParts.Beside manifest(Request request, List<Exporter.Part> written) {
        boolean guarded =
                request.manner().profile() == Cells.PEOPLE && request.manner().format() == ExportFormat.CSV;
        return guarded
                ? files -> {
                    List<Manifest.OneFile> out = new ArrayList<>();
                    for (int i = 0; i < files.size(); i++) {
                        out.add(new Manifest.OneFile(
                                files.get(i).name(), files.get(i).sha256(), written.get(i)));
                    }
                    return Optional.of(new Manifest(request.manner().dialect().name(), out));
                }
                : files -> Optional.empty();
    }

    private static Map<EntityKind, Long> others(Base base, Request request) {
        Map<EntityKind, Long> out = new LinkedHashMap<>();
        // Nobody expects tasks in the file of a mailing; in one under the source's own titles they may be missed.
        boolean all = request.manner().dialect().isGeneric();
        for (EntityKind kind : EntityKind.values()) {
            boolean missed = (all || kind.isCard()) && !request.wanted().contains(kind);
            long count = missed ? base.count(kind) - inDeals(base, request, kind) : 0;
            if (count > 0) {
                out.put(kind, count);
            }
        }
        return out;
    }

    private List<Problem> warnings(
            Request request, Exporter.Plan plan, List<Exporter.Part> written, long cards, Exporter exporter) {
        List<Problem> out = new ArrayList<>();
        Place place = request.target().map(file -> Place.file(file.toString())).orElse(Place.NOWHERE);
        boolean ours = written.stream().anyMatch(part -> part.titles().contains(Mapping.Column.KEY_TITLE));
        if (ours && !plan.dialect().isGeneric() && cards > 0) {
            out.add(warning(
                    ExchangeError.KEY_IS_OURS, place, "dialect", plan.dialect().name(), "cards", cards));
        }
        if (exporter.countryless() > 0) {
            Object region = policy.normalize().region();
            out.add(warning(
                    ExchangeError.PHONES_WITHOUT_COUNTRY, place, "phones", exporter.countryless(), "region", region));
        }
        if (exporter.guessedDays() > 0) {
            out.add(new Problem(ExchangeError.DAYS_GUESSED, place, Map.of("dates", exporter.guessedDays()), List.of()));
        }
        ExportFormat format = request.manner().format();
        if (plan.dialect().quirks().dates() == Dialect.Dates.CSV && format != ExportFormat.CSV) {
            Object dialect = plan.dialect().name();
            out.add(warning(ExchangeError.DATES_FROM_CSV, place, "dialect", dialect, "format", format.id()));
        }
        return out;
    }

    private static Problem warning(
            ExchangeError code, Place place, String one, Object first, String other, Object second) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put(one, first);
        args.put(other, second);
        return new Problem(code, place, args, List.of());
    }

    /** How many cards go out in the rows of their deals. */
    private static long inDeals(Base base, Request request, EntityKind kind) {
        return request.wanted().contains(EntityKind.DEAL) ? base.hangings().below(kind, EntityKind.DEAL) : 0;
    }

    private static final class Counter {
        private long count;
    }
}
