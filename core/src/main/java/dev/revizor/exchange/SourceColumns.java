package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.SourceTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** Notes where a card came from, and which columns of that table map to no field and are not blank. */
    public void see(Card card) {
        used.add(card.origin().source());
        int width = tables.get(card.origin().source()).columns().size();
        for (Extra extra : card.extras()) {
            if (extra.column() >= 0 && extra.column() < width) {
                unknown.add(new Place(card.origin().source(), extra.column()));
            }
        }
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
