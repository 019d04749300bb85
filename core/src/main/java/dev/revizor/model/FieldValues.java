package dev.revizor.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of a card, in the order of fields; never changes, so that the next form of a card can share it. */
final class FieldValues extends AbstractMap<Field, List<Value>> {
    private final Map<Field, List<Value>> values;

    private FieldValues(Map<Field, List<Value>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static Map<Field, List<Value>> of(Map<Field, List<Value>> values) {
        if (values instanceof FieldValues) {
            return values;
        }
        EnumMap<Field, List<Value>> own = new EnumMap<>(Field.class);
        own.putAll(values);
        return new FieldValues(own);
    }

    @Override
    public Set<Entry<Field, List<Value>>> entrySet() {
        return values.entrySet();
    }

    @Override
    public List<Value> get(Object field) {
        return values.get(field);
    }

    @Override
    public boolean containsKey(Object field) {
        return values.containsKey(field);
    }

    @Override
    public int size() {
        return values.size();
    }
}
