package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cards under the titles that a CRM's import knows; columns that map to nothing follow behind, in their old order. What
 * no column can hold (an unreadable phone, the words beside one, a fourth e-mail) goes into the column of leftovers.
 */
final class DialectRows implements Shape {
    /** Fields whose absence is nobody's loss: found out from others, or how records hang together. */
    private static final Set<Field> SILENT = EnumSet.of(
            Field.SEX,
            Field.SOURCE_SYSTEM,
            Field.ENTITY_KIND,
            Field.CARD_REF,
            Field.CARD_NAME,
            Field.FULL_NAME,
            Field.LEGAL_FORM);

    private final Dialect dialect;
    private final SourceColumns source;
    private final List<String> titles = new ArrayList<>();
    /** Where an unknown column of a table stands. */
    private final Map<SourceColumns.Place, Integer> rest = new LinkedHashMap<>();

    private final int leftovers;
    private final Set<Field> covered = EnumSet.noneOf(Field.class);
    private final Set<Field> unwritten = EnumSet.noneOf(Field.class);
    private final Set<String> dropped = new LinkedHashSet<>();

    DialectRows(Dialect dialect, SourceColumns source) {
        this.dialect = dialect;
        this.source = source;
        for (Dialect.Column column : dialect.columns()) {
            titles.add(column.title());
            covered.addAll(column.content().fields());
        }
        this.leftovers = titles.indexOf(dialect.quirks().leftovers());
        for (SourceColumns.Place column : source.unknown()) {
            if (dialect.quirks().rest() == Dialect.Rest.KEEP) {
                place(column);
            } else {
                dropped.add(source.title(column));
            }
        }
    }

    /** Columns of one title stand under each other, one that is called like a column of the dialect under that. */
    private void place(SourceColumns.Place column) {
        String title = source.title(column);
        int at = -1;
        for (int i = 0; i < titles.size() && at < 0; i++) {
            at = titles.get(i).equals(title) && !isTaken(i, column.table()) ? i : -1;
        }
        if (at < 0) {
            at = titles.size();
            titles.add(title);
        }
        rest.put(column, at);
    }

    private boolean isTaken(int place, int table) {
        return rest.entrySet().stream()
                .anyMatch(
                        placed -> placed.getValue() == place && placed.getKey().table() == table);
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<String> unwritten() {
        List<String> out = new ArrayList<>();
        unwritten.forEach(field -> out.add(field.id()));
        out.addAll(dropped);
        return out;
    }

    @Override
    public List<Cell> row(Card card, Optional<Card> client) {
        List<Cell> out = new ArrayList<>(titles.size());
        Optional<Card> whom = client.or(
                () -> NamedClient.of(card, source.tables().get(card.origin().source())));
        for (Dialect.Column column : dialect.columns()) {
            out.add(column.content().of(card, whom, dialect.style()));
        }
        while (out.size() < titles.size()) {
            out.add(Cell.BLANK);
        }
        beside(card, Rendering.Whose.SELF, out);
        client.ifPresent(other -> beside(other, Rendering.Whose.CLIENT, out));
        return out;
    }

    /** What has no column of the dialect. */
    private void beside(Card card, Rendering.Whose whose, List<Cell> out) {
        for (Extra extra : card.extras()) {
            Integer at = rest.get(new SourceColumns.Place(card.origin().source(), extra.column()));
            if (at != null) {
                add(out, at, extra.value());
            }
        }
        if (leftovers >= 0) {
            unread(card, out);
        }
        for (Field field : List.of(Field.PHONE, Field.EMAIL)) {
            surplus(card, field, whose, out);
        }
        for (Field field : card.fields().keySet()) {
            if (!SILENT.contains(field) && !covered.contains(field) && card.has(field)) {
                unwritten.add(field);
            }
        }
    }

    /** Adds to what stands there: nothing is dropped for the want of a column. */
    private void add(List<Cell> out, int at, String text) {
        String there = out.get(at).text();
        String allowed = dialect.style().allowed(text);
        out.set(at, Cell.of(there.isEmpty() ? allowed : there + "; " + allowed));
    }

    /** Cells that could not be read, and words beside a value; what a time says of its zone is no message to anyone. */
    private void unread(Card card, List<Cell> out) {
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            boolean date = entry.getKey().kind() == Field.Kind.DATE;
            for (Value value : entry.getValue()) {
                String left = value.quality() == Quality.UNREADABLE ? value.raw() : date ? "" : value.rest();
                if (!left.isBlank()) {
                    add(out, leftovers, label(card, value) + left.strip());
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

    /** Values that none of the field's columns shows. */
    private void surplus(Card card, Field field, Rendering.Whose whose, List<Cell> out) {
        List<String> all = card.all(field);
        for (int i = 0; i < all.size(); i++) {
            if (isShown(field, whose, i)) {
                continue;
            }
            if (leftovers >= 0) {
                add(out, leftovers, all.get(i).replace(";ext=", dialect.style().extension()));
            } else {
                unwritten.add(field);
            }
        }
    }

    private boolean isShown(Field field, Rendering.Whose whose, int position) {
        return dialect.columns().stream()
                .map(Dialect.Column::content)
                .anyMatch(content ->
                        content.whose() == whose && content.fields().contains(field) && content.shows(position));
    }
}
