package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables that the cards of an export came from. Cards are shown to it once before anything is written.
 */
public final class SourceColumns {
    private final List<SourceTable> tables;
    private final Set<Integer> used = new TreeSet<>();
    private final Set<Place> unknown =
            new TreeSet<>(Comparator.comparingInt(Place::table).thenComparingInt(Place::column));

    private boolean strays;

    /**
     * A column of a table.
     *
     * @param table by index
     * @param column by position
     */
    record Place(int table, int column) {}

    /** All tables of a store, by index. */
    public SourceColumns(List<SourceTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Notes where a card came from, which columns of that table map to no field, and values without a column there. */
    public void see(Card card) {
        used.add(card.origin().source());
        int width = tables.get(card.origin().source()).columns().size();
        strays |= !strays && hasStray(card, width);
        for (Extra extra : card.extras()) {
            if (extra.column() >= 0 && extra.column() < width) {
                unknown.add(new Place(card.origin().source(), extra.column()));
            }
        }
    }

    /** What a merge brings from another table may have no column in the card's own one. */
    private static boolean hasStray(Card card, int width) {
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                boolean placed = value.column() >= 0 && value.column() < width;
                if (!placed && !value.raw().isEmpty() && entry.getKey() != Field.CARD_REF) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any card has a value without a column in its own table. */
    boolean strays() {
        return strays;
    }

    List<SourceTable> tables() {
        return tables;
    }

    /** The tables that have cards to write. */
    Set<Integer> used() {
        return used;
    }

    /** The columns that map to no field, in their old order. */
    Collection<Place> unknown() {
        return unknown;
    }

    String title(Place place) {
        return tables.get(place.table()).columns().get(place.column());
    }
}
