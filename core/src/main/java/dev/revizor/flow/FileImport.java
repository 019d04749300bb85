package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.report.Report;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.store.EncodedCard;
import dev.revizor.store.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The import of one file: state that ends with it. */
final class FileImport {
    private final InputFile file;
    private final Policy policy;
    private final RunContext run;
    private final Arrivals arrivals;
    private final Base base;
    private final Writer writer;
    private final Consumer<Problem> rejects;
    /** For the preparing thread, and for this one. */
    private final Function<Card, EncodedCard> encoder;

    private final Function<Card, EncodedCard> inserting;
    private long stored;
    private long folded;
    private long repeated;
    private long clients;
    private Optional<Card> pendingDeal = Optional.empty();
    private List<String> pendingCells = List.of();

    FileImport(InputFile file, Policy policy, RunContext run, Arrivals arrivals, Consumer<Problem> rejects) {
        this.file = file;
        this.policy = policy;
        this.run = run;
        this.arrivals = arrivals;
        this.base = arrivals.base();
        this.writer = arrivals.writer();
        this.rejects = rejects;
        this.encoder = base.encoder();
        this.inserting = base.encoder();
    }

    /** A row with what the store keeps of it; a deal is encoded when all its rows have come. */
    private record Ready(Intake.Rowful row, Optional<EncodedCard> self, Optional<EncodedCard> client) {}

    /** What a table's rows are told apart and joined by. */
    private record Desk(SourceTable table, int source, NewsCount news, Carried carried, Upsert upsert) {}

    Report.Input read() {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, policy, rejected)) {
            Mapping mapping = intake.mapping();
            FigureCount figures = new FigureCount(mapping.fields(Mapping.Part.SELF), run.today());
            Desk desk = desk(intake);
            arrivals.columns(intake.columns());
            try (Progress.Stage stage = run.progress().stage("read", -1);
                    Prefetch<Ready> rows = Prefetch.prepared(intake, row -> ready(row, figures), rejected, rejects)) {
                for (Optional<Ready> row = rows.next(); row.isPresent(); row = rows.next()) {
                    take(row.get(), desk);
                    stage.advance(1);
                }
            }
            flushDeal(desk);
            if (desk.carried().hasGrown()) {
                writer.widen(
                        desk.source(), desk.carried().titles(), desk.carried().added());
            }
            writer.figures(desk.source(), figures.of(mapping.system(), mapping.kind()));
            desk.news().figures(figures.of(mapping.system(), mapping.kind()));
            return new Report.Input(
                    intake.table().withIndex(desk.source()),
                    mapping,
                    intake.counts().read(),
                    stored,
                    folded,
                    repeated + intake.counts().rejected(),
                    intake.counts().skipped(),
                    clients,
                    intake.notes());
        }
    }

    private Desk desk(Intake intake) {
        Mapping mapping = intake.mapping();
        arrivals.count(mapping.system(), mapping.kind());
        if (mapping.hasClient()) {
            arrivals.count(mapping.system(), EntityKind.CONTACT);
        }
        NewsCount news = arrivals.group(mapping.system(), mapping.kind());
        news.table(
                intake.table().file(),
                intake.table().columns(),
                mapping.fields(Mapping.Part.SELF).contains(Field.EXTERNAL_ID));
        Carried carried = new Carried(mapping);
        return new Desk(
                intake.table(),
                writer.addSource(intake.table(), mapping),
                news,
                carried,
                new Upsert(carried, arrivals.blanks(), news));
    }

    /** Runs in the preparing thread. */
    private Ready ready(Intake.Rowful row, FigureCount figures) {
        figures.add(row.self());
        return new Ready(
                row,
                row.self().kind() == EntityKind.DEAL ? Optional.empty() : Optional.of(encoder.apply(row.self())),
                row.client().map(encoder));
    }

    private void take(Ready ready, Desk desk) {
        Intake.Rowful row = ready.row();
        arrivals.damages()
                .add(desk.table().file(), row.raw().row(), desk.table().columns(), row.mends());
        row.client()
                .ifPresent(client -> client(placed(client, desk), ready.client().orElseThrow()));
        Card self = placed(row.self(), desk);
        if (ready.self().isEmpty()) {
            deal(self, row, desk);
        } else {
            put(self, ready.self().get(), row.raw().cells(), desk);
        }
    }

    private static Card placed(Card card, Desk desk) {
        return new Card(
                card.id(), card.kind(), new Origin(desk.source(), card.origin().row()), card.fields(), card.extras());
    }

    /** A client repeats per deal: it is folded, and that is no duplicate. */
    private void client(Card card, EncodedCard encoded) {
        if (writer.apply(new Change.Insert(card), encoded) == Writer.Outcome.NEW) {
            clients++;
        }
    }

    /** Bitrix24 writes a deal once per product, with that product's sum: the rows follow each other. */
    private void deal(Card deal, Intake.Rowful row, Desk desk) {
        if (pendingDeal.isPresent() && pendingDeal.get().id().equals(deal.id()) && deal.has(Field.EXTERNAL_ID)) {
            pendingDeal = Optional.of(ProductRows.summed(pendingDeal.get(), deal));
            folded++;
            return;
        }
        flushDeal(desk);
        pendingDeal = Optional.of(deal);
        pendingCells = row.raw().cells();
    }

    private void flushDeal(Desk desk) {
        Optional<Card> deal = pendingDeal;
        pendingDeal = Optional.empty();
        deal.ifPresent(card -> put(card, inserting.apply(card), pendingCells, desk));
    }

    private void put(Card card, EncodedCard encoded, List<String> cells, Desk desk) {
        switch (writer.apply(new Change.Insert(card), encoded)) {
            case NEW -> {
                stored++;
                desk.news().fresh(card);
            }
            case SAME -> {
                folded++;
                if (arrivals.first(card).isEmpty()) {
                    arrivals.met(card);
                    desk.news().same();
                    arrivals.note(card);
                }
            }
            case MERGED -> {
                folded++;
                arrivals.note(card);
            }
            case DIFFERENT -> {
                Optional<Origin> first = arrivals.first(card);
                if (first.isPresent()) {
                    reject(card, cells, first.get());
                } else if (update(card, desk)) {
                    stored++;
                } else {
                    folded++;
                    arrivals.note(card);
                }
            }
        }
    }

    /** The store holds the card from an earlier import. Whether anything changed. */
    private boolean update(Card card, Desk desk) {
        Optional<Card> old = base.find(card.id());
        if (old.isEmpty()) {
            // A merge has folded the card into another; what the CRM still says of it is in there already, its news
            // not.
            desk.news().merged(card);
            return false;
        }
        arrivals.met(card);
        Optional<Card> said = writer.said(card.id());
        Card joined = desk.upsert()
                .joined(
                        card,
                        old.get(),
                        said.orElse(old.get()),
                        arrivals.table(old.get().origin().source()));
        boolean changed =
                writer.apply(new Change.Update(joined, "import.newer", said.map(any -> card))) != Writer.Outcome.SAME;
        if (changed) {
            desk.news().changed();
        } else {
            desk.news().same();
        }
        return changed;
    }

    private void reject(Card card, List<String> cells, Origin first) {
        repeated++;
        rejects.accept(new Problem(
                FlowError.REPEATED_ID,
                Place.row(file.name(), "", card.origin().row()),
                Map.of("first", arrivals.table(first.source()).file() + ":" + first.row()),
                cells));
    }
}
