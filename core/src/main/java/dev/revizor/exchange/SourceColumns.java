package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The tables that the cards of an export came from. Cards are shown to it once before anything is written.
 */
public final class SourceColumns {
    private static final CleanText CLEAN = new CleanText(Dialect.Style.PLAIN);

    private final List<SourceTable> tables;
    private final ColumnTags tags;
    private final Predicate<SourceTable> ofCards;
    /** By table whether its rows are cards. */
    private final Map<Integer, Boolean> cardTables = new HashMap<>();
    /** By table of deals the columns in which clients stand who are written by themselves. */
    private final Map<Integer, BitSet> guests = new TreeMap<>();

    private final Map<Place, String> tagged = new HashMap<>();
    private final Set<Integer> used = new TreeSet<>();
    private final Set<Place> unknown =
            new TreeSet<>(Comparator.comparingInt(Place::table).thenComparingInt(Place::column));

    private final Set<String> owners = new TreeSet<>();
    private boolean strays;
    private boolean strayParts;
    /** By system and kind: the column in which cards of a table with ids have theirs. */
    private final Map<String, Place> idColumns = new TreeMap<>();
    /** Systems and kinds of which a card has an id without a column. */
    private final Set<String> looseIds = new TreeSet<>();

    /**
     * A column of a table.
     *
     * @param table by index
     * @param column by position
     */
    record Place(int table, int column) {}

    /** All tables of a store, by index; of no column is known what kind of telephones it holds, and all hold cards. */
    public SourceColumns(List<SourceTable> tables) {
        this(tables, ColumnTags.NONE, table -> true);
    }

    /**
     * All tables of a store, by index.
     *
     * @param tags of which kind the telephones and e-mails of a column are
     * @param ofCards whether the rows of a table are cards; clients stand in the rows of deals as guests
     */
    public SourceColumns(List<SourceTable> tables, ColumnTags tags, Predicate<SourceTable> ofCards) {
        this.tables = List.copyOf(tables);
        this.tags = tags;
        this.ofCards = ofCards;
    }

    /** Of which kind a telephone or e-mail is: by its column, or by the label that its row has beside it. */
    String tag(Card card, Value value) {
        SourceTable table = tables.get(card.origin().source());
        if (!isPlaced(card, value)) {
            return "";
        }
        Place place = new Place(table.index(), value.column());
        String tag = tagged.computeIfAbsent(place, any -> tags.of(table, value.column()));
        return tag.isEmpty() ? Labels.tag(card, table, value.column()) : tag;
    }

    /** What the row has written beside a value as its label; empty where it has nothing. */
    String label(Card card, Value value) {
        SourceTable table = tables.get(card.origin().source());
        return isPlaced(card, value)
                ? Labels.beside(card, table, value.column()).map(Extra::value).orElse("")
                : "";
    }

    /** Whether a cell is the label of a value of some fields that the card has. */
    boolean isLabel(Card card, Extra extra, List<Field> fields) {
        SourceTable table = tables.get(card.origin().source());
        return fields.stream()
                .flatMap(field -> card.values(field).stream())
                .filter(value -> isPlaced(card, value))
                .anyMatch(value -> Labels.beside(card, table, value.column())
                        .filter(extra::equals)
                        .isPresent());
    }

    /** The title of a value's column; empty where it has none. */
    String title(Card card, Value value) {
        SourceTable table = tables.get(card.origin().source());
        return isPlaced(card, value) ? table.columns().get(value.column()).strip() : "";
    }

    /** Notes where a card came from, which columns of that table map to no field, and values without a column there. */
    public void see(Card card) {
        int table = card.origin().source();
        if (!card.kind().isCard() || cardTables.computeIfAbsent(table, at -> ofCards.test(tables.get(at)))) {
            used.add(table);
        } else {
            guest(card, guests.computeIfAbsent(table, any -> new BitSet()));
        }
        look(card);
        ids(card);
        owners.add(owner(card));
    }

    /** What a client's card says stands in some columns of the deals' table; the others are the deals' own. */
    private void guest(Card card, BitSet columns) {
        int width = width(card);
        card.fields()
                .values()
                .forEach(values -> values.stream()
                        .filter(value -> isPlaced(card, value))
                        .forEach(value -> columns.set(value.column())));
        card.extras().stream()
                .filter(extra -> extra.column() >= 0 && extra.column() < width)
                .forEach(extra -> columns.set(extra.column()));
    }

    /** Whether a cell that a deal keeps is one of its client's, who is written out of his card where there is one. */
    boolean isGuest(Card card, Extra extra) {
        return card.kind() == EntityKind.DEAL
                && tags.feeds(tables.get(card.origin().source()), extra.column());
    }

    private void ids(Card card) {
        for (Value id : card.values(Field.EXTERNAL_ID)) {
            if (isPlaced(card, id)) {
                idColumns.putIfAbsent(owner(card), new Place(card.origin().source(), id.column()));
            } else if (!id.raw().isEmpty()) {
                looseIds.add(owner(card));
            }
        }
    }

    private int width(Card card) {
        return tables.get(card.origin().source()).columns().size();
    }

    /** Whether a column of the card's own table holds the value. */
    private boolean isPlaced(Card card, Value value) {
        return value.column() >= 0 && value.column() < width(card);
    }

    /** Whose numbers the ids are: two systems count from one, contacts and companies too. */
    private static String owner(Card card) {
        String kind = ':' + card.kind().id();
        int colon = card.id().lastIndexOf(kind + ':');
        return (colon < 0 ? "" : card.id().substring(0, colon)) + kind;
    }

    /**
     * Notes the same of a client who stands in the row of a deal: his id stands there as the one that the deal points at. One
     * whose card is of another table has no columns of his own in the row.
     */
    public void seeBeside(Card client, Card deal) {
        if (client.origin().source() == deal.origin().source()) {
            look(client);
        } else {
            unknown(client);
        }
    }

    private void look(Card card) {
        strays |= !strays && hasStray(card);
        strayParts |= !strays && !strayParts && CutParts.strayIn(card, CLEAN, width(card));
        unknown(card);
    }

    private void unknown(Card card) {
        int width = width(card);
        for (Extra extra : card.extras()) {
            if (extra.column() >= 0 && extra.column() < width && !isGuest(card, extra)) {
                unknown.add(new Place(card.origin().source(), extra.column()));
            }
        }
    }

    /** What a merge brings from another table may have no column in the card's own one. */
    private boolean hasStray(Card card) {
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                boolean told = entry.getKey() == Field.CARD_REF || entry.getKey() == Field.EXTERNAL_ID;
                if (!told && !isPlaced(card, value) && !value.raw().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any card has a value, or in clean form a part of one, without a column in its own table. */
    boolean strays(Values values, Ids ids) {
        boolean parts = values == Values.CLEAN && strayParts;
        boolean loose = ids == Ids.SOURCE && !idColumns.keySet().containsAll(looseIds);
        return strays || parts || loose;
    }

    /** Whose ids the cards are seen to have, {@code bitrix24:contact}; a colon and the kind alone for cards without ids. */
    public Set<String> owners() {
        return owners;
    }

    /** Whether cards have ids without a column in their table. */
    public boolean hasLooseIds() {
        return !looseIds.isEmpty();
    }

    /** Where cards of this one's system and kind have their ids; empty where no table has a column for them. */
    Optional<Place> idColumn(Card card) {
        return Optional.ofNullable(idColumns.get(owner(card)));
    }

    List<SourceTable> tables() {
        return tables;
    }

    /** Whether only clients out of a table's deals are written, or none of its rows. */
    boolean hasGuestsAlone(int table) {
        return !used.contains(table);
    }

    /** Whether all that is written are clients out of deals: under their few titles a row looks like a deal without an id. */
    public boolean isOfGuests() {
        return used.isEmpty() && !guests.isEmpty();
    }

    /** Whether a column of a table has cards to write. */
    boolean isUsed(int table, int column) {
        BitSet some = guests.get(table);
        return used.contains(table) || some != null && some.get(column);
    }

    /** The columns that map to no field, in their old order. */
    Collection<Place> unknown() {
        return unknown;
    }

    String title(Place place) {
        return tables.get(place.table()).columns().get(place.column());
    }

    /** How many columns before one have its title. */
    int nth(Place place) {
        return Collections.frequency(tables.get(place.table()).columns().subList(0, place.column()), title(place));
    }
}
