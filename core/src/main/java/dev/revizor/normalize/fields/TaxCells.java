package dev.revizor.normalize.fields;

import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ИНН cells, which may hold ИНН/КПП, an ОГРН, and words as one text. */
public final class TaxCells {
    private final TaxIds inn;

    public TaxCells(Words words) {
        this.inn = new TaxIds(TaxIds.Kind.INN, words);
    }

    /**
     * Adds the values of all ИНН cells, once those of the other cells are there. A КПП or ОГРН in one of them becomes a value
     * of its own without raw text where the row has none; what else the cell says stands beside the ИНН.
     */
    public void fill(List<Draft.Cell> cells, Map<Field, List<Value>> out) {
        for (Draft.Cell cell : cells) {
            if (cell.field() == Field.INN) {
                add(out, Field.INN, value(cell.column(), cell.raw(), out));
            }
        }
    }

    private Value value(int column, String raw, Map<Field, List<Value>> out) {
        Value whole = inn.normalize(column, raw);
        if (whole.quality() != Quality.UNREADABLE) {
            return whole;
        }
        TaxNumbers numbers = new TaxNumbers(Cleaner.unmarked(raw));
        Set<String> found = numbers.of(TaxIds.Kind.INN);
        if (found.isEmpty()) {
            return whole;
        }
        if (numbers.hasSeveral()) {
            return Answers.doubtful(column, raw, Reason.INN_SEVERAL, "");
        }
        Set<TaxIds.Kind> taken = EnumSet.of(TaxIds.Kind.INN);
        take(TaxIds.Kind.KPP, Field.KPP, numbers, column, out, taken);
        take(TaxIds.Kind.OGRN, Field.OGRN, numbers, column, out, taken);
        return beside(inn.normalize(column, found.iterator().next()), raw, numbers.without(taken), taken);
    }

    /** Two numbers of a kind, or another one than that of its own cell, stay where they are: nobody knows which is right. */
    private static void take(
            TaxIds.Kind kind,
            Field field,
            TaxNumbers numbers,
            int column,
            Map<Field, List<Value>> out,
            Set<TaxIds.Kind> taken) {
        Set<String> found = numbers.of(kind);
        if (found.size() != 1) {
            return;
        }
        String number = found.iterator().next();
        List<Value> own = out.getOrDefault(field, List.of());
        if (own.stream().allMatch(value -> isEmpty(value))) {
            add(out, field, new Value(column, "", List.of(number), Quality.GOOD, "", "", ""));
            taken.add(kind);
        } else if (own.stream().anyMatch(value -> value.canonical().contains(number))) {
            taken.add(kind);
        }
    }

    private static boolean isEmpty(Value value) {
        return value.quality() == Quality.BLANK || value.quality() == Quality.PLACEHOLDER;
    }

    private static Value beside(Value inn, String raw, String rest, Set<TaxIds.Kind> taken) {
        if (inn.canonical().isEmpty()) {
            return new Value(inn.column(), raw, List.of(), inn.quality(), inn.reason(), "", inn.suggestion());
        }
        Reason reason = !rest.isEmpty() || taken.contains(TaxIds.Kind.OGRN)
                ? Reason.INN_MORE
                : taken.contains(TaxIds.Kind.KPP) ? Reason.INN_KPP : Reason.INN_FORMAT;
        return new Value(inn.column(), raw, inn.canonical(), Quality.REPAIRED, reason.code(), rest, "");
    }

    private static void add(Map<Field, List<Value>> out, Field field, Value value) {
        out.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
    }
}
