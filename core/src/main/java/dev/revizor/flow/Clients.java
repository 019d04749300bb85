package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clients that stand in the rows of their deals: by their own id where the row has it, so that the client of two deals is
 * one card, and the one of the file of contacts; else by all that the row says of them.
 */
final class Clients {
    private final Mapping mapping;

    Clients(Mapping mapping) {
        this.mapping = mapping;
    }

    /** A deal that points at its client, and the client. */
    record Pair(Card deal, Card client) {}

    /** The deal points at the client under the id that he has. */
    Pair pointed(Card deal, Card client) {
        List<Value> refs = new ArrayList<>();
        refs.add(Value.good(-1, client.id()));
        refs.addAll(deal.values(Field.CARD_REF));
        return new Pair(withFields(deal, Field.CARD_REF, refs, deal.extras()), client);
    }

    /**
     * The same, with the client under the contact's id of the row, if it has one. His cells that map to no field then stay
     * with the deal: his card may stand in another file, which has no such columns.
     *
     * @param system whose ids they are
     */
    Pair known(Card deal, Card client, String system) {
        Optional<Value> id = client.has(Field.EXTERNAL_ID) ? Optional.empty() : contactId(deal);
        if (id.isEmpty()) {
            return pointed(deal, client);
        }
        String text = id.get().first();
        Card known = withFields(client, Field.EXTERNAL_ID, List.of(Value.good(-1, text)), List.of())
                .withId(system + ":" + client.kind().id() + ":" + text);
        List<Extra> extras = new ArrayList<>(deal.extras());
        extras.addAll(client.extras());
        extras.sort(Comparator.comparingInt(Extra::column));
        return pointed(withFields(deal, Field.CARD_REF, deal.values(Field.CARD_REF), extras), known);
    }

    /** The id of the one contact of the row: with several, nobody knows whose the other cells are. */
    private Optional<Value> contactId(Card deal) {
        List<Value> ids = deal.values(Field.CARD_REF).stream()
                .filter(value -> value.column() >= 0
                        && mapping.columns().get(value.column()).tag().equals("contact")
                        && !value.canonical().isEmpty())
                .toList();
        boolean one = ids.size() == 1
                && ids.get(0).first().chars().noneMatch(c -> c <= ' ' || c == ';' || c == ',' || c == '|');
        return one ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private static Card withFields(Card card, Field field, List<Value> values, List<Extra> extras) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(card.fields());
        if (!values.isEmpty()) {
            fields.put(field, List.copyOf(values));
        }
        return new Card(card.id(), card.kind(), card.origin(), fields, extras);
    }
}
