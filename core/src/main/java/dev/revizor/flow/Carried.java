package dev.revizor.flow;

import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a value of an earlier export stands among the columns of a later one: under its old title, else in a column of
 * its field, else in a column of its own that is added behind the others, so that it still has a title when the card is
 * written back.
 */
final class Carried {
    private final List<Title> titles = new ArrayList<>();
    private final int own;
    private final Map<Integer, int[]> places = new HashMap<>();

    /**
     * A column's title, its number among columns of that title, the field that it feeds, and whether the later table fills
     * it itself.
     */
    private record Title(String text, int nth, Optional<Field> field, boolean filled) {}

    Carried(Mapping mapping) {
        for (Mapping.Column column : mapping.columns()) {
            titles.add(new Title(column.title(), nth(column.title()), column.field(), true));
        }
        own = titles.size();
    }

    private int nth(String text) {
        return (int) titles.stream().filter(title -> title.text().equals(text)).count();
    }

    /** A value of a card of the earlier table. */
    Value value(Value value, Field field, SourceTable earlier) {
        int column = column(value.column(), Optional.of(field), earlier);
        return column == value.column()
                ? value
                : new Value(
                        column,
                        value.raw(),
                        value.canonical(),
                        value.quality(),
                        value.reason(),
                        value.rest(),
                        value.suggestion());
    }

    /** A cell of an unmapped column of the earlier table. */
    Extra extra(Extra extra, SourceTable earlier) {
        return new Extra(column(extra.column(), Optional.empty(), earlier), extra.value());
    }

    private int column(int column, Optional<Field> field, SourceTable earlier) {
        List<String> texts = earlier.columns();
        if (column < 0 || column >= texts.size()) {
            return column;
        }
        int[] known = places.computeIfAbsent(earlier.index(), any -> unknown(texts.size()));
        if (known[column] < 0) {
            known[column] = place(texts, column, field);
        }
        return known[column];
    }

    private static int[] unknown(int size) {
        int[] out = new int[size];
        Arrays.fill(out, -1);
        return out;
    }

    private int place(List<String> texts, int column, Optional<Field> field) {
        String text = texts.get(column);
        int nth = (int) texts.subList(0, column).stream().filter(text::equals).count();
        for (int i = 0; i < titles.size(); i++) {
            if (titles.get(i).text().equals(text) && titles.get(i).nth() == nth) {
                return i;
            }
        }
        for (int i = 0; field.isPresent() && i < own; i++) {
            if (titles.get(i).field().equals(field)) {
                return i;
            }
        }
        titles.add(new Title(text, nth, field, false));
        return titles.size() - 1;
    }

    /** Whether the later table has the column itself, or fills one that was added to it. */
    boolean isOwn(int column) {
        return column < own || titles.get(column).filled();
    }

    /** Adds a column that the table fills itself, for what its rows say more than once; gives its place. */
    int further(String text, Optional<Field> field) {
        titles.add(new Title(text, nth(text), field, true));
        return titles.size() - 1;
    }

    /** The field that a column feeds. */
    Optional<Field> field(int column) {
        return column < 0 ? Optional.empty() : titles.get(column).field();
    }

    /** The title of a column. */
    String title(int column) {
        return titles.get(column).text();
    }

    /** Whether columns were added. */
    boolean hasGrown() {
        return titles.size() > own;
    }

    /** All titles, the added ones last. */
    List<String> titles() {
        return titles.stream().map(Title::text).toList();
    }

    /** The field that each of the added columns feeds. */
    List<Optional<Field>> added() {
        return titles.subList(own, titles.size()).stream().map(Title::field).toList();
    }
}
