package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cells of further requisites a later export has put others in place of. The cells of one requisite go together:
 * what is left of an old one beside a new one would be the KPP of one and the INN of another.
 */
final class Replaced {
    private final Carried carried;
    /** Of the old card, by number of the requisite and base column, like those of the new one. */
    private final SortedMap<Integer, Map<Integer, String>> was = new TreeMap<>();

    private final SortedMap<Integer, Map<Integer, String>> now = new TreeMap<>();

    private Replaced(Carried carried) {
        this.carried = carried;
    }

    /** The columns, as the later table counts them, whose old cells are left out. */
    static Set<Integer> columns(Card fresh, Card old, SourceTable earlier, Carried carried) {
        if (!carried.hasRows()) {
            return Set.of();
        }
        Replaced cells = new Replaced(carried);
        old.fields()
                .forEach((field, values) ->
                        values.forEach(value -> add(cells.was, carried.value(value, field, earlier), carried)));
        old.extras().forEach(extra -> add(cells.was, carried.extra(extra, earlier), carried));
        fresh.fields().values().forEach(values -> values.forEach(value -> add(cells.now, value, carried)));
        fresh.extras().forEach(extra -> add(cells.now, extra, carried));
        return cells.gone();
    }

    private static void add(SortedMap<Integer, Map<Integer, String>> to, Value value, Carried carried) {
        if (value.quality() != Quality.BLANK) {
            add(to, value.column(), value.raw(), carried);
        }
    }

    private static void add(SortedMap<Integer, Map<Integer, String>> to, Extra extra, Carried carried) {
        add(to, extra.column(), extra.value(), carried);
    }

    private static void add(SortedMap<Integer, Map<Integer, String>> to, int column, String cell, Carried carried) {
        Optional<Carried.Place> place = carried.place(column);
        place.ifPresent(at ->
                to.computeIfAbsent(at.number(), any -> new LinkedHashMap<>()).put(at.base(), cell.strip()));
    }

    private Set<Integer> gone() {
        Set<Integer> out = new TreeSet<>();
        was.tailMap(2).forEach((number, old) -> {
            Map<Integer, String> fresh = now.getOrDefault(number, Map.of());
            if (fresh.isEmpty() ? hasMoved(old) : contradicts(old, fresh)) {
                old.keySet().stream()
                        .filter(base -> !fresh.containsKey(base))
                        .forEach(base -> out.add(carried.further(base, number)));
            }
        });
        return out;
    }

    private static boolean contradicts(Map<Integer, String> old, Map<Integer, String> fresh) {
        return old.entrySet().stream()
                .anyMatch(cell -> !cell.getValue().equals(fresh.getOrDefault(cell.getKey(), cell.getValue())));
    }

    /** Whether the later export has a requisite under another number than before, for one above it is gone. */
    private boolean hasMoved(Map<Integer, String> old) {
        return now.keySet().stream().anyMatch(number -> holds(now, number, old) && !holds(was, number, old));
    }

    private static boolean holds(Map<Integer, Map<Integer, String>> cells, int number, Map<Integer, String> requisite) {
        return cells.getOrDefault(number, Map.of()).entrySet().containsAll(requisite.entrySet());
    }
}
