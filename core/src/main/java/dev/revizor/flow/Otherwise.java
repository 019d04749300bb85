package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.store.Base;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What deals say of their clients otherwise than the clients' own cards. The cards keep their values, so this is all that
 * anybody hears of the others. A value counts once for a client, however many of his deals have it. Whether it differs is
 * decided when all files have been read, since a later one may have the client's own card: so the order of files and rows
 * makes no difference.
 */
final class Otherwise {
    private final Map<Key, Told> told = new LinkedHashMap<>();

    private record Key(String card, Field field, String text) {}

    private record Told(Value value, Origin place) {}

    /**
     * A value of a deal that its client's card does not have.
     *
     * @param card the client's public id
     * @param place the first row with the value
     * @param was what the card says; blank or empty where it says nothing
     * @param now what the deal says
     */
    record Difference(String card, Field field, Origin place, List<Value> was, Value now) {}

    /**
     * Notes what a row says of a client and his card does not.
     *
     * @param row the client as the row has him
     * @param card the values of his card
     */
    void look(Card row, Function<Field, List<Value>> card) {
        row.fields().forEach((field, values) -> {
            for (Value value : values) {
                if (!SaidOfClient.says(card, field, value)) {
                    note(row, field, value);
                }
            }
        });
    }

    /** Notes a value of a row whatever the card says now: the client's own file may still come and take it away. */
    void note(Card row, Field field, Value value) {
        if (SaidOfClient.isTold(field, value, row)) {
            told.putIfAbsent(new Key(row.id(), field, SaidOfClient.folded(value)), new Told(value, row.origin()));
        }
    }

    /** All that differs from the live cards as they are now, in the order of cards, fields and values. */
    List<Difference> settled(Base base) {
        List<Map.Entry<Key, Told>> all = new ArrayList<>(told.entrySet());
        Comparator<Key> order =
                Comparator.comparing(Key::card).thenComparing(Key::field).thenComparing(Key::text);
        all.sort(Map.Entry.comparingByKey(order));
        List<Difference> out = new ArrayList<>();
        String id = "";
        Optional<Card> card = Optional.empty();
        for (Map.Entry<Key, Told> entry : all) {
            if (!entry.getKey().card().equals(id)) {
                id = entry.getKey().card();
                card = base.find(id);
            }
            card.flatMap(there -> difference(entry.getKey(), entry.getValue(), there))
                    .ifPresent(out::add);
        }
        return out;
    }

    private static Optional<Difference> difference(Key key, Told told, Card card) {
        return SaidOfClient.says(card::values, key.field(), told.value())
                ? Optional.empty()
                : Optional.of(
                        new Difference(key.card(), key.field(), told.place(), card.values(key.field()), told.value()));
    }
}
