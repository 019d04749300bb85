package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cards under the titles that a CRM's import knows; columns that map to nothing follow behind, in their old order. What
 * no column can hold (an unreadable phone, the words beside one) goes into the column of leftovers, with its old title.
 */
final class DialectRows implements Shape {
    private final Dialect dialect;
    private final SourceColumns source;
    private final List<String> titles = new ArrayList<>();
    /** Where an unknown column of a table stands. */
    private final Map<SourceColumns.Place, Integer> rest = new LinkedHashMap<>();

    private final int leftovers;

    DialectRows(Dialect dialect, SourceColumns source) {
        this.dialect = dialect;
        this.source = source;
        dialect.columns().forEach(column -> titles.add(column.title()));
        this.leftovers = titles.indexOf(dialect.quirks().leftovers());
        if (dialect.quirks().rest() == Dialect.Rest.KEEP) {
            source.unknown().forEach(this::place);
        }
    }

    /** Columns of one title stand under each other; one that is called like a column of the dialect gets a star. */
    private void place(SourceColumns.Place column) {
        String own = source.title(column);
        boolean clash =
                dialect.columns().stream().anyMatch(known -> known.title().equals(own));
        String title = clash ? own + " *" : own;
        int at = -1;
        for (int i = dialect.columns().size(); i < titles.size() && at < 0; i++) {
            int column0 = i;
            boolean taken = rest.entrySet().stream()
                    .anyMatch(placed ->
                            placed.getValue() == column0 && placed.getKey().table() == column.table());
            at = titles.get(i).equals(title) && !taken ? i : -1;
        }
        if (at < 0) {
            at = titles.size();
            titles.add(title);
        }
        rest.put(column, at);
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<Cell> row(Card card, Optional<Card> client) {
        List<Cell> out = new ArrayList<>(titles.size());
        for (Dialect.Column column : dialect.columns()) {
            out.add(column.content().of(card, client, dialect.style()));
        }
        while (out.size() < titles.size()) {
            out.add(Cell.BLANK);
        }
        rest(card, out);
        client.ifPresent(other -> rest(other, out));
        if (leftovers >= 0) {
            leftovers(card, out);
            client.ifPresent(other -> leftovers(other, out));
        }
        return out;
    }

    private void rest(Card card, List<Cell> out) {
        for (Extra extra : card.extras()) {
            Integer at = rest.get(new SourceColumns.Place(card.origin().source(), extra.column()));
            if (at != null) {
                out.set(at, Cell.of(dialect.style().allowed(extra.value())));
            }
        }
    }

    private void leftovers(Card card, List<Cell> out) {
        for (List<Value> values : card.fields().values()) {
            for (Value value : values) {
                String left = value.quality() == Quality.UNREADABLE ? value.raw() : value.rest();
                if (!left.isBlank()) {
                    String there = out.get(leftovers).text();
                    String said = label(card, value) + left.strip();
                    out.set(leftovers, Cell.of(dialect.style().allowed(there.isEmpty() ? said : there + "; " + said)));
                }
            }
        }
    }

    private String label(Card card, Value value) {
        SourceTable table = source.tables().get(card.origin().source());
        boolean titled = value.column() >= 0 && value.column() < table.columns().size();
        String title = titled ? table.columns().get(value.column()).strip() : "";
        return title.isEmpty() ? "" : title + ": ";
    }
}
