package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.store.EncodedCard;
import dev.revizor.store.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The import of one file: state that ends with it. */
final class FileImport {
    private final InputFile file;
    private final Policy policy;
    private final RunContext run;
    private final Arrivals arrivals;
    private final Writer writer;
    private final Consumer<Problem> rejects;
    /** For the preparing thread, and for this one. */
    private final Function<Card, EncodedCard> encoder;

    private final Function<Card, EncodedCard> inserting;
    private final DealClients clients;
    private final Twins twins;
    private final Landing landing;
    /** Rows of deals whose id has come before: their clients wait until it is known whether the deal is rejected. */
    private final List<Ready> waiting = new ArrayList<>();

    FileImport(InputFile file, Policy policy, RunContext run, Arrivals arrivals, Consumer<Problem> rejects) {
        this.file = file;
        this.policy = policy;
        this.run = run;
        this.arrivals = arrivals;
        this.writer = arrivals.writer();
        this.rejects = rejects;
        this.clients = new DealClients(arrivals);
        this.twins = new Twins(
                arrivals.base(),
                file.hints().system().isPresent() ? List.of() : arrivals.base().systems());
        this.landing = new Landing(file, arrivals, twins, rejects);
        this.encoder = arrivals.base().encoder();
        this.inserting = arrivals.base().encoder();
    }

    /** A row with what the store keeps of it; a deal is encoded when all its rows have come. */
    private record Ready(Intake.Rowful row, Optional<EncodedCard> self, Optional<EncodedCard> client) {}

    /** What a table's rows are told apart and joined by. */
    private record Desk(
            SourceTable table,
            int source,
            Landing.Table joins,
            FigureCount figures,
            Optional<RequisiteColumns> requisites,
            ProductColumns products) {}

    Report.Input read() {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, Terms.of(policy, run), rejected)) {
            Mapping mapping = intake.mapping();
            refuseUnknown(mapping);
            Rejects.from(rejects, intake.table());
            Desk desk = desk(intake);
            FigureCount figures = desk.figures();
            OpenCards cards = new OpenCards(opening(desk), whole -> whole(whole, desk));
            arrivals.columns(intake.columns());
            try (Progress.Stage stage = run.progress().stage("read", RowGuess.total(file));
                    Prefetch<Ready> rows = Prefetch.prepared(intake, row -> ready(row, desk), rejected, rejects)) {
                for (Optional<Ready> row = rows.next(); row.isPresent(); row = rows.next()) {
                    take(row.get(), cards, desk);
                    stage.advance(1);
                }
            }
            cards.close();
            clients.write();
            arrivals.twins(twins.found(desk.table().file()));
            Carried carried = desk.joins().carried();
            if (carried.hasGrown()) {
                writer.widen(desk.source(), carried.titles(), carried.added());
            }
            arrivals.figures(desk.source(), figures.of(mapping.system(), mapping.kind()), desk.joins());
            return new Report.Input(
                    intake.table().withIndex(desk.source()),
                    mapping,
                    intake.counts().read(),
                    landing.stored(),
                    cards.folded() + landing.folded(),
                    landing.rejected() + intake.counts().rejected(),
                    intake.counts().skipped(),
                    clients.brought(),
                    notes(intake, desk, cards));
        }
    }

    /** Rows that are a part of the one above them are of requisites, as the intake has counted them, or of products. */
    private ReadingNotes notes(Intake intake, Desk desk, OpenCards cards) {
        long products = desk.products().areRepeating() ? cards.folded() - landing.takenBack() : 0;
        return intake.notes().withProducts(products).withClientsApart(clients.apart());
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
        Carried carried = new Carried(mapping, arrivals::fields);
        // The columns of earlier tables may be filled by these rows.
        intake.requisites().ifPresent(columns -> carried.rows(columns.repeating()));
        news.table(intake.table().file(), carried::title, mapping.hasIds());
        return new Desk(
                intake.table(),
                writer.addSource(intake.table(), mapping),
                new Landing.Table(
                        news,
                        carried,
                        new Upsert(carried, arrivals.blanks(), news),
                        intake.isReturned(),
                        Returned.of(intake.table(), arrivals.base())),
                new FigureCount(mapping, run.today()),
                intake.requisites(),
                new ProductColumns(mapping));
    }

    private static BiFunction<Card, RawRow, OpenCard> opening(Desk desk) {
        return desk.requisites().isPresent()
                ? (first, row) -> new RequisiteRows(desk.joins().carried(), first)
                : desk.products()::open;
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

    private void take(Ready came, OpenCards cards, Desk desk) {
        Ready ready = desk.joins().ours().map(ours -> home(came, ours)).orElse(came);
        Intake.Rowful row = ready.row();
        arrivals.damages()
                .add(desk.table().file(), row.raw().row(), desk.table().columns(), row.mends());
        if (row.role() instanceof RowRole.Nobodys nobodys) {
            landing.setAside(nobodys.problem(file, row.raw()));
            return;
        }
        boolean waits = row.client().isPresent() && arrivals.first(row.self()).isPresent();
        Card said = row.client()
                .map(client -> pointing(row, waits ? clients.whose(client) : withClient(ready, client, desk)))
                .orElse(row.self());
        Card self = placed(said, desk);
        if (ready.self().isEmpty() || desk.requisites().isPresent()) {
            cards.take(self, ready.self(), row);
            keep(ready, waits);
        } else {
            keep(ready, waits);
            // A deal that points at another client is not the one that was encoded.
            EncodedCard encoded = said == row.self() ? ready.self().get() : inserting.apply(self);
            settle(landing.put(self, encoded, List.of(row.raw()), desk.joins()), desk);
        }
    }

    /** The client of a deal that an export of ours has written is the one whom the deal has in the store. */
    private Ready home(Ready came, Returned ours) {
        return ours.home(came.row())
                .map(row -> new Ready(
                        row,
                        came.self().map(any -> inserting.apply(row.self())),
                        row.client().map(inserting)))
                .orElse(came);
    }

    private void keep(Ready ready, boolean waits) {
        if (waits) {
            waiting.add(ready);
        }
    }

    /** A deal is written or rejected: its clients who wait are taken, or are not. */
    private void settle(boolean accepted, Desk desk) {
        List<Ready> rows = List.copyOf(waiting);
        waiting.clear();
        if (accepted) {
            rows.forEach(row -> withClient(row, row.row().client().orElseThrow(), desk));
        }
    }

    private static Card placed(Card card, Desk desk) {
        return new Card(
                card.id(), card.kind(), new Origin(desk.source(), card.origin().row()), card.fields(), card.extras());
    }

    /** The deal as it points at its client, who may not be the one whose id the row has. */
    private static Card pointing(Intake.Rowful row, DealClients.Whose whose) {
        return whose == DealClients.Whose.OTHERS
                ? row.apart().map(apart -> apart.deal()).orElse(row.self())
                : row.self();
    }

    /** Takes the client of a deal, under his id or as a card of his own. */
    private DealClients.Whose withClient(Ready ready, Card client, Desk desk) {
        Intake.Rowful row = ready.row();
        DealClients.Whose whose =
                clients.take(placed(client, desk), ready.client().orElseThrow());
        if (whose == DealClients.Whose.OTHERS && row.apart().isPresent()) {
            Card own = placed(row.apart().get().client(), desk);
            clients.takeApart(
                    own,
                    inserting.apply(own),
                    client.id(),
                    desk.table().file() + ":" + row.raw().row());
        }
        return whose;
    }

    /** A card with all its rows. */
    private void whole(OpenCards.Whole whole, Desk desk) {
        if (desk.requisites().isPresent()) {
            desk.figures().add(whole.card());
        }
        EncodedCard encoded = whole.encoded().orElseGet(() -> inserting.apply(whole.card()));
        settle(landing.put(whole.card(), encoded, whole.rows(), desk.joins()), desk);
    }
}
