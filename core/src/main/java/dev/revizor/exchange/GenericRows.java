package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cards under the titles of the table that they came from: what was not changed as it stood, what the template repaired
 * in its canonical form, columns that map to nothing verbatim and in their old place. Cards of several tables stand under
 * the union of the titles.
 */
final class GenericRows {
    private final List<int[]> places = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final boolean ids;
    /** The column for what has none, or −1 where all cards come from one table. */
    private final int more;

    /**
     * For some tables.
     *
     * @param tables by index; those whose cards are not written may be among them
     * @param used which of them have cards to write
     * @param ids whether the public id leads each row: needed where a table has no id of its own
     */
    GenericRows(List<SourceTable> tables, List<Integer> used, boolean ids) {
        this.ids = ids;
        if (ids) {
            titles.add("revizor_id");
        }
        for (SourceTable table : tables) {
            places.add(used.contains(table.index()) ? placed(table) : new int[0]);
        }
        more = tables.size() > 1 ? titles.size() : -1;
        if (more >= 0) {
            titles.add("revizor_more");
        }
    }

    /** Columns of one title stand under each other; repeats of a title within a table keep their own column. */
    private int[] placed(SourceTable table) {
        int[] out = new int[table.columns().size()];
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            int at = -1;
            for (int j = ids ? 1 : 0; j < titles.size() && at < 0; j++) {
                at = titles.get(j).equals(table.columns().get(i)) && !taken.contains(j) ? j : -1;
            }
            if (at < 0) {
                at = titles.size();
                titles.add(table.columns().get(i));
            }
            taken.add(at);
            out[i] = at;
        }
        return out;
    }

    List<String> titles() {
        return titles;
    }

    List<String> row(Card card) {
        String[] cells = new String[titles.size()];
        Arrays.fill(cells, "");
        if (ids) {
            cells[0] = card.id();
        }
        int[] place = places.get(card.origin().source());
        for (Extra extra : card.extras()) {
            if (extra.column() >= 0 && extra.column() < place.length) {
                cells[place[extra.column()]] = extra.value();
            }
        }
        @Nullable Field[] owners = new Field[cells.length];
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                boolean cutOut = value.raw().isEmpty() && !value.canonical().isEmpty();
                String text = cutOut ? "" : shown(entry.getKey(), value, card.kind());
                if (!text.isEmpty()) {
                    put(cells, owners, new Cell(entry.getKey(), placeOf(place, value.column()), text));
                }
            }
        }
        return List.of(cells);
    }

    private record Cell(Field field, int place, String text) {}

    private static int placeOf(int[] place, int column) {
        return column >= 0 && column < place.length ? place[column] : -1;
    }

    /** Two values of one field and cell, which a merge brings, stand in it together; of two fields the first has it. */
    private void put(String[] cells, @Nullable Field[] owners, Cell cell) {
        int at = cell.place();
        if (at < 0) {
            more(cells, cell.field(), cell.text());
        } else if (cells[at].isEmpty()) {
            cells[at] = cell.text();
            owners[at] = cell.field();
        } else if (owners[at] == cell.field() && !cells[at].equals(cell.text())) {
            cells[at] = cells[at] + ", " + cell.text();
        }
    }

    /** What a merge brought from a table with columns that the card's own one lacks: named, never dropped. */
    private void more(String[] cells, Field field, String text) {
        if (more >= 0) {
            String there = cells[more];
            cells[more] = (there.isEmpty() ? "" : there + "; ") + field.id() + ": " + text;
        }
    }

    /** The canonical form where the template repaired the value; dates, flags and consents stay in the source's words. */
    private static String shown(Field field, Value value, EntityKind kind) {
        boolean words = switch (field.kind()) {
            case DATE, FLAG, CONSENT, CODE, NUMBER, ID -> true;
            default -> false;
        };
        boolean repaired = value.quality() == dev.revizor.model.Quality.REPAIRED;
        if (!repaired || words || value.canonical().isEmpty() || field == Field.COMPANY && !kind.isCard()) {
            return value.raw();
        }
        if (field == Field.COMPANY || field == Field.FULL_NAME) {
            return value.raw();
        }
        String canonical = String.join(", ", value.canonical());
        return value.rest().isEmpty() ? canonical : canonical + " " + value.rest();
    }
}
