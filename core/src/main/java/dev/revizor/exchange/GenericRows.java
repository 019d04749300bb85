package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Leftover;
import dev.revizor.model.Mapping;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cards under the titles of the table that they came from: what was not changed as it stood, what the template repaired
 * in its canonical form if that is asked, columns that map to nothing verbatim and in their old place. Cards of several
 * tables stand under the union of the titles.
 */
final class GenericRows implements Shape {
    private final List<int[]> places = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final SourceColumns source;
    private final Ids ids;
    private final Values values;
    private final CleanText clean;
    /** The column for what has none, or −1 where there is no such value. */
    private final int more;

    /**
     * For some tables.
     *
     * @param source the tables; those whose cards are not written may be among them
     * @param ids whether the public id leads each row: needed where a table has no id of its own
     * @param values in which form
     * @param style how phones and dates are spelt
     */
    GenericRows(SourceColumns source, Ids ids, Values values, Dialect.Style style) {
        this.source = source;
        this.ids = ids;
        this.values = values;
        this.clean = new CleanText(style);
        if (ids == Ids.PUBLIC) {
            titles.add(Mapping.Column.KEY_TITLE);
        }
        int[][] all = new int[source.tables().size()][];
        // Guests bring a few columns behind those of the tables that are of cards.
        for (boolean guests : new boolean[] {false, true}) {
            for (SourceTable table : source.tables()) {
                if (source.hasGuestsAlone(table.index()) == guests) {
                    all[table.index()] = placed(table);
                }
            }
        }
        places.addAll(Arrays.asList(all));
        more = source.strays(values, ids) ? titles.size() : -1;
        if (more >= 0) {
            titles.add(Leftover.TITLE);
        }
    }

    /**
     * Columns of one title stand under each other; repeats of a title within a table keep their own column. Those without
     * cards to write have none.
     */
    private int[] placed(SourceTable table) {
        int[] out = new int[table.columns().size()];
        boolean[] taken = new boolean[titles.size() + out.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = -1;
            if (!source.isUsed(table.index(), i) || isOurs(table, i)) {
                continue;
            }
            int at = -1;
            for (int j = ids == Ids.PUBLIC ? 1 : 0; j < titles.size() && at < 0; j++) {
                at = !taken[j] && titles.get(j).equals(table.columns().get(i)) ? j : -1;
            }
            if (at < 0) {
                at = titles.size();
                titles.add(table.columns().get(i));
            }
            taken[at] = true;
            out[i] = at;
        }
        return out;
    }

    /** Columns that an earlier export of ours has added are made anew; one of that title with anything else in it is the table's own. */
    private boolean isOurs(SourceTable table, int column) {
        String title = table.columns().get(column).strip();
        boolean key = ids == Ids.PUBLIC && title.equals(Mapping.Column.KEY_TITLE);
        return (key || title.equals(Leftover.TITLE))
                && !source.unknown().contains(new SourceColumns.Place(table.index(), column));
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<Cell> row(Card card, Optional<Card> client) {
        Row row = new Row(titles.size());
        if (ids == Ids.PUBLIC) {
            row.cells[0] = Cell.of(card.id());
        } else {
            key(row, card);
        }
        fill(row, card);
        looseIds(row, card);
        Guests guests = Guests.of(card, source);
        Optional<Card> near =
                client.filter(other -> other.origin().source() == card.origin().source());
        if (near.isPresent() && (guests.isEmpty() || guests.areAllOf(near.get()))) {
            fill(row, near.get());
        } else {
            guests(row, card, guests, near);
        }
        return Arrays.asList(row.cells);
    }

    /** The client's cells as they stood, for his card says otherwise; what of it has no column in this table stands behind. */
    private void guests(Row row, Card card, Guests guests, Optional<Card> near) {
        int[] place = places.get(card.origin().source());
        guests.cells().forEach((column, text) -> {
            int at = placeOf(place, column);
            if (at >= 0) {
                row.cells[at] = near.filter(any -> values == Values.CLEAN)
                        .flatMap(client -> guests.repaired(client, column, clean))
                        .orElse(Cell.of(text));
            }
        });
        near.ifPresent(client -> client.fields()
                .forEach((field, all) -> all.stream()
                        .filter(value -> placeOf(place, value.column()) < 0
                                && !value.raw().isEmpty())
                        .map(value -> field.kind() == Field.Kind.CONSENT ? untitled(value) : value.raw())
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> put(row, field, -1, Cell.of(text)))));
    }

    /** A table that has been an export of ours keeps its column of public ids. */
    private void key(Row row, Card card) {
        SourceTable table = source.tables().get(card.origin().source());
        int column = table.columns().indexOf(Mapping.Column.KEY_TITLE);
        int at = placeOf(places.get(table.index()), column);
        if (at >= 0) {
            row.cells[at] = Cell.of(card.id());
        }
    }

    /** The cells of a row with the field that each is of. */
    private static final class Row {
        private final Cell[] cells;
        private final @Nullable Field[] owners;

        Row(int width) {
            cells = new Cell[width];
            Arrays.fill(cells, Cell.BLANK);
            owners = new Field[width];
        }
    }

    private void fill(Row row, Card card) {
        int[] place = places.get(card.origin().source());
        for (Extra extra : card.extras()) {
            if (extra.column() >= 0 && extra.column() < place.length && !source.isGuest(card, extra)) {
                row.cells[place[extra.column()]] = Cell.of(extra.value());
            }
        }
        CutParts parts = values == Values.CLEAN ? CutParts.of(card, clean, place.length) : CutParts.NONE;
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                boolean cutOut = value.raw().isEmpty() && !value.canonical().isEmpty();
                int column = cutOut ? parts.columnOf(entry.getKey(), value) : value.column();
                Cell cell = cutOut ? part(column, value) : shown(card, entry.getKey(), value, parts);
                int at = placeOf(place, column);
                Cell said = at < 0 && entry.getKey().kind() == Field.Kind.CONSENT ? Cell.of(untitled(value)) : cell;
                if (!said.text().isEmpty()) {
                    put(row, entry.getKey(), at, said);
                }
            }
        }
        parts.homeless().forEach(part -> more(row, part.field(), part.text()));
    }

    /** A yes is a refusal under a title that turns it round; without the title only the word for it says which. */
    private static String untitled(Value consent) {
        boolean unread = consent.canonical().isEmpty() && consent.quality() != Quality.BLANK;
        return unread ? consent.raw() : consent.first();
    }

    /** A part that was cut out of another cell, where it has a column of its own. */
    private static Cell part(int column, Value part) {
        return column < 0 ? Cell.BLANK : Cell.of(String.join(", ", part.canonical()));
    }

    /**
     * A client whom deals brought has an id, but no column for it in their table. It stands where others of his system and
     * kind have theirs, so that he is found again by it.
     */
    private void looseIds(Row row, Card card) {
        int[] place = places.get(card.origin().source());
        for (Value id : card.values(Field.EXTERNAL_ID)) {
            boolean said = ids == Ids.PUBLIC && card.id().endsWith(":" + id.raw());
            if (placeOf(place, id.column()) >= 0 || id.raw().isEmpty() || said) {
                continue;
            }
            Optional<SourceColumns.Place> column = source.idColumn(card);
            int at = column.map(one -> placeOf(places.get(one.table()), one.column()))
                    .orElse(-1);
            if (at >= 0 && row.cells[at].text().isEmpty()) {
                row.cells[at] = Cell.of(id.raw());
                row.owners[at] = Field.EXTERNAL_ID;
            } else {
                more(row, Field.EXTERNAL_ID, id.raw());
            }
        }
    }

    private static int placeOf(int[] place, int column) {
        return column >= 0 && column < place.length ? place[column] : -1;
    }

    /** Two values of one field and cell, which a merge brings, stand in it together; of two fields the first has it. */
    private void put(Row row, Field field, int at, Cell cell) {
        if (at < 0) {
            // A deal points at its client by a value that stands in no cell; ids without a cell have a way of their
            // own.
            if (field != Field.CARD_REF && field != Field.EXTERNAL_ID) {
                more(row, field, cell.text());
            }
            return;
        }
        Cell there = row.cells[at];
        if (there.text().isBlank()) {
            row.cells[at] = cell;
            row.owners[at] = field;
        } else if (row.owners[at] == field && !there.text().equals(cell.text())) {
            row.cells[at] = Cell.of(there.text() + ", " + cell.text());
        }
    }

    /** What a merge brought from a table with columns that the card's own one lacks: named, never dropped. */
    private void more(Row row, Field field, String text) {
        if (more >= 0) {
            row.cells[more] = Cell.of(new Leftover(field, text).addedTo(row.cells[more].text()));
        }
    }

    /** Whether a workbook may say the day outright: {@code 5/1/2026} whose day nobody knows for sure stays as it was typed. */
    private static boolean isSure(Value value) {
        // A date cell has no zone: what a time says of its own would be gone.
        boolean placed = value.rest().isEmpty();
        return placed && (value.quality() == Quality.GOOD || value.quality() == Quality.REPAIRED);
    }

    private Cell shown(Card card, Field field, Value value, CutParts parts) {
        String moment = field.kind() == Field.Kind.DATE && isSure(value) ? value.first() : "";
        if (values == Values.SOURCE || parts.isTyped(value.column())) {
            // The other rows of a record that came in several are not written: its first row alone would be another
            // sum.
            return CleanText.isSummed(value) ? Cell.of(value.first()) : new Cell(value.raw(), moment);
        }
        String text = field == Field.COMPANY && !card.kind().isCard() ? value.raw() : clean.of(card, field, value);
        return new Cell(text.isEmpty() && !parts.isEmptied(value.column()) ? value.raw() : text, moment);
    }
}
