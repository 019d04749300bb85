package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds cards for tests: {@code of("1", "last_name", "Иванов", …)}. */
final class Cards {
    private Cards() {}

    static Card of(String id, String... fieldsAndValues) {
        return of(EntityKind.CONTACT, id, fieldsAndValues);
    }

    static Card of(EntityKind kind, String id, String... fieldsAndValues) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = 0; i + 1 < fieldsAndValues.length; i += 2) {
            Field field = Field.of(fieldsAndValues[i]).orElseThrow();
            fields.computeIfAbsent(field, key -> new ArrayList<>()).add(Value.good(i, fieldsAndValues[i + 1]));
        }
        return new Card(id, kind, new Origin(0, 1), fields, List.of());
    }

    /** So many strangers, that frequencies mean something. */
    static List<Card> strangers(int count) {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String digits = Integer.toString(1_000_000 + i * 7919 % 9_000_000);
            String sound = "" + (char) ('а' + i % 29) + "о" + (char) ('б' + i / 29 % 23) + "у"
                    + (char) ('в' + i / 7 % 19) + "ак";
            String month = Integer.toString(10 + i % 3);
            out.add(of(
                    "s" + i,
                    "last_name",
                    sound,
                    "first_name",
                    List.of("Виктор", "Семён", "Олег", "Роман").get(i % 4),
                    "phone",
                    "+7911" + digits,
                    "birth_date",
                    (1950 + i % 50) + "-" + month + "-" + (10 + i % 19)));
        }
        return out;
    }
}
