package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.TableFigures;
import dev.revizor.store.Base;
import dev.revizor.store.Orphans;
import dev.revizor.store.Writer;
import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the files of one import have in common: which ids have come, and the news per system and kind. */
final class Arrivals implements AutoCloseable {
    private final Base base;
    private final Writer writer;
    private final ImportFlow.Wish wish;
    /** Ids that came and were there before: of all others the store's row itself says where they came first. */
    private final FirstRows known;
    /** The number of the first table of this run. */
    private final int firstSource;
    /** The clients that deals have brought, and where. */
    private final FirstRows brought;

    /** The cards of the store that deals name, and where they did so first. */
    private final FirstRows named;

    private final Otherwise otherwise;

    private final Map<String, NewsCount> groups = new LinkedHashMap<>();
    /** Per beginning of a public id: how many live cards had it before, and how many of them have come. */
    private final Map<String, long[]> there = new TreeMap<>();

    /** Systems and kinds whose last figures stand for those of a table of ours. */
    private final Set<String> measured = new TreeSet<>();

    private final List<ImportFlow.Twin> twins = new ArrayList<>();
    private final List<DatesRead> dates = new ArrayList<>();
    private final List<NumbersRead> numbers = new ArrayList<>();
    private final List<NamesRead> names = new ArrayList<>();
    private List<SourceTable> tables;
    private List<List<Optional<Field>>> fields = List.of();

    Arrivals(Base base, Writer writer, ImportFlow.Wish wish) {
        this.base = base;
        this.writer = writer;
        this.wish = wish;
        this.tables = base.sources();
        this.firstSource = tables.size();
        this.known = new FirstRows(base.ledger());
        this.brought = new FirstRows(base.ledger());
        this.named = new FirstRows(base.ledger());
        this.otherwise = new Otherwise(base);
    }

    /** Whether a table in which nothing of a client is known is refused. */
    boolean refusesUnknown() {
        return wish.unknown() == ImportFlow.Unknown.REFUSED;
    }

    void twins(List<ImportFlow.Twin> found) {
        twins.addAll(found);
    }

    List<ImportFlow.Twin> twins() {
        return List.copyOf(twins);
    }

    Base base() {
        return base;
    }

    Writer writer() {
        return writer;
    }

    Upsert.Blanks blanks() {
        return wish.blanks();
    }

    DamageTally damages() {
        return wish.damages();
    }

    /** A table of the store, those of this run included. */
    SourceTable table(int index) {
        if (index >= tables.size()) {
            tables = base.sources();
        }
        return tables.get(index);
    }

    /** The field that each column of a table of the store feeds. */
    List<Optional<Field>> fields(SourceTable table) {
        if (table.index() >= fields.size()) {
            fields = base.columnFields();
        }
        return fields.get(table.index());
    }

    /** Whether a column of a card's table feeds a field. */
    boolean feeds(Card card, int column) {
        List<Optional<Field>> columns = fields(table(card.origin().source()));
        return column >= 0 && column < columns.size() && columns.get(column).isPresent();
    }

    /** How the columns of a table are read. */
    void columns(ColumnsRead columns) {
        dates.addAll(columns.dates());
        names.addAll(columns.names());
        numbers.addAll(columns.numbers());
    }

    ColumnsRead columns() {
        return new ColumnsRead(dates, names, numbers);
    }

    /** Where an id came before in this run, but for a client whom only deals have brought; asked for where the store has the id. */
    Optional<Origin> first(Card card) {
        long number = writer.number(card.id());
        return known.first(number)
                .or(() -> writer.place(card.id()).filter(place -> isOfThisRun(place, brought.first(number))));
    }

    private boolean isOfThisRun(Origin place, Optional<Origin> byDeal) {
        return place.source() >= firstSource && !byDeal.equals(Optional.of(place));
    }

    /** Notes where an id came that the store had before; only the first place counts. */
    void note(Card card) {
        known.note(writer.number(card.id()), card.origin());
    }

    /** Notes a card that a deal of this run has brought; its own file may still come. */
    void brought(Card card) {
        brought.note(writer.number(card.id()), card.origin());
    }

    /** Whether a card is there only because a deal of this run has brought it. */
    boolean wasBrought(Card card) {
        return brought.has(writer.number(card.id()));
    }

    /** Notes a live card that a deal names: as long as deals do, it is not gone. */
    void named(Card card) {
        long number = writer.number(card.id());
        boolean known = named.has(number) || brought.has(number);
        if (!known && first(card).isEmpty()) {
            met(card);
            named.note(number, card.origin());
        }
    }

    /** Tells that a deal has another person under a contact's id, who became a card of his own. */
    void apart(Card card, String id, String place) {
        wish.lines()
                .accept(new News.Line(
                        card.id(), place, "client_apart", Optional.of(Field.CARD_REF), "", id, card.id()));
    }

    /** What deals say of clients and their cards do not. */
    Otherwise otherwise() {
        return otherwise;
    }

    /** Tells what deals say of clients otherwise, when all files have been read: per table how many values of each field. */
    Map<Integer, Map<Field, Long>> tellOtherwise() {
        Map<Integer, Map<Field, Long>> counts = new TreeMap<>();
        otherwise.settle(one -> {
            Origin origin = one.place();
            counts.computeIfAbsent(origin.source(), any -> new EnumMap<>(Field.class))
                    .merge(one.field(), 1L, Long::sum);
            wish.lines()
                    .accept(new News.Line(
                            one.card(),
                            table(origin.source()).file() + ":" + origin.row(),
                            "client_otherwise",
                            Optional.of(one.field()),
                            "",
                            NewsCount.raw(one.was()),
                            NewsCount.raw(List.of(one.now()))));
        });
        return counts;
    }

    /** The news that rows of a system's kind are counted in. */
    NewsCount group(String system, EntityKind kind) {
        return groups.computeIfAbsent(system + ":" + kind.id(), any -> new NewsCount(system, kind, wish.lines()));
    }

    /**
     * Notes what a table holds. One that an export of ours has written is no measure of what its system writes: the last one
     * stays.
     */
    void figures(int source, TableFigures figures, Landing.Table table) {
        Optional<TableFigures> before =
                table.ours().isEmpty() ? Optional.empty() : writer.lastFigures(figures.system(), figures.kind());
        if (before.isEmpty()) {
            writer.figures(source, figures);
            table.news().figures(figures);
        } else {
            boolean again =
                    !measured.add(figures.system() + ':' + figures.kind().id());
            writer.figures(source, again ? nothing(figures) : before.get());
        }
    }

    private static TableFigures nothing(TableFigures of) {
        return TableFigures.nothing(of.system(), of.kind());
    }

    private static String beginning(String system, EntityKind kind) {
        return system + ":" + kind.id() + ":";
    }

    /** Before the first row of a table is written: how many cards of its kinds there are. */
    void count(String system, EntityKind kind) {
        for (EntityKind one : kind.isCard() ? EntityKind.values() : new EntityKind[] {kind}) {
            if (one == kind || one.isCard()) {
                there.computeIfAbsent(beginning(system, one), prefix -> new long[] {base.live(prefix), 0});
            }
        }
    }

    /** A live card of the store has come in a file; counts it, unless a deal has named it before. */
    void met(Card card) {
        if (named.has(writer.number(card.id()))) {
            return;
        }
        int colon = card.id().lastIndexOf(':' + card.kind().id() + ':');
        long[] counts = colon < 0
                ? null
                : there.get(card.id().substring(0, colon) + ':' + card.kind().id() + ':');
        if (counts != null) {
            counts[1]++;
        }
    }

    /** All news, when all files have been read. */
    List<News> news() {
        List<News> out = new ArrayList<>();
        groups.forEach((key, group) -> {
            if (wish.ids() == ImportFlow.Ids.CHECKED) {
                group.refuseOthers();
            }
            String system = key.substring(0, key.lastIndexOf(':'));
            EntityKind kind =
                    EntityKind.of(key.substring(key.lastIndexOf(':') + 1)).orElseThrow();
            Optional<TableFigures> before =
                    wish.reach() == ImportFlow.Reach.WHOLE ? writer.lastFigures(system, kind) : Optional.empty();
            long known = knownBefore(system, kind);
            Optional<Long> gone = wish.reach() == ImportFlow.Reach.WHOLE && group.hasIds()
                    ? Optional.of(gone(system, kind, group))
                    : Optional.empty();
            out.add(group.of(known == 0 && before.isEmpty(), gone, before));
        });
        return out;
    }

    private long knownBefore(String system, EntityKind kind) {
        return kinds(kind).stream()
                .mapToLong(one -> there.getOrDefault(beginning(system, one), new long[2])[0])
                .sum();
    }

    /** One export may hold contacts and companies; where it holds none of a kind, that kind is another file's matter. */
    private long gone(String system, EntityKind kind, NewsCount group) {
        long gone = 0;
        for (EntityKind one : kinds(kind)) {
            String prefix = beginning(system, one);
            long[] counts = there.getOrDefault(prefix, new long[2]);
            if (counts[1] > 0 || one == kind) {
                gone += counts[0] - counts[1];
                if (counts[0] > counts[1]) {
                    tellGone(prefix, group);
                }
            }
        }
        return gone;
    }

    private static List<EntityKind> kinds(EntityKind kind) {
        if (!kind.isCard()) {
            return List.of(kind);
        }
        return java.util.Arrays.stream(EntityKind.values())
                .filter(EntityKind::isCard)
                .toList();
    }

    private void tellGone(String prefix, NewsCount group) {
        IdsWithoutZeros damage = new IdsWithoutZeros(prefix, this::isNew);
        try (Rows<Base.Live> cards = base.live(prefix, firstSource)) {
            for (Optional<Base.Live> card = cards.next(); card.isPresent(); card = cards.next()) {
                long number = card.get().number();
                if (!known.has(number) && !named.has(number)) {
                    group.gone(card.get().id());
                    damage.gone(card.get().id());
                }
            }
        }
        if (wish.ids() == ImportFlow.Ids.CHECKED) {
            damage.refuse(group.file());
        }
    }

    private boolean isNew(String id) {
        return writer.place(id).filter(place -> place.source() >= firstSource).isPresent();
    }

    /** Says of each row of these files that hangs on no card why, and of each that hangs by a guess on which. */
    void tellHanging() {
        try (Rows<Orphans.Orphan> lost = base.orphanRows()) {
            for (Optional<Orphans.Orphan> one = lost.next(); one.isPresent(); one = lost.next()) {
                Card row = one.get().row();
                if (row.origin().source() >= firstSource || known.has(writer.number(row.id()))) {
                    tellHanging(row, word(one.get().reason()), "", sought(row));
                }
            }
        }
        try (Rows<Writer.Guessed> guessed = writer.guessed()) {
            for (Optional<Writer.Guessed> one = guessed.next(); one.isPresent(); one = guessed.next()) {
                Card row = one.get().row();
                tellHanging(row, "joined_elsewhere", sought(row), one.get().card());
            }
        }
    }

    private void tellHanging(Card row, String fate, String was, String now) {
        String place = table(row.origin().source()).file() + ":" + row.origin().row();
        wish.lines().accept(new News.Line(row.id(), place, fate, Optional.of(Field.CARD_NAME), "", was, now));
    }

    private static String sought(Card row) {
        return row.first(Field.CARD_REF)
                .or(() -> row.first(Field.EMAIL))
                .or(() -> row.first(Field.PHONE))
                .or(() -> row.first(Field.CARD_NAME))
                .orElseGet(() -> row.text(Field.DEAL_NAME));
    }

    private static String word(Orphans.Reason reason) {
        return switch (reason) {
            case UNNAMED -> "no_card_named";
            case UNKNOWN -> "card_unknown";
            case AMBIGUOUS -> "card_ambiguous";
        };
    }

    @Override
    public void close() {
        known.close();
        brought.close();
        named.close();
        otherwise.close();
    }
}
