package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.store.EncodedCard;
import dev.revizor.store.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Files into a store. Every data record is stored, folded into one that is there, rejected, or skipped (blank rows,
 * totals); the counts add up. A row whose id the store holds updates it; a blank never overwrites a value.
 */
public final class ImportFlow {
    private final Policy policy;
    private final RunContext run;

    public ImportFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * What an import did.
     *
     * @param run the run's id
     * @param inputs per table, in the order of the files
     * @param changes journal rows written
     */
    public record Outcome(String run, List<Report.Input> inputs, long changes) {
        /** Rows in rejects.csv. */
        public long rejected() {
            return inputs.stream().mapToLong(Report.Input::rejected).sum();
        }
    }

    /** Reads the files into the store, as one run in one transaction. */
    public Outcome run(List<InputFile> files, Base base, String actor, Consumer<Problem> rejects) {
        return run(files, base, actor, rejects, false);
    }

    /** The same; a dry run does everything and rolls back at the end. */
    public Outcome run(List<InputFile> files, Base base, String actor, Consumer<Problem> rejects, boolean dryRun) {
        if (files.isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        List<Report.Input> inputs = new ArrayList<>();
        try (Writer writer = base.begin("import", actor)) {
            FirstRows own = new FirstRows();
            for (InputFile file : files) {
                inputs.add(new OneFile(file, base, writer, own, rejects).read());
            }
            if (!dryRun) {
                writer.commit();
            }
            return new Outcome(writer.run(), inputs, writer.changes());
        }
    }

    /** A row with what the store keeps of it; a deal is encoded when all its rows have come. */
    private record Ready(Intake.Rowful row, Optional<EncodedCard> self, Optional<EncodedCard> client) {}

    /** The import of one file: state that ends with it. */
    private final class OneFile {
        private final InputFile file;
        private final Base base;
        private final Writer writer;
        private final FirstRows own;
        private final Consumer<Problem> rejects;
        /** For the preparing thread, and for this one. */
        private final Function<Card, EncodedCard> encoder;

        private final Function<Card, EncodedCard> inserting;
        private long stored;
        private long folded;
        private long repeated;
        private long clients;
        private Optional<Card> pendingDeal = Optional.empty();

        OneFile(InputFile file, Base base, Writer writer, FirstRows own, Consumer<Problem> rejects) {
            this.file = file;
            this.base = base;
            this.writer = writer;
            this.own = own;
            this.rejects = rejects;
            this.encoder = base.encoder();
            this.inserting = base.encoder();
        }

        Report.Input read() {
            Prefetch.Rejected rejected = new Prefetch.Rejected();
            try (Intake intake = Intake.open(file, 0, policy, rejected);
                    Progress.Stage stage = run.progress().stage("read", -1);
                    Prefetch<Ready> rows = Prefetch.prepared(intake, this::ready, rejected, rejects)) {
                int source = writer.addSource(intake.table(), intake.mapping());
                for (Optional<Ready> row = rows.next(); row.isPresent(); row = rows.next()) {
                    take(row.get(), source);
                    stage.advance(1);
                }
                flushDeal();
                return new Report.Input(
                        intake.table().withIndex(source),
                        intake.mapping(),
                        intake.counts().read(),
                        stored,
                        folded,
                        repeated + intake.counts().rejected(),
                        intake.counts().skipped(),
                        clients);
            }
        }

        /** Runs in the preparing thread. */
        private Ready ready(Intake.Rowful row) {
            return new Ready(
                    row,
                    row.self().kind() == EntityKind.DEAL ? Optional.empty() : Optional.of(encoder.apply(row.self())),
                    row.client().map(encoder));
        }

        private void take(Ready ready, int source) {
            Intake.Rowful row = ready.row();
            row.client()
                    .ifPresent(client ->
                            client(placed(client, source), ready.client().orElseThrow()));
            Card self = placed(row.self(), source);
            if (ready.self().isEmpty()) {
                deal(self, row);
            } else {
                put(self, ready.self().get(), row.raw().cells());
            }
        }

        private Card placed(Card card, int source) {
            return new Card(
                    card.id(), card.kind(), new Origin(source, card.origin().row()), card.fields(), card.extras());
        }

        /** A client repeats per deal: it is folded, and that is no duplicate. */
        private void client(Card card, EncodedCard encoded) {
            if (writer.apply(new Change.Insert(card), encoded) == Writer.Outcome.NEW) {
                own.note(LongCounter.hash(card.id()), card.origin());
                clients++;
            }
        }

        /** Bitrix24 writes a deal once per product, with that product's sum: the rows follow each other. */
        private void deal(Card deal, Intake.Rowful row) {
            if (pendingDeal.isPresent() && pendingDeal.get().id().equals(deal.id()) && deal.has(Field.EXTERNAL_ID)) {
                pendingDeal = Optional.of(summed(pendingDeal.get(), deal));
                folded++;
                return;
            }
            flushDeal();
            pendingDeal = Optional.of(deal);
            pendingCells = row.raw().cells();
        }

        private List<String> pendingCells = List.of();

        private void flushDeal() {
            Optional<Card> deal = pendingDeal;
            pendingDeal = Optional.empty();
            deal.ifPresent(card -> put(card, inserting.apply(card), pendingCells));
        }

        private void put(Card card, EncodedCard encoded, List<String> cells) {
            long key = LongCounter.hash(card.id());
            Optional<Origin> first = own.first(key);
            switch (writer.apply(new Change.Insert(card), encoded)) {
                case NEW -> stored++;
                case SAME -> folded++;
                case DIFFERENT -> {
                    if (first.isPresent()) {
                        reject(card, cells, first.get());
                    } else {
                        update(card);
                    }
                }
            }
            own.note(key, card.origin());
        }

        /** The store holds the card from an earlier import: newer values win, blanks do not. */
        private void update(Card card) {
            Optional<Card> old = base.find(card.id());
            // Not live: a merge has folded the card into another; what the CRM still says of it is in there already.
            boolean changed = old.isPresent()
                    && writer.apply(new Change.Update(filledFrom(card, old.get()), "import.newer"))
                            != Writer.Outcome.SAME;
            stored += changed ? 1 : 0;
            folded += changed ? 0 : 1;
        }

        private void reject(Card card, List<String> cells, Origin first) {
            repeated++;
            rejects.accept(new Problem(
                    FlowError.REPEATED_ID,
                    Place.row(file.name(), "", card.origin().row()),
                    Map.of("first", place(first)),
                    cells));
        }

        private String place(Origin origin) {
            return base.sources().get(origin.source()).file() + ":" + origin.row();
        }
    }

    /** The new card, with the old card's values where the new one has only blanks. */
    static Card filledFrom(Card fresh, Card old) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(fresh.fields());
        for (Map.Entry<Field, List<Value>> entry : old.fields().entrySet()) {
            if (!fresh.typed(entry.getKey()) && old.typed(entry.getKey())) {
                fields.put(entry.getKey(), entry.getValue());
            }
        }
        return new Card(fresh.id(), fresh.kind(), fresh.origin(), fields, fresh.extras());
    }

    /** Two product rows of one deal: the sums are added, the rest is the first row's. */
    private static Card summed(Card first, Card next) {
        if (!first.has(Field.AMOUNT) || !next.has(Field.AMOUNT)) {
            return first;
        }
        BigDecimal sum = new BigDecimal(first.text(Field.AMOUNT)).add(new BigDecimal(next.text(Field.AMOUNT)));
        Value old = first.values(Field.AMOUNT).get(0);
        Value total = new Value(
                old.column(),
                old.raw(),
                List.of(sum.toPlainString()),
                Quality.REPAIRED,
                "deal.products_summed",
                "",
                "");
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(first.fields());
        fields.put(Field.AMOUNT, List.of(total));
        return new Card(first.id(), first.kind(), first.origin(), fields, first.extras());
    }
}
