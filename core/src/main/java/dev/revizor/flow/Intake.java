package dev.revizor.flow;

import dev.revizor.mapping.BlankWords;
import dev.revizor.mapping.CellRules;
import dev.revizor.mapping.Drafter;
import dev.revizor.mapping.DumpNulls;
import dev.revizor.mapping.FieldChoice;
import dev.revizor.mapping.Mapper;
import dev.revizor.mapping.MappingFile;
import dev.revizor.mapping.Said;
import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.normalize.CardNormalizer;
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

    private final RowReader reader;
    private final SourceTable table;
    private final Mapping mapping;
    private final boolean compared;
    private final boolean counted;
    private final Drafter drafter;
    private final DumpNulls nulls;
    private final CellRules rules;
    private final ColumnDecisions decisions;
    private final CardNormalizer normalizer;
    private final Clients clients;
    private final Deque<RawRow> sample;
    /** How often an id came, of rows without one of their own. */
    private final KeyLedger copies = new KeyLedger();

    private final ExtraPlaces places;
    private final Mender mender;
    private final Optional<RequisiteColumns> requisites;
    private final Optional<RowRoles> roles;

    private Intake(
            RowReader reader,
            SourceTable table,
            InputFile file,
            Shaping.Shape shape,
            ColumnDecisions decisions,
            Optional<RequisiteColumns> requisites,
            Deque<RawRow> sample,
            Optional<Rescue> rescue) {
        this.reader = reader;
        this.table = table;
        this.mapping = shape.mapping();
        this.compared = shape.rest() == Shaping.Rest.TELLING;
        this.counted = shape.rest() == Shaping.Rest.COUNTED;
        this.drafter = new Drafter(table, mapping, shape.dropped(), cell -> !compared || !BlankWords.blank(cell));
        this.nulls = DumpNulls.of(table, List.copyOf(sample));
        this.rules = CellRules.of(mapping, nulls);
        this.decisions = decisions;
        this.normalizer = decisions.normalizer();
        this.requisites = requisites;
        this.roles = requisites.map(columns -> new RowRoles(columns, file, table.headerRow()));
        this.clients = new Clients(mapping, decisions.words());
        this.places = new ExtraPlaces(table);
        this.sample = sample;
        this.mender = new Mender(
                ColumnUses.of(mapping, List.copyOf(sample)),
                rescue.map(this::rescuer).orElse(Mender.Rescuer.NONE));
    }

    /** Rows are looked at and made into cards in two threads, so each has a drafter. */
    private Mender.Rescuer rescuer(Rescue rescue) {
        Drafter own = new Drafter(table, mapping);
        return rescue.forRows(row -> card(own.draft(rules.read(row)).get(0)));
    }

    /** Opens a file and decides how it is read. Throws RevizorException when it cannot be. */
    static Intake open(InputFile input, int index, Terms terms, Consumer<Problem> rejects) {
        return open(
                input,
                index,
                terms,
                rejects,
                guess -> new Shaping.Shape(guess.mapping(), Set.of(), Set.of(), Shaping.Rest.ALL));
    }

    /** Opens a file; the caller may shape the mapping. */
    static Intake open(InputFile input, int index, Terms terms, Consumer<Problem> rejects, Shaping shaping) {
        Optional<Rescue> rescue = input.hints()
                .rescue()
                .map(other -> Rescue.read(input.rescuedBy(Optional.empty()), InputFile.of(other), terms));
        RowReader reader = ReturnedRejects.of(
                out -> Unguarded.of(Sources.open(input.path(), input.options(), out), input.path()), rejects);
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
                    : Mapper.guess(
                            table,
                            seen,
                            new Said(input.forced(), input.hints().system()),
                            wishes,
                            shaping.partColumns());
            Mapping sourced = input.hints().system().map(mapping::of).orElse(mapping);
            Shaping.Shape shape = shaping.shape(new Shaping.Guess(table, sourced, seen));
            if (!shape.isUseful()) {
                throw RevizorException.at(Place.file(input.path().toString()), FlowError.NOTHING_MAPPED);
            }
            Optional<RequisiteColumns> requisites = requisites(input, table, sourced, seen, wishes);
            // Which rows belong together is told by columns that nobody compares.
            reader.leaveOut(requisites.isPresent() ? Set.of() : shape.unread());
            ColumnDecisions decisions = ColumnDecisions.of(input, table, mapping, shape.mapping(), seen, terms);
            Intake intake = new Intake(reader, table, input, shape, decisions, requisites, sample, rescue);
            opened = true;
            return intake;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    /** By the columns as they are without the user's wishes: an id that is not compared still tells cards apart. */
    private static Optional<RequisiteColumns> requisites(
            InputFile input, SourceTable table, Mapping mapping, List<RawRow> seen, Map<Integer, FieldChoice> wishes) {
        boolean wished = !wishes.isEmpty() && input.mapping().isEmpty() && RequisiteColumns.mayBe(mapping);
        if (new ProductColumns(mapping).areRepeating()) {
            return Optional.empty();
        }
        return RequisiteColumns.of(
                wished ? Mapper.guess(table, seen, input.forced(), Map.of()).of(mapping.system()) : mapping);
    }

    SourceTable table() {
        return table;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Whether the rows were rejected before, and somebody is thought to have corrected them. */
    boolean isReturned() {
        return ReturnedRejects.are(reader);
    }

    /** The decisions about columns that a person should see. */
    ColumnsRead columns() {
        return decisions.read(table, mapping);
    }

    /** The columns of which a card may have several rows; empty where each row is a card. */
    Optional<RequisiteColumns> requisites() {
        return requisites;
    }

    RowReader.Counts counts() {
        return reader.counts();
    }

    /** What was done to rows so far, and what is left unread beside the table. */
    ReadingNotes notes() {
        return reader.notes().withRequisites(roles.map(RowRoles::further).orElse(0L));
    }

    /**
     * A row as cards.
     *
     * @param apart deal and client for the case that the client's id is another person's
     * @param mends its damaged cells
     * @param role what the row is to the card above it
     */
    record Rowful(
            Card self,
            Optional<Card> client,
            Optional<Clients.Pair> apart,
            RawRow raw,
            List<Mend> mends,
            RowRole role) {
        /** The same row as another card. */
        Rowful with(Card card) {
            return new Rowful(card, client, apart, raw, mends, role);
        }
    }

    /** The next row as it stands; empty at the end. */
    Optional<RawRow> next() {
        RawRow kept = sample.poll();
        return kept != null ? Optional.of(kept) : reader.next();
    }

    /** What stands for no value in its cells. */
    DumpNulls nulls() {
        return nulls;
    }

    /** The damaged cells of a row. */
    List<Mend> damaged(RawRow raw) {
        return mender.damaged(raw);
    }

    /**
     * A row as it stands.
     *
     * @param mends its damaged cells
     * @param role what it is to the card above it
     */
    record Looked(RawRow raw, List<Mend> mends, RowRole role) {}

    /**
     * A row with its damaged cells; where cards are only compared, with those that would make one number two. Rows come in their
     * order, each once.
     */
    Looked looked(RawRow raw) {
        RowRole role = roles.isPresent() ? roles.get().of(raw) : RowRole.First.ROW;
        return new Looked(raw, compared ? mender.shortened(raw) : damaged(raw), role);
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
                    : clients.known(
                            clients.beside(self, raw),
                            client.get(),
                            drafts.get(1).system());
            return new Rowful(
                    told.pair().deal(), Optional.of(told.pair().client()), told.apart(), raw, mends, looked.role());
        }
        if (!counted && !self.has(Field.EXTERNAL_ID) && self.id().startsWith("h:")) {
            self = numbered(self);
        }
        return new Rowful(self, client, Optional.empty(), raw, mends, looked.role());
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
