package dev.revizor.store;

import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store's own numbers of the fields, kept in it: they stay when a later version has more fields. */
final class FieldNumbers {
    private final List<Field> byNumber = new ArrayList<>();
    private final Map<Field, Integer> numbers = new EnumMap<>(Field.class);

    /** A field of a kept list that this version does not know. */
    static Optional<String> stranger(String kept) {
        for (String id : kept.split(" ")) {
            if (Field.of(id).isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** From the list that the store keeps, empty for a new one; fields that it lacks are added at the end. */
    FieldNumbers(String kept) {
        for (String id : kept.isEmpty() ? new String[0] : kept.split(" ")) {
            add(Field.of(id).orElseThrow(() -> new IllegalStateException("unknown field " + id)));
        }
        for (Field field : Field.values()) {
            if (!numbers.containsKey(field)) {
                add(field);
            }
        }
    }

    private void add(Field field) {
        numbers.put(field, byNumber.size());
        byNumber.add(field);
    }

    int of(Field field) {
        Integer number = numbers.get(field);
        if (number == null) {
            throw new IllegalStateException(field.id());
        }
        return number;
    }

    Field field(int number) {
        return byNumber.get(number);
    }

    /** The list to keep. */
    String kept() {
        StringBuilder out = new StringBuilder();
        byNumber.forEach(field -> out.append(out.length() == 0 ? "" : " ").append(field.id()));
        return out.toString();
    }
}
