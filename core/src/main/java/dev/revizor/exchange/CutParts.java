package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Where the parts go that normalizing has cut out of a card's cells (a surname typed into «Имя», the postcode of an
 * address): into the blank column of their own field, if there is one for all parts of the cell; else the cell stays as it
 * was typed, for it is the only place that they have.
 */
final class CutParts {
    /** Found out from the name or written in the company's own cell: no text that anybody would miss. */
    private static final Set<Field> DERIVED = EnumSet.of(Field.SEX, Field.LEGAL_FORM);

    private static final Set<String> SHARED_OUT = Set.of("name.split", "name.swapped");

    /** Of cells that are written as they stood. */
    static final CutParts NONE = new CutParts();

    private final Map<Part, Integer> moved = new LinkedHashMap<>();
    private final Set<Integer> emptied = new TreeSet<>();
    private final Set<Integer> typed = new TreeSet<>();
    private final List<Part> homeless = new ArrayList<>();

    private CutParts() {}

    /**
     * A part that was cut out of a cell.
     *
     * @param value whose column is that of the cell
     */
    record Part(Field field, Value value) {
        String text() {
            return value.first();
        }
    }

    /**
     * The parts of a card.
     *
     * @param width columns of its table
     */
    static CutParts of(Card card, CleanText clean, int width) {
        CutParts out = new CutParts();
        out.keepNames(card, clean);
        Set<Integer> columns = new LinkedHashSet<>();
        each(card, part -> columns.add(part.value().column()));
        for (int column : columns) {
            out.place(card, clean, column, width);
        }
        return out;
    }

    /** Whether a card has a part that no cell of its own table holds: a merge may bring one. */
    static boolean strayIn(Card card, CleanText clean, int width) {
        boolean[] any = new boolean[1];
        each(card, part -> any[0] = true);
        return any[0] && !of(card, clean, width).homeless.isEmpty();
    }

    /** Whether the cells of a column stay as they were typed. */
    boolean isTyped(int column) {
        return typed.contains(column);
    }

    /** Whether parts of a column's cells went elsewhere. */
    boolean isEmptied(int column) {
        return emptied.contains(column);
    }

    /** The column that a part goes to; −1 where it stands in the cell that it was cut out of. */
    int columnOf(Field field, Value part) {
        return moved.getOrDefault(new Part(field, part), -1);
    }

    /** Parts that stand in no cell of the card's table. */
    List<Part> homeless() {
        return homeless;
    }

    private static void each(Card card, Consumer<Part> taker) {
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            if (DERIVED.contains(entry.getKey())) {
                continue;
            }
            for (Value value : entry.getValue()) {
                if (value.raw().isEmpty() && !value.canonical().isEmpty()) {
                    taker.accept(new Part(entry.getKey(), value));
                }
            }
        }
    }

    private void place(Card card, CleanText clean, int column, int width) {
        String shown = typed.contains(column) ? raw(card, column) : clean(card, clean, column);
        List<Part> missing = missing(card, column, shown);
        Map<Part, Integer> places = places(card, missing, width);
        String raw = run(raw(card, column));
        boolean only = missing.stream().anyMatch(part -> !places.containsKey(part) && raw.contains(run(part.text())));
        if (only) {
            typed.add(column);
        } else if (!places.isEmpty()) {
            emptied.add(column);
        }
        for (Part part : missing) {
            Integer place = places.get(part);
            boolean there = only && raw.contains(run(part.text()));
            if (place != null && !there) {
                moved.put(part, place);
            } else if (!there) {
                homeless.add(part);
            }
        }
    }

    private static List<Part> missing(Card card, int column, String shown) {
        List<Part> out = new ArrayList<>();
        each(card, part -> {
            if (part.value().column() == column && !Wording.holds(shown, part.text())) {
                out.add(part);
            }
        });
        return out;
    }

    private Map<Part, Integer> places(Card card, List<Part> parts, int width) {
        Map<Part, Integer> out = new LinkedHashMap<>();
        Set<Integer> taken = new TreeSet<>(moved.values());
        for (Part part : parts) {
            for (Value value : card.values(part.field())) {
                boolean blank = value.raw().isBlank() && value.canonical().isEmpty();
                boolean there = value.column() >= 0
                        && value.column() < width
                        && value.column() != part.value().column();
                if (blank && there && !out.containsKey(part) && taken.add(value.column())) {
                    out.put(part, value.column());
                }
            }
        }
        return out;
    }

    /** Where the words of a name are shared out among its cells and one of them would be gone, all stay as they were typed. */
    private void keepNames(Card card, CleanText clean) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        Set<Integer> columns = new TreeSet<>();
        boolean shared = false;
        for (Field field : List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC)) {
            for (Value value : card.values(field)) {
                before.addAll(Wording.of(value.raw()));
                after.addAll(Wording.of(
                        value.raw().isEmpty() ? String.join(" ", value.canonical()) : clean.of(card, field, value)));
                shared |= SHARED_OUT.contains(value.reason());
                if (!value.raw().isEmpty()) {
                    columns.add(value.column());
                }
            }
        }
        if (shared && !after.containsAll(before)) {
            typed.addAll(columns);
        }
    }

    private static String clean(Card card, CleanText clean, int column) {
        StringBuilder out = new StringBuilder();
        card.fields()
                .forEach((field, values) -> values.forEach(value -> {
                    if (value.column() == column && !value.raw().isEmpty()) {
                        out.append(clean.of(card, field, value)).append(' ');
                    }
                }));
        return out.toString();
    }

    private static String raw(Card card, int column) {
        StringBuilder out = new StringBuilder();
        card.fields()
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (value.column() == column) {
                        out.append(value.raw()).append(' ');
                    }
                }));
        return out.toString();
    }

    private static String run(String text) {
        return String.join("", Wording.of(text));
    }
}
