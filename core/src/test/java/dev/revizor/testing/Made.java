package dev.revizor.testing;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Cards and facts made by hand: {@code card("1", "status", "Новый", …)}; an empty value is a blank cell. */
public final class Made {
    /** The business day of all made facts. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Made() {}

    /** A contact from the first row of the first table. */
    public static Card card(String id, String... fieldsAndValues) {
        return card(EntityKind.CONTACT, id, 1, fieldsAndValues);
    }

    /** A row of any kind from a row of the first table. */
    public static Card card(EntityKind kind, String id, long row, String... fieldsAndValues) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = 0; i + 1 < fieldsAndValues.length; i += 2) {
            String text = fieldsAndValues[i + 1];
            fields.computeIfAbsent(Field.of(fieldsAndValues[i]).orElseThrow(), field -> new ArrayList<>())
                    .add(text.isEmpty() ? Value.blank(i, "") : Value.good(i, text));
        }
        return new Card(id, kind, new Origin(0, row), fields, List.of());
    }

    /** A card with nothing hanging on it but tasks. */
    public static CardFile file(Card card, Task... tasks) {
        return new CardFile(card, List.of(tasks), List.of(), List.of(), List.of());
    }

    /** An open task; an empty day is a task without a deadline. */
    public static Task task(String action, String due) {
        Optional<LocalDate> day = due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due));
        return new Task("t", action, day, day.isPresent(), true, "", Optional.empty());
    }

    /** Facts of a base of contacts that has these columns. */
    public static Facts facts(Policy policy, Set<Field> columns, EntityKind... further) {
        Map<EntityKind, Set<Field>> mapped = new EnumMap<>(EntityKind.class);
        mapped.put(EntityKind.CONTACT, columns);
        Set<EntityKind> kinds = new java.util.TreeSet<>(List.of(further));
        kinds.add(EntityKind.CONTACT);
        return new Facts(policy, TODAY, mapped, kinds, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
