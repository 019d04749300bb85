package dev.revizor.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a card by field, in the order of fields: an array, since rules ask for them a hundred times a card.
 * Never changes, so that the next form of a card can share it.
 */
final class FieldValues extends AbstractMap<Field, List<Value>> {
    private static final Field[] FIELDS = Field.values();

    private final @Nullable List<Value>[] byField;
    private final int size;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private FieldValues(Map<Field, List<Value>> values) {
        byField = new List[FIELDS.length];
        values.forEach((field, list) -> byField[field.ordinal()] = list);
        size = values.size();
    }

    static FieldValues of(Map<Field, List<Value>> values) {
        return values instanceof FieldValues same ? same : new FieldValues(values);
    }

    @Override
    public @Nullable List<Value> get(@Nullable Object field) {
        return field instanceof Field known ? byField[known.ordinal()] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<Field, List<Value>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Field, List<Value>>> iterator() {
                return walk();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private Iterator<Entry<Field, List<Value>>> walk() {
        return new Iterator<>() {
            private int at = -1;
            private @Nullable List<Value> next = forward();

            private @Nullable List<Value> forward() {
                do {
                    at++;
                } while (at < byField.length && byField[at] == null);
                return at < byField.length ? byField[at] : null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Entry<Field, List<Value>> next() {
                List<Value> list = next;
                if (list == null) {
                    throw new NoSuchElementException();
                }
                Entry<Field, List<Value>> entry = Map.entry(FIELDS[at], list);
                next = forward();
                return entry;
            }
        };
    }
}
