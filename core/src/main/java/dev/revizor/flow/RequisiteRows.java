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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A company or contact of Bitrix24 with the rows of its further requisites, each in columns of its own. */
final class RequisiteRows implements OpenCard {
    private final Carried carried;
    private final Card first;
    private final Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
    private final List<Extra> extras = new ArrayList<>();
    private boolean grown;

    RequisiteRows(Carried carried, Card first) {
        this.carried = carried;
        this.first = first;
        first.fields().forEach((field, values) -> fields.put(field, new ArrayList<>(values)));
        extras.addAll(first.extras());
    }

    @Override
    public boolean take(Card next, RawRow raw, RowRole role) {
        if (!(role instanceof RowRole.Further further)) {
            return false;
        }
        if (further.number() > 0) {
            grown = true;
            add(next, further.number(), further.said().keySet());
        }
        return true;
    }

    private void add(Card next, int number, Set<Integer> said) {
        next.fields()
                .forEach((field, values) -> values.stream()
                        .filter(value -> said.contains(value.column()) && value.quality() != Quality.BLANK)
                        .forEach(value -> fields.computeIfAbsent(field, any -> new ArrayList<>())
                                .add(value.in(carried.further(value.column(), number)))));
        next.extras().stream()
                .filter(extra -> said.contains(extra.column()))
                .forEach(extra -> extras.add(new Extra(carried.further(extra.column(), number), extra.value())));
    }

    @Override
    public Card card() {
        List<Extra> placed =
                extras.stream().sorted(Comparator.comparingInt(Extra::column)).toList();
        return grown ? new Card(first.id(), first.kind(), first.origin(), fields, placed) : first;
    }
}
