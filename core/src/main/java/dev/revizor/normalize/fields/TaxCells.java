package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ИНН cells, which may hold ИНН/КПП as one text. */
public final class TaxCells {
    private final TaxIds inn;
    private final TaxIds kpp;

    public TaxCells(Words words) {
        this.inn = new TaxIds(TaxIds.Kind.INN, words);
        this.kpp = new TaxIds(TaxIds.Kind.KPP, words);
    }

    /** Adds the values of an ИНН cell; the КПП of a pair becomes a value of its own without raw text. */
    public void fill(int column, String raw, Map<Field, List<Value>> out) {
        String[] pair = TaxIds.innAndKpp(raw);
        if (pair == null) {
            add(out, Field.INN, inn.normalize(column, raw));
            return;
        }
        add(out, Field.INN, TaxIds.ofPair(inn.normalize(column, pair[0]), raw));
        Value second = kpp.normalize(column, pair[1]);
        if (!second.canonical().isEmpty()) {
            add(out, Field.KPP, new Value(column, "", second.canonical(), Quality.GOOD, "", "", ""));
        }
    }

    private static void add(Map<Field, List<Value>> out, Field field, Value value) {
        out.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
    }
}
