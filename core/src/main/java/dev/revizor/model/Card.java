package dev.revizor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A normalized row: a card of the client base, or something that hangs on one (task, deal, touch, consent, owner).
 *
 * @param id the public id: {@code source:entity:id}, or {@code h:} + content hash where the export has no id
 * @param kind what the row describes
 * @param origin file and row
 * @param fields values by field, in the order of {@link Field}; a field without a mapped column is absent, a field
 *     whose cells are empty has blank values
 * @param extras the cells of unmapped columns, by position
 */
public record Card(String id, EntityKind kind, Origin origin, Map<Field, List<Value>> fields, List<Extra> extras) {

    public Card {
        fields = FieldValues.of(fields);
        extras = List.copyOf(extras);
    }

    /** All values of a field, blank ones included; empty when no column maps to it. */
    public List<Value> values(Field field) {
        List<Value> found = fields.get(field);
        return found == null ? List.of() : found;
    }

    /** All usable canonical values of a field, in column order, without repeats. */
    public List<String> all(Field field) {
        List<Value> found = values(field);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.size() == 1) {
            return found.get(0).canonical();
        }
        List<String> out = new ArrayList<>();
        for (Value value : found) {
            for (String canonical : value.canonical()) {
                if (!out.contains(canonical)) {
                    out.add(canonical);
                }
            }
        }
        return out;
    }

    /** The first usable canonical value of a field. */
    public Optional<String> first(Field field) {
        return Optional.ofNullable(found(field));
    }

    private @Nullable String found(Field field) {
        List<Value> values = values(field);
        for (int i = 0; i < values.size(); i++) {
            List<String> canonical = values.get(i).canonical();
            if (!canonical.isEmpty()) {
                return canonical.get(0);
            }
        }
        return null;
    }

    /** The first usable canonical value of a field, or the empty string. */
    public String text(Field field) {
        String found = found(field);
        return found == null ? "" : found;
    }

    /** Whether the field has a usable value. */
    public boolean has(Field field) {
        return found(field) != null;
    }

    /** Whether anything but blanks was typed into the field, usable or not. */
    public boolean typed(Field field) {
        for (Value value : values(field)) {
            if (value.quality() != Quality.BLANK) {
                return true;
            }
        }
        return false;
    }

    /** The same card under another id. */
    public Card withId(String newId) {
        return new Card(newId, kind, origin, fields, extras);
    }
}
