package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** A company or contact of Bitrix24 with the rows of its further requisites. */
final class RequisiteRows implements OpenCard {
    /** Nobody has more; a file that has them would make a table of too many columns. */
    private static final int MOST = 100;

    private final RequisiteColumns columns;
    private final Card first;
    private final RawRow firstRow;
    private final Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
    private final List<Extra> extras = new ArrayList<>();
    private final Set<SortedMap<Integer, String>> seen = new HashSet<>();
    private int number = 1;

    RequisiteRows(RequisiteColumns columns, Card first, RawRow row) {
        this.columns = columns;
        this.first = first;
        this.firstRow = row;
        first.fields().forEach((field, values) -> fields.put(field, new ArrayList<>(values)));
        extras.addAll(first.extras());
        seen.add(columns.said(row));
    }

    @Override
    public Answer take(Card next, RawRow raw) {
        if (!columns.goesOn(firstRow, raw)) {
            return Answer.OTHER;
        }
        SortedMap<Integer, String> said = columns.said(raw);
        if (said.isEmpty() || seen.contains(said)) {
            return Answer.TAKEN;
        }
        if (number >= MOST) {
            return Answer.FULL;
        }
        seen.add(said);
        number++;
        add(next, said.keySet());
        return Answer.TAKEN;
    }

    private void add(Card next, Set<Integer> said) {
        next.fields()
                .forEach((field, values) -> values.stream()
                        .filter(value -> said.contains(value.column()) && value.quality() != Quality.BLANK)
                        .forEach(value -> fields.computeIfAbsent(field, any -> new ArrayList<>())
                                .add(moved(value))));
        next.extras().stream()
                .filter(extra -> said.contains(extra.column()))
                .forEach(extra -> extras.add(new Extra(columns.place(number, extra.column()), extra.value())));
    }

    private Value moved(Value value) {
        return new Value(
                columns.place(number, value.column()),
                value.raw(),
                value.canonical(),
                value.quality(),
                value.reason(),
                value.rest(),
                value.suggestion());
    }

    @Override
    public Card card() {
        List<Extra> placed =
                extras.stream().sorted(Comparator.comparingInt(Extra::column)).toList();
        return number == 1 ? first : new Card(first.id(), first.kind(), first.origin(), fields, placed);
    }
}
