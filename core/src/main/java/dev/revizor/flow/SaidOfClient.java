package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a card says what the row of a deal says of its client. Case, ё and е, and outer spaces make no difference; a
 * spelling or a short form of a name does.
 */
final class SaidOfClient {
    private static final Set<Field> NAMES =
            EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME);

    private SaidOfClient() {}

    /** Whether a field holds one value: of telephones and other lists a card takes every one. */
    static boolean isSingle(Field field) {
        return switch (field.kind()) {
            case PHONE, EMAIL, LIST_TEXT -> false;
            case ID, CODE, TEXT, NAME, COMPANY, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> true;
        };
    }

    /** Whether a value is more than a blank or a word for nothing. */
    static boolean isSomething(Value value) {
        return value.quality() != Quality.BLANK && value.quality() != Quality.PLACEHOLDER;
    }

    /**
     * Whether a value of a row says something by itself that a card could contradict. A blank and a word for nothing do
     * not, nor does the sex that a name tells, nor the whole of a name whose parts are told beside it.
     *
     * @param row the client as the row has him
     */
    static boolean isTold(Field field, Value value, Card row) {
        if (!isSomething(value) || !isSingle(field) || field.kind() == Field.Kind.ID) {
            return false;
        }
        return switch (field) {
            case SEX -> !value.raw().isEmpty();
            case FULL_NAME -> !row.has(Field.LAST_NAME) && !row.has(Field.FIRST_NAME);
            case CITY, REGION, COUNTRY, STREET, HOUSE, FLAT, POSTCODE ->
                // What was cut out of an address is told with the address.
                !value.raw().isEmpty() || !row.has(Field.ADDRESS);
            default -> true;
        };
    }

    /** Whether a card has the value. */
    static boolean says(Function<Field, List<Value>> card, Field field, Value value) {
        String text = folded(value);
        List<Value> there = card.apply(field);
        for (Value one : there) {
            if (one.equals(value) || alike(field, folded(one), text)) {
                return true;
            }
        }
        return NAMES.contains(field)
                && (field == Field.FULL_NAME || texts(there).isEmpty())
                && words(card).containsAll(List.of(text.split(" ")));
    }

    private static boolean alike(Field field, String one, String other) {
        if (one.isEmpty()) {
            return false;
        }
        // A day and a moment of that day contradict each other no more than a day and itself.
        boolean day = field.kind() == Field.Kind.DATE && (one.startsWith(other) || other.startsWith(one));
        return day || one.equals(other);
    }

    /** The words of all that a card says of a name. */
    private static List<String> words(Function<Field, List<Value>> card) {
        List<String> out = new ArrayList<>();
        NAMES.forEach(field -> texts(card.apply(field)).forEach(text -> out.addAll(Arrays.asList(text.split(" ")))));
        return out;
    }

    private static List<String> texts(List<Value> values) {
        return values.stream()
                .map(SaidOfClient::folded)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What a value is compared by; a cell that nobody could read is compared by its letters. */
    static String folded(Value value) {
        String text = value.canonical().isEmpty() ? value.raw() : String.join(" ", value.canonical());
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
