package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Digest;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.Words;
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
    /** As of the ids that are made of a row's content elsewhere. */
    private static final int HASH_DIGITS = 16;

    private final Mapping mapping;
    private final Words words;
    /** The columns that feed fields of the client. */
    private final int[] columns;

    /**
     * For one table.
     *
     * @param words what stands in a cell that says nothing
     */
    Clients(Mapping mapping, Words words) {
        this.mapping = mapping;
        this.words = words;
        this.columns = mapping.columns().stream()
                .filter(column ->
                        column.part() == Mapping.Part.CLIENT && column.field().isPresent())
                .mapToInt(Mapping.Column::position)
                .toArray();
    }

    /** A deal that points at its client, and the client. */
    record Pair(Card deal, Card client) {}

    /**
     * A deal with its client.
     *
     * @param pair under the id that the row has for him, if it has one
     * @param apart the same with the client under an id that no other has, for the case that the row's id is another
     *     person's; empty where the row has none
     */
    record Told(Pair pair, Optional<Pair> apart) {}

    /** The deal points at the client under the id that he has. */
    Pair pointed(Card deal, Card client) {
        List<Value> refs = new ArrayList<>();
        refs.add(Value.good(-1, client.id()));
        refs.addAll(deal.values(Field.CARD_REF));
        return new Pair(withFields(deal, Field.CARD_REF, refs, deal.extras()), client);
    }

    /**
     * The deal with the cells of its client as they stood: his card may have come from another row or file, and says
     * otherwise.
     */
    Card beside(Card deal, RawRow row) {
        List<Extra> extras = new ArrayList<>(deal.extras());
        for (int column : columns) {
            String cell = row.cells().get(column);
            if (!cell.isEmpty()) {
                extras.add(new Extra(column, cell));
            }
        }
        return withExtras(deal, extras);
    }

    /**
     * The same, with the client under the contact's id of the row, if it has one. His cells that map to no field then stay
     * with the deal: his card may stand in another file, which has no such columns.
     *
     * @param system whose ids they are
     */
    Told known(Card deal, Card client, String system) {
        if (client.has(Field.EXTERNAL_ID)) {
            Pair apart = pointed(deal, unnumbered(client));
            return isNothing(client.text(Field.EXTERNAL_ID))
                    ? new Told(apart, Optional.empty())
                    : new Told(pointed(withCells(deal, client), bare(client)), Optional.of(apart));
        }
        String beginning = system + ":" + client.kind().id() + ":";
        Optional<String> id = contactId(deal, beginning);
        if (id.isEmpty()) {
            return new Told(pointed(deal, client), Optional.empty());
        }
        Card known = withFields(client, Field.EXTERNAL_ID, List.of(Value.good(-1, id.get())), List.of())
                .withId(beginning + id.get());
        return new Told(pointed(withCells(deal, client), known), Optional.of(pointed(deal, client)));
    }

    /** The deal with the client's cells that map to no field as well. */
    private static Card withCells(Card deal, Card client) {
        List<Extra> extras = new ArrayList<>(deal.extras());
        extras.addAll(client.extras());
        return withExtras(deal, extras);
    }

    private static Card withExtras(Card deal, List<Extra> extras) {
        extras.sort(Comparator.comparingInt(Extra::column));
        return new Card(deal.id(), deal.kind(), deal.origin(), deal.fields(), extras);
    }

    /** The client without such cells. */
    private static Card bare(Card client) {
        return new Card(client.id(), client.kind(), client.origin(), client.fields(), List.of());
    }

    /** The client without the id of the row, which stays as a cell; he goes by all that the row says of him. */
    private static Card unnumbered(Card client) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(client.fields());
        List<Extra> extras = new ArrayList<>(client.extras());
        fields.remove(Field.EXTERNAL_ID);
        client.values(Field.EXTERNAL_ID).forEach(value -> extras.add(new Extra(value.column(), value.raw())));
        extras.sort(Comparator.comparingInt(Extra::column));
        StringBuilder content = new StringBuilder(client.id());
        fields.forEach((field, values) -> values.forEach(
                value -> content.append('\t').append(field.id()).append('\t').append(value.raw())));
        String id = "h:" + Digest.sha256(content.toString()).substring(0, HASH_DIGITS);
        return new Card(id, client.kind(), client.origin(), fields, extras);
    }

    /** The id of the one contact of the row: with several, nobody knows whose the other cells are. */
    private Optional<String> contactId(Card deal, String beginning) {
        List<String> ids = deal.values(Field.CARD_REF).stream()
                .filter(value -> value.column() >= 0
                        && mapping.columns().get(value.column()).tag().equals("contact"))
                .flatMap(value -> value.canonical().stream())
                .toList();
        boolean one =
                ids.size() == 1 && ids.get(0).chars().noneMatch(c -> c <= ' ' || c == ';' || c == ',' || c == '|');
        if (!one) {
            return Optional.empty();
        }
        String written = ids.get(0);
        String id = written.startsWith(beginning) ? written.substring(beginning.length()) : written;
        return isNothing(id) ? Optional.empty() : Optional.of(id);
    }

    /** Programs write {@code 0}, {@code null} or «нет» for «no contact»: under such an id strangers would melt into one. */
    private boolean isNothing(String id) {
        return id.chars().allMatch(c -> c == '0') || words.fills(id);
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
