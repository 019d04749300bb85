package dev.revizor.flow;

import dev.revizor.mapping.BlankWords;
import dev.revizor.mapping.CellRules;
import dev.revizor.mapping.Drafter;
import dev.revizor.mapping.FieldChoice;
import dev.revizor.mapping.Mapper;
import dev.revizor.mapping.MappingFile;
import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.normalize.fields.Words;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import dev.revizor.store.KeyLedger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One table on its way from the file to cards: the reader, the mapping that was guessed or given, and the normalizer
 * with the date orders that the first rows voted for.
 */
final class Intake implements AutoCloseable {
    /** So many rows are looked at before anything is decided; they are kept and not read twice. */
    private static final int SAMPLE = 5_000;

    /** Formats in which a number is written as a person or a program writes it; workbooks and JSON store it as a number. */
    private static final List<String> TYPED_IN = List.of("csv", "html");

    private final RowReader reader;
    private final SourceTable table;
    private final Mapping mapping;
    private final boolean compared;
    private final boolean counted;
    private final Drafter drafter;
    private final CellRules rules;
    private final CardNormalizer normalizer;
    private final Customs customs;
    private final Clients clients;
    private final Deque<RawRow> sample;
    /** How often an id came, of rows without one of their own. */
    private final KeyLedger copies = new KeyLedger();

    private final ExtraPlaces places;
    private final Mender mender;

    private Intake(
            RowReader reader,
            SourceTable table,
            Shape shape,
            CardNormalizer normalizer,
            Customs customs,
            Words words,
            Deque<RawRow> sample,
            Optional<Rescue> rescue) {
        this.reader = reader;
        this.table = table;
        this.mapping = shape.mapping();
        this.compared = shape.rest() == Rest.TELLING;
        this.counted = shape.rest() == Rest.COUNTED;
        this.drafter = new Drafter(table, mapping, shape.dropped(), cell -> !compared || !BlankWords.blank(cell));
        this.rules = CellRules.of(mapping);
        this.normalizer = normalizer;
        this.customs = customs;
        this.clients = new Clients(mapping, words);
        this.places = new ExtraPlaces(table);
        this.sample = sample;
        this.mender = new Mender(
                compared ? List.of() : ColumnUses.of(mapping, List.copyOf(sample)),
                rescue.map(this::rescuer).orElse(Mender.Rescuer.NONE));
    }

    /** Rows are looked at and made into cards in two threads, so each has a drafter. */
    private Mender.Rescuer rescuer(Rescue rescue) {
        Drafter own = new Drafter(table, mapping);
        return rescue.forRows(row -> card(own.draft(rules.read(row)).get(0)));
    }

    /** Opens a file and decides how it is read. Throws RevizorException when it cannot be. */
    static Intake open(InputFile input, int index, Policy policy, Consumer<Problem> rejects) {
        return open(input, index, policy, rejects, guess -> new Shape(guess.mapping(), Set.of(), Set.of(), Rest.ALL));
    }

    /**
     * What was guessed of a table, for a caller that wants to change it.
     *
     * @param sample the rows that it was guessed by
     */
    record Guess(SourceTable table, Mapping mapping, List<RawRow> sample) {}

    /** Which cells of unmapped columns are kept. */
    enum Rest {
        ALL,
        /** Without words for «nothing». */
        TELLING,
        /** All, also of a table without one known column; cards are only looked at, so their ids are for one run. */
        COUNTED
    }

    /**
     * How a table is read.
     *
     * @param mapping the mapping to use
     * @param dropped columns whose cells are left out of the cards
     * @param unread those of them that nobody looks at in the row either
     * @param rest which cells of the others are kept
     */
    record Shape(Mapping mapping, Set<Integer> dropped, Set<Integer> unread, Rest rest) {
        /** Whether any column is left to work with; without meaning a column serves only where values are compared. */
        boolean isUseful() {
            return rest == Rest.COUNTED
                    || mapping.columns().stream()
                            .anyMatch(column -> column.field().isPresent()
                                    || rest == Rest.TELLING && !dropped.contains(column.position()));
        }
    }

    /** How a caller shapes the mapping before any row is read by it. */
    @FunctionalInterface
    interface Shaping {
        /** What the user has said of columns, by position. */
        default Map<Integer, FieldChoice> wishes(SourceTable table) {
            return Map.of();
        }

        Shape shape(Guess guess);
    }

    /** Opens a file; the caller may shape the mapping. */
    static Intake open(InputFile input, int index, Policy policy, Consumer<Problem> rejects, Shaping shaping) {
        Optional<Rescue> rescue = input.hints()
                .rescue()
                .map(other -> Rescue.read(input.rescuedBy(Optional.empty()), InputFile.of(other), policy));
        RowReader reader = Unguarded.of(Sources.open(input.path(), input.options(), rejects), input.path());
        boolean opened = false;
        try {
            SourceTable table = reader.table().withIndex(index);
            Deque<RawRow> sample = new ArrayDeque<>();
            while (sample.size() < SAMPLE) {
                Optional<RawRow> row = reader.next();
                if (row.isEmpty()) {
                    break;
                }
                sample.add(row.get());
            }
            List<RawRow> seen = new ArrayList<>(sample);
            Map<Integer, FieldChoice> wishes = shaping.wishes(table);
            Mapping mapping = input.mapping().isPresent()
                    ? MappingFile.read(input.mapping().get(), table, wishes)
                    : Mapper.guess(table, seen, input.forced(), wishes);
            Mapping sourced = input.hints().system().map(mapping::of).orElse(mapping);
            Shape shape = shaping.shape(new Guess(table, sourced, seen));
            if (!shape.isUseful()) {
                throw RevizorException.at(Place.file(input.path().toString()), FlowError.NOTHING_MAPPED);
            }
            DateOrders dates = input.hints()
                    .dates()
                    .map(order -> DateOrders.pinned(shape.mapping(), order))
                    .orElseGet(() -> DateOrders.vote(shape.mapping(), seen));
            Policy.Normalize template = template(policy.normalize(), mapping, seen);
            Customs customs = new Customs(
                    dates,
                    NameOrders.vote(shape.mapping(), seen, template),
                    marks(input, table, shape.mapping(), seen));
            CardNormalizer normalizer = new CardNormalizer(template, policy.consent(), customs);
            reader.leaveOut(shape.unread());
            Words words = new Words(template.placeholders());
            Intake intake = new Intake(reader, table, shape, normalizer, customs, words, sample, rescue);
            opened = true;
            return intake;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    /** The policy's template, and {@code NA} among its placeholders where the table says so. */
    private static Policy.Normalize template(Policy.Normalize policy, Mapping mapping, List<RawRow> sample) {
        if (!BlankWords.says(mapping, sample)) {
            return policy;
        }
        List<String> placeholders = new ArrayList<>(policy.placeholders());
        placeholders.add(BlankWords.NA);
        return new Policy.Normalize(policy.region(), placeholders, policy.ownDomains(), policy.style());
    }

    private static NumberMarks marks(InputFile input, SourceTable table, Mapping mapping, List<RawRow> sample) {
        NumberMarks.Written written =
                TYPED_IN.contains(table.format()) ? NumberMarks.Written.AS_TEXT : NumberMarks.Written.AS_NUMBERS;
        return input.hints()
                .decimal()
                .map(mark -> NumberMarks.pinned(mapping, mark, written))
                .orElseGet(() -> NumberMarks.vote(mapping, sample, written));
    }

    SourceTable table() {
        return table;
    }

    Mapping mapping() {
        return mapping;
    }

    /** The decisions about columns that a person should see. */
    ColumnsRead columns() {
        return new ColumnsRead(dates(), names(), numbers());
    }

    private List<NamesRead> names() {
        return mapping.columns().stream()
                .filter(column -> customs.names().of(column.position()) == NameOrders.First.FIRST_NAME)
                .map(column -> new NamesRead(table.file(), column.title()))
                .toList();
    }

    private List<DatesRead> dates() {
        return mapping.columns().stream()
                .filter(column -> customs.dates().of(column.position()).order() == DateOrders.Order.MONTH_FIRST
                        || customs.dates().of(column.position()).ambiguous())
                .map(column -> new DatesRead(
                        table.file(),
                        column.title(),
                        customs.dates().of(column.position()).order(),
                        customs.dates().of(column.position()).ambiguous()))
                .toList();
    }

    private List<NumbersRead> numbers() {
        return mapping.columns().stream()
                .filter(column -> customs.numbers().of(column.position()).thousands())
                .map(column -> new NumbersRead(
                        table.file(),
                        column.title(),
                        customs.numbers().of(column.position()).mark()))
                .toList();
    }

    RowReader.Counts counts() {
        return reader.counts();
    }

    /** What was done to rows so far, and what is left unread beside the table. */
    ReadingNotes notes() {
        return reader.notes();
    }

    /**
     * A row as cards.
     *
     * @param apart deal and client for the case that the client's id is another person's
     * @param mends its damaged cells
     */
    record Rowful(Card self, Optional<Card> client, Optional<Clients.Pair> apart, RawRow raw, List<Mend> mends) {}

    /** The next row as it stands; empty at the end. */
    Optional<RawRow> next() {
        RawRow kept = sample.poll();
        return kept != null ? Optional.of(kept) : reader.next();
    }

    /** The damaged cells of a row. */
    List<Mend> damaged(RawRow raw) {
        return mender.damaged(raw);
    }

    /**
     * A row as it stands.
     *
     * @param mends its damaged cells
     */
    record Looked(RawRow raw, List<Mend> mends) {}

    /** A row with its damaged cells; where cards are only compared nobody asks for them. */
    Looked looked(RawRow raw) {
        return new Looked(raw, compared ? List.of() : damaged(raw));
    }

    /** A row as cards. Rows come in their order, from one thread, which need not be the one that reads. */
    Rowful cards(Looked looked) {
        RawRow raw = looked.raw();
        List<Mend> mends = looked.mends();
        RawRow healthy = mends.isEmpty() ? raw : Mender.mended(raw, mends);
        RawRow plain = rules.read(healthy);
        List<Draft> drafts = drafter.draft(plain);
        Optional<Card> client = drafts.size() > 1
                ? Optional.of(told(rules.restored(card(drafts.get(1)), plain, healthy), mends))
                : Optional.empty();
        Card self = told(rules.restored(card(drafts.get(0)), plain, healthy), mends);
        if (client.isPresent()) {
            Clients.Told told = compared || counted
                    ? new Clients.Told(clients.pointed(self, client.get()), Optional.empty())
                    : clients.known(self, client.get(), drafts.get(1).system());
            return new Rowful(told.pair().deal(), Optional.of(told.pair().client()), told.apart(), raw, mends);
        }
        if (!counted && !self.has(Field.EXTERNAL_ID) && self.id().startsWith("h:")) {
            self = numbered(self);
        }
        return new Rowful(self, client, Optional.empty(), raw, mends);
    }

    private static Card told(Card card, List<Mend> mends) {
        return mends.isEmpty() ? card : Mender.told(card, mends);
    }

    /** Cards that are only compared or looked at need no id that lasts. */
    private Card card(Draft draft) {
        if (compared) {
            return places.marked(normalizer.compared(draft));
        }
        return counted ? normalizer.compared(draft) : normalizer.normalize(draft);
    }

    /** Exact copies without an id column are records of their own: the second gets {@code -2}, and so on. */
    private Card numbered(Card card) {
        long key = LongCounter.hash(card.id());
        long copy = Math.max(0, copies.get(key)) + 1;
        copies.put(key, copy);
        return copy == 1 || card.kind() == EntityKind.OWNER ? card : card.withId(card.id() + "-" + copy);
    }

    @Override
    public void close() {
        copies.close();
        reader.close();
    }
}
