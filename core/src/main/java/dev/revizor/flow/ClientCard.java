package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A client's card, and what a deal says of him beside it. */
final class ClientCard {
    private static final Set<Field> NAMES =
            EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME, Field.SEX);
    private static final Set<Field> COMPANY = EnumSet.of(Field.COMPANY, Field.LEGAL_FORM);

    private ClientCard() {}

    /**
     * The card with what it does not have yet: a value of a blank field, a further telephone or e-mail. What stands in it
     * stays; a name is taken whole or not at all. The same card where there is nothing to add.
     *
     * @param there the card of the store
     * @param said what the deal says
     */
    static Card filled(Card there, Card said) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(there.fields());
        boolean added = false;
        for (Map.Entry<Field, List<Value>> entry : said.fields().entrySet()) {
            Field field = entry.getKey();
            List<Value> values = new ArrayList<>(there.values(field));
            for (Value value : entry.getValue()) {
                if (value.quality() != Quality.BLANK && isNew(there, field, value)) {
                    values.add(placed(value, there, said));
                }
            }
            if (values.size() > there.values(field).size()) {
                fields.put(field, values);
                added = true;
            }
        }
        return added ? new Card(there.id(), there.kind(), there.origin(), fields, there.extras()) : there;
    }

    private static boolean isNew(Card there, Field field, Value value) {
        boolean list = switch (field.kind()) {
            case PHONE, EMAIL, LIST_TEXT -> true;
            case ID, CODE, TEXT, NAME, COMPANY, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> false;
        };
        if (list) {
            return there.values(field).stream().noneMatch(one -> isSame(one, value));
        }
        return !isTold(there, NAMES, field) && !isTold(there, COMPANY, field) && !there.typed(field);
    }

    private static boolean isSame(Value one, Value other) {
        return other.canonical().isEmpty()
                ? one.raw().equals(other.raw())
                : one.canonical().containsAll(other.canonical());
    }

    private static boolean isTold(Card there, Set<Field> together, Field field) {
        return together.contains(field) && together.stream().anyMatch(there::typed);
    }

    /** A value from another table has no column in the card's own one. */
    private static Value placed(Value value, Card there, Card said) {
        boolean same = there.origin().source() == said.origin().source();
        return same
                ? value
                : new Value(
                        -1,
                        value.raw(),
                        value.canonical(),
                        value.quality(),
                        value.reason(),
                        value.rest(),
                        value.suggestion());
    }
}
