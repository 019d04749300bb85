package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cards under the titles of the table that they came from: what was not changed as it stood, what the template repaired
 * in its canonical form, columns that map to nothing verbatim and in their old place. Cards of several tables stand under
 * the union of the titles.
 */
final class GenericRows {
    private final List<int[]> places = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final boolean ids;

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
        Field[] owners = new Field[titles.size()];
        Arrays.fill(cells, "");
        if (ids) {
            cells[0] = card.id();
        }
        int[] place = places.get(card.origin().source());
        for (Extra extra : card.extras()) {
            if (isPlaced(place, extra.column())) {
                cells[place[extra.column()]] = extra.value();
            }
        }
        for (var entry : card.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                boolean cutOut = value.raw().isEmpty() && !value.canonical().isEmpty();
                if (!cutOut && isPlaced(place, value.column())) {
                    put(cells, owners, place[value.column()], entry.getKey(), shown(entry.getKey(), value, card.kind()));
                }
            }
        }
        return List.of(cells);
    }

    private static boolean isPlaced(int[] place, int column) {
        return column >= 0 && column < place.length;
    }

    /** A merged card may have two values of one column: the cell then names both. */
    private static void put(String[] cells, Field[] owners, int at, Field field, String text) {
        if (cells[at].isEmpty()) {
            cells[at] = text;
            owners[at] = field;
        } else if (owners[at] == field && !text.isEmpty() && !cells[at].equals(text)) {
            cells[at] += ", " + text;
        }
    }

    /** The canonical form where the template repaired the value; dates, flags and consents stay in the source's words. */
    private static String shown(Field field, Value value, EntityKind kind) {
        boolean words = switch (field.kind()) {
            case DATE, FLAG, CONSENT, CODE, NUMBER, ID -> true;
            default -> false;
        };
        boolean repaired = value.quality() == Quality.REPAIRED;
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
