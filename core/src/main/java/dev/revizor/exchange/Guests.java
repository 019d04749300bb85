package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stood in the row of a deal under the columns of its client. His card may have come from another row, and then says
 * otherwise; these cells go out as they came.
 *
 * @param cells by column
 */
record Guests(SortedMap<Integer, String> cells) {
    Guests {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    static Guests of(Card deal, SourceColumns source) {
        SortedMap<Integer, String> cells = new TreeMap<>();
        for (Extra extra : deal.extras()) {
            if (source.isGuest(deal, extra)) {
                cells.put(extra.column(), extra.value());
            }
        }
        return new Guests(cells);
    }

    /** Whether the deal keeps none: its row had no client, or came before they were kept. */
    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether a card of the same table says just what stood in the row, and so may stand in it in its clean form. */
    boolean areAllOf(Card client) {
        SortedMap<Integer, String> said = new TreeMap<>();
        for (List<Value> values : client.fields().values()) {
            for (Value value : values) {
                boolean there = value.column() >= 0 && !value.raw().isEmpty();
                if (there && said.put(value.column(), value.raw()) != null) {
                    return false;
                }
            }
        }
        return said.equals(cells);
    }

    /**
     * A cell in the clean form that it has on a card of the same table; empty where the card does not have it, or has shared
     * its words out among several cells.
     */
    Optional<Cell> repaired(Card client, int column, CleanText clean) {
        for (Map.Entry<Field, List<Value>> entry : client.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                if (value.column() == column && value.raw().equals(cells.get(column)) && isWhole(client, column)) {
                    String moment = entry.getKey().kind() == Field.Kind.DATE
                                    && value.quality().usable()
                            ? value.first()
                            : "";
                    String text = clean.of(client, entry.getKey(), value);
                    return Optional.of(new Cell(text.isEmpty() ? value.raw() : text, moment));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(Card client, int column) {
        return client.fields().values().stream()
                .flatMap(List::stream)
                .noneMatch(value -> value.column() == column && value.raw().isEmpty());
    }
}
