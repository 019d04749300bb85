package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The import of one file: state that ends with it. */
final class FileImport {
    private final InputFile file;
    private final Readings readings;
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
    private final DealClients clients;
    private final Twins twins;
    private long requisites;
    private long products;
    private Optional<OpenCard> open = Optional.empty();
    /** The open card with its first row alone, as the store keeps it. */
    private Optional<EncodedCard> openAlone = Optional.empty();
    /** The rows of the open card. */
    private List<RawRow> openRows = new ArrayList<>();

    FileImport(InputFile file, Policy policy, RunContext run, Arrivals arrivals, Consumer<Problem> rejects) {
        this.file = file;
        this.readings = Readings.of(file.hints());
        this.policy = policy;
        this.run = run;
        this.arrivals = arrivals;
        this.base = arrivals.base();
        this.writer = arrivals.writer();
        this.rejects = rejects;
        this.clients = new DealClients(arrivals);
        this.twins = new Twins(base, file.hints().system().isPresent() ? List.of() : base.systems());
        this.encoder = base.encoder();
        this.inserting = base.encoder();
    }

    /** A row with what the store keeps of it; a deal is encoded when all its rows have come. */
    private record Ready(Intake.Rowful row, Optional<EncodedCard> self, Optional<EncodedCard> client) {}

    /** What a table's rows are told apart and joined by. */
    private record Desk(
            SourceTable table,
            int source,
            NewsCount news,
            Carried carried,
            Upsert upsert,
            FigureCount figures,
            Optional<RequisiteColumns> requisites,
            ProductColumns products,
            RowGaps gaps) {}

    Report.Input read() {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, policy, rejected)) {
            Mapping mapping = intake.mapping();
            refuseUnknown(mapping);
            Desk desk = desk(intake);
            FigureCount figures = desk.figures();
            arrivals.columns(intake.columns());
            try (Progress.Stage stage = run.progress().stage("read", -1);
                    Prefetch<Ready> rows = Prefetch.prepared(intake, row -> ready(row, desk), rejected, rejects)) {
                for (Optional<Ready> row = rows.next(); row.isPresent(); row = rows.next()) {
                    take(row.get(), desk);
                    stage.advance(1);
                }
            }
            close(desk);
            clients.write();
            arrivals.twins(twins.found(desk.table().file()));
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
                    clients.brought(),
                    intake.notes().withParts(requisites, products).withClientsApart(clients.apart()));
        }
    }

    private void refuseUnknown(Mapping mapping) {
        boolean said = file.forced().isPresent() || file.mapping().isPresent();
        if (arrivals.refusesUnknown() && !said && mapping.saysNothingOfClients()) {
            throw RevizorException.at(Place.file(file.path().toString()), FlowError.NO_CLIENTS);
        }
    }

    private Desk desk(Intake intake) {
        Mapping mapping = intake.mapping();
        arrivals.count(mapping.system(), mapping.kind());
        if (mapping.hasClient()) {
            arrivals.count(mapping.system(), EntityKind.CONTACT);
        }
        NewsCount news = arrivals.group(mapping.system(), mapping.kind());
        Carried carried = new Carried(mapping);
        news.table(
                intake.table().file(),
                carried::title,
                mapping.fields(Mapping.Part.SELF).contains(Field.EXTERNAL_ID));
        ProductColumns products = new ProductColumns(mapping);
        return new Desk(
                intake.table(),
                writer.addSource(intake.table(), mapping),
                news,
                carried,
                new Upsert(carried, arrivals.blanks(), news),
                new FigureCount(mapping.fields(Mapping.Part.SELF), run.today()),
                products.areRepeating() ? Optional.empty() : RequisiteColumns.of(mapping, carried),
                products,
                new RowGaps(intake.table().headerRow()));
    }

    /** Runs in the preparing thread. What rows of requisites say is counted when their card is whole. */
    private Ready ready(Intake.Rowful row, Desk desk) {
        if (desk.requisites().isEmpty()) {
            desk.figures().add(row.self());
        }
        return new Ready(
                row,
                desk.products().areRepeating() ? Optional.empty() : Optional.of(encoder.apply(row.self())),
                row.client().map(encoder));
    }

    private void take(Ready ready, Desk desk) {
        Intake.Rowful row = ready.row();
        arrivals.damages()
                .add(desk.table().file(), row.raw().row(), desk.table().columns(), row.mends());
        Card self = placed(
                row.client().map(client -> withClient(ready, client, desk)).orElse(row.self()), desk);
        if (ready.self().isEmpty() || desk.requisites().isPresent()) {
            several(self, ready, desk);
        } else {
            put(self, ready.self().get(), List.of(row.raw()), desk);
        }
    }

    private static Card placed(Card card, Desk desk) {
        return new Card(
                card.id(), card.kind(), new Origin(desk.source(), card.origin().row()), card.fields(), card.extras());
    }

    /** The deal as it points at its client, who may not be the one whose id the row has. */
    private Card withClient(Ready ready, Card client, Desk desk) {
        Intake.Rowful row = ready.row();
        boolean his = clients.take(placed(client, desk), ready.client().orElseThrow()) == DealClients.Whose.HIS;
        if (his || row.apart().isEmpty()) {
            return row.self();
        }
        Card own = placed(row.apart().get().client(), desk);
        clients.takeApart(
                own,
                inserting.apply(own),
                client.id(),
                desk.table().file() + ":" + row.raw().row());
        return row.apart().get().deal();
    }

    /** A row of a card that may have several, which follow each other. */
    private void several(Card card, Ready ready, Desk desk) {
        RawRow row = ready.row().raw();
        if (desk.requisites().filter(columns -> isStray(columns, row, desk)).isPresent()) {
            return;
        }
        switch (open.map(one -> one.take(card, row)).orElse(OpenCard.Answer.OTHER)) {
            case TAKEN -> folded++;
            case FULL -> {
                Map<String, Object> args = Map.of("first", place(openRows.get(0).row()));
                setAside(FlowError.REQUISITES_TOO_MANY, args, row);
                return;
            }
            case OTHER -> {
                close(desk);
                open = Optional.of(desk.requisites()
                        .map(columns -> columns.open(card, row))
                        .orElseGet(() -> desk.products().open(card, row)));
                openAlone = ready.self();
            }
        }
        openRows.add(row);
    }

    /** Whether a row is none of a card; it is rejected then. */
    private boolean isStray(RequisiteColumns columns, RawRow row, Desk desk) {
        if (desk.gaps().isAstray(row, columns.tie(row))) {
            setAside(
                    FlowError.REQUISITES_ASTRAY,
                    Map.of("above", place(desk.gaps().above())),
                    row);
            return true;
        }
        if (!columns.isKnown(row)) {
            setAside(FlowError.NOTHING_KNOWN, Map.of(), row);
            return true;
        }
        return false;
    }

    private String place(long row) {
        return file.name() + ":" + row;
    }

    /** Rejects one row, which belongs to no card. */
    private void setAside(FlowError why, Map<String, Object> args, RawRow row) {
        repeated++;
        rejects.accept(new Problem(why, Place.row(file.name(), "", row.row()), args, row.cells()));
    }

    /** The open card has all its rows. */
    private void close(Desk desk) {
        List<RawRow> rows = openRows;
        Optional<Card> whole = open.map(OpenCard::card);
        open = Optional.empty();
        openRows = new ArrayList<>();
        whole.ifPresent(card -> {
            parts(rows.size() - 1, desk);
            if (desk.requisites().isPresent()) {
                desk.figures().add(card);
            }
            Optional<EncodedCard> alone = rows.size() == 1 ? openAlone : Optional.empty();
            put(card, alone.orElseGet(() -> inserting.apply(card)), rows, desk);
        });
    }

    /** So many rows became a part of the one above them. */
    private void parts(int rows, Desk desk) {
        if (desk.requisites().isPresent()) {
            requisites += rows;
        } else {
            products += rows;
        }
    }

    private void put(Card card, EncodedCard encoded, List<RawRow> rows, Desk desk) {
        switch (writer.apply(new Change.Insert(card), encoded)) {
            case NEW -> {
                stored++;
                desk.news().fresh(card);
                twins.fresh(card);
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
                    parts(1 - rows.size(), desk);
                    reject(rows, first.get());
                } else {
                    boolean changed = update(card, desk);
                    stored += changed ? 1 : 0;
                    folded += changed ? 0 : 1;
                    // The row may keep its old place, where no more has changed than what its source has said.
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
        boolean brought = arrivals.wasBrought(card);
        Upsert upsert = brought ? new Upsert(desk.carried(), arrivals.blanks(), Upsert.UNHEARD) : desk.upsert();
        if (!brought) {
            arrivals.met(card);
        }
        // What only deals have said of a client, his own file has not.
        Optional<Card> said = brought ? Optional.of(silent(card)) : writer.said(card.id());
        Card fresh = readings.settled(card, said.orElse(old.get()));
        Card joined = upsert.joined(
                fresh,
                old.get(),
                said.orElse(old.get()),
                arrivals.table(old.get().origin().source()));
        if (brought) {
            arrivals.otherwise().look(old.get(), joined::values);
        }
        boolean changed =
                writer.apply(new Change.Update(joined, "import.newer", said.map(any -> fresh))) != Writer.Outcome.SAME;
        if (brought) {
            desk.news().fresh(card);
        } else if (changed) {
            desk.news().changed();
        } else {
            desk.news().same();
        }
        return changed;
    }

    private static Card silent(Card card) {
        return new Card(card.id(), card.kind(), card.origin(), Map.of(), List.of());
    }

    /** Rejects a card with all its rows. */
    private void reject(List<RawRow> rows, Origin first) {
        folded -= rows.size() - 1;
        repeated += rows.size();
        String place = arrivals.table(first.source()).file() + ":" + first.row();
        for (RawRow row : rows) {
            rejects.accept(new Problem(
                    FlowError.REPEATED_ID, Place.row(file.name(), "", row.row()), Map.of("first", place), row.cells()));
        }
    }
}
