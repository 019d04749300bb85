package dev.revizor.flow;

import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a value of an earlier export stands among the columns of a later one: under its old title, else in a column of
 * its field that is new by its title, else in a column of its own that is added behind the others, so that it still has a
 * title when the card is written back. «ИНН 2» never goes to «ИНН», but stands beside it.
 */
final class Carried {
    private static final Pattern NUMBERED = Pattern.compile("(.+) ([2-9]|[1-9][0-9]|100)");

    private final List<Title> titles = new ArrayList<>();
    private final int own;
    private final Function<SourceTable, List<Optional<Field>>> earlier;
    /** The columns in which cells of a deal's client stand. */
    private final BitSet guests = new BitSet();

    private final Map<Integer, int[]> places = new HashMap<>();
    /** Of the columns for what stands more than once, «ИНН 2»: where each stands, and what each is. */
    private final Map<Place, Integer> further = new HashMap<>();

    private final Map<Integer, Place> numbered = new HashMap<>();
    /** The columns of the later table of which its rows may hold more; empty where a row is a card. */
    private BitSet repeating = new BitSet();

    /** A column's title, its number among columns of that title, and the field that it feeds. */
    private record Title(String text, int nth, Optional<Field> field) {}

    /**
     * Which of several.
     *
     * @param number from 1
     * @param base the column of the later table that holds the first
     */
    record Place(int number, int base) {}

    Carried(Mapping mapping) {
        this(mapping, table -> List.of());
    }

    /**
     * Into the columns of a table.
     *
     * @param earlier the field that each column of a table of the store feeds
     */
    Carried(Mapping mapping, Function<SourceTable, List<Optional<Field>>> earlier) {
        this.earlier = earlier;
        for (Mapping.Column column : mapping.columns()) {
            titles.add(new Title(column.title(), nth(column.title()), column.field()));
            guests.set(
                    column.position(),
                    column.part() == Mapping.Part.CLIENT && column.field().isPresent());
        }
        own = titles.size();
    }

    private int nth(String text) {
        return (int) titles.stream().filter(title -> title.text().equals(text)).count();
    }

    /** A value of a card of the earlier table. */
    Value value(Value value, Field field, SourceTable earlier) {
        return value.in(column(value.column(), Optional.of(field), earlier));
    }

    /** A cell of an unmapped column of the earlier table, or of the client's columns of a table of deals. */
    Extra extra(Extra extra, SourceTable table) {
        List<Optional<Field>> fields = earlier.apply(table);
        Optional<Field> field =
                extra.column() >= 0 && extra.column() < fields.size() ? fields.get(extra.column()) : Optional.empty();
        int column = column(extra.column(), field, table);
        if (field.isPresent() && column >= own) {
            guests.set(column);
        }
        return new Extra(column, extra.value());
    }

    /** Whether cells of a deal's client stand in a column. */
    boolean isGuest(int column) {
        return column >= 0 && guests.get(column);
    }

    private int column(int column, Optional<Field> field, SourceTable earlier) {
        List<String> texts = earlier.columns();
        if (column < 0 || column >= texts.size()) {
            return column;
        }
        int[] known = places.computeIfAbsent(earlier.index(), any -> unknown(texts.size()));
        if (known[column] < 0) {
            known[column] = place(earlier, column, field);
        }
        return known[column];
    }

    private static int[] unknown(int size) {
        int[] out = new int[size];
        Arrays.fill(out, -1);
        return out;
    }

    private int place(SourceTable table, int column, Optional<Field> field) {
        List<String> texts = table.columns();
        String text = texts.get(column);
        int nth = nth(texts, column);
        OptionalInt there = titled(text, nth);
        if (there.isPresent()) {
            return there.getAsInt();
        }
        Matcher number = NUMBERED.matcher(text);
        if (isFurther(texts, column) && number.matches()) {
            OptionalInt base = own(table, texts.indexOf(number.group(1)), field);
            if (base.isPresent()) {
                return further(base.getAsInt(), Integer.parseInt(number.group(2)));
            }
        } else {
            OptionalInt renamed = own(table, column, field);
            if (renamed.isPresent()) {
                return renamed.getAsInt();
            }
        }
        return add(new Title(text, nth, field));
    }

    private OptionalInt titled(String text, int nth) {
        return IntStream.range(0, titles.size())
                .filter(i -> titles.get(i).text().equals(text) && titles.get(i).nth() == nth)
                .findFirst();
    }

    /** The column of the later table that a column of the earlier one is: by its title, else by its field. */
    private OptionalInt own(SourceTable table, int column, Optional<Field> field) {
        List<String> texts = table.columns();
        OptionalInt there = titled(texts.get(column), nth(texts, column));
        return there.isPresent() && there.getAsInt() < own || field.isEmpty() ? there : renamed(table, column, field);
    }

    /**
     * The column of the same field that is new by its title. Of several columns that are not there any more each goes to one
     * of its own, in their order; where too few are new, nobody knows which of them is meant, and all keep their places.
     */
    private OptionalInt renamed(SourceTable table, int column, Optional<Field> field) {
        List<String> texts = table.columns();
        int[] fresh = IntStream.range(0, own)
                .filter(i -> titles.get(i).field().equals(field))
                // One that the earlier table has itself holds its own values, not those of another column.
                .filter(i -> Collections.frequency(texts, titles.get(i).text())
                        <= titles.get(i).nth())
                .toArray();
        List<Integer> gone = gone(table, column, field);
        return gone.size() > fresh.length ? OptionalInt.empty() : OptionalInt.of(fresh[gone.indexOf(column)]);
    }

    /** The columns of a field that the later table has not by their titles, the asked one among them. */
    private List<Integer> gone(SourceTable table, int column, Optional<Field> field) {
        List<String> texts = table.columns();
        List<Optional<Field>> fields = earlier.apply(table);
        return IntStream.range(0, texts.size())
                .filter(i -> i == column
                        || i < fields.size() && fields.get(i).equals(field) && !isFurther(texts, i) && isGone(texts, i))
                .boxed()
                .toList();
    }

    private boolean isGone(List<String> texts, int column) {
        OptionalInt there = titled(texts.get(column), nth(texts, column));
        return there.isEmpty() || there.getAsInt() >= own;
    }

    /** «ИНН 2» beside «ИНН»: it goes where that goes. */
    private static boolean isFurther(List<String> texts, int column) {
        Matcher number = NUMBERED.matcher(texts.get(column));
        return number.matches() && texts.contains(number.group(1));
    }

    private static int nth(List<String> texts, int column) {
        return (int) texts.subList(0, column).stream()
                .filter(texts.get(column)::equals)
                .count();
    }

    private int add(Title title) {
        titles.add(title);
        return titles.size() - 1;
    }

    /** Says in which columns the rows of the later table hold more than their card's first cell. */
    void rows(BitSet columns) {
        repeating = columns;
    }

    /** Whether cards of the later table may have several rows. */
    boolean hasRows() {
        return !repeating.isEmpty();
    }

    /** Whether the later table has the column itself, or could fill it by further rows of a card. */
    boolean isOwn(int column) {
        return column < own || place(column).isPresent();
    }

    /** Whether a column holds a further one of what the rows of the later table may hold several of. */
    boolean isFurther(int column) {
        return place(column).filter(place -> place.number() > 1).isPresent();
    }

    /** What a column holds of what the rows of the later table may hold several of. */
    Optional<Place> place(int column) {
        Place place = numbered.getOrDefault(column, new Place(1, column));
        return Optional.of(place).filter(one -> one.base() >= 0 && repeating.get(one.base()));
    }

    /** The column for a further cell of a column of the later table, beside that. */
    int further(int base, int number) {
        Place place = new Place(number, base);
        Integer known = further.get(place);
        if (known != null) {
            return known;
        }
        String text = titles.get(base).text() + " " + number;
        int column = add(new Title(text, nth(text), titles.get(base).field()));
        further.put(place, column);
        numbered.put(column, place);
        return column;
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
