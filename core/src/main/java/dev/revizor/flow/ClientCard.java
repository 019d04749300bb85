package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A client's card of the store, and what deals say of him beside it. What stands in it stays; a deal adds a value of a blank
 * field, a further telephone or e-mail; a name is taken whole or not at all, but that the patronymic of the same name is added. Each value is looked at once, however many
 * deals there are.
 */
final class ClientCard {
    private static final Set<Field> NAMES =
            EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME, Field.SEX);
    private static final Set<Field> COMPANY = EnumSet.of(Field.COMPANY, Field.LEGAL_FORM);
    private static final Set<Field> NAMED = EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME);
    private static final Set<Field> FIRM = EnumSet.of(Field.COMPANY);

    private final Card there;
    /** The fields that have been added to, with all their values. */
    private final Map<Field, List<Value>> grown = new EnumMap<>(Field.class);
    /** What the fields with lists hold; only asked whether a text is in it. */
    private final Map<Field, Set<String>> held = new EnumMap<>(Field.class);

    private final Set<Field> typed = EnumSet.noneOf(Field.class);
    private Card named;
    private long added;

    /**
     * With nothing added yet.
     *
     * @param there the card of the store
     */
    ClientCard(Card there) {
        this.there = there;
        this.named = there;
        there.fields().forEach((field, values) -> {
            if (values.stream().anyMatch(SaidOfClient::isSomething)) {
                typed.add(field);
            }
        });
    }

    /**
     * Takes what a deal says of the client. How many values were added.
     *
     * @param sink hears of each value that was added
     */
    int add(Card said, BiConsumer<Field, Value> sink) {
        Set<Field> before = EnumSet.noneOf(Field.class);
        before.addAll(typed);
        int news = 0;
        for (Map.Entry<Field, List<Value>> entry : said.fields().entrySet()) {
            Field field = entry.getKey();
            for (Value value : entry.getValue()) {
                if (value.quality() != Quality.BLANK && isNew(before, field, value, said)) {
                    grown.computeIfAbsent(field, any -> new ArrayList<>(there.values(field)))
                            .add(placed(value, said));
                    if (SaidOfClient.isSomething(value)) {
                        typed.add(field);
                    }
                    sink.accept(field, value);
                    news++;
                }
            }
        }
        if (NAMES.stream().anyMatch(grown::containsKey) && NAMES.stream().noneMatch(before::contains)) {
            named = now();
        }
        added += news;
        return news;
    }

    /** The card with all that was added; empty where nothing was. */
    Optional<Card> filled() {
        return grown.isEmpty() ? Optional.empty() : Optional.of(now());
    }

    private Card now() {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(there.fields());
        fields.putAll(grown);
        return new Card(there.id(), there.kind(), there.origin(), fields, there.extras());
    }

    /** The card of the store, with the name that a deal gave it if it had none. */
    Card named() {
        return named;
    }

    /** The card of the store. */
    Card there() {
        return there;
    }

    /** How many values it keeps, roughly: what a card of the store has, and all that was added. */
    long size() {
        return there.fields().size() + added;
    }

    /** All values of a field as they are by now. */
    List<Value> values(Field field) {
        List<Value> more = grown.get(field);
        return more == null ? there.values(field) : more;
    }

    private boolean isNew(Set<Field> before, Field field, Value value, Card said) {
        if (!SaidOfClient.isSingle(field)) {
            return held.computeIfAbsent(field, this::texts).addAll(texts(value));
        }
        boolean known = before.contains(field);
        if (known || !SaidOfClient.isSomething(value)) {
            // A word for nothing stands in a field that is blank, so that it is not lost, and bars nothing from it.
            return !known && values(field).stream().allMatch(one -> one.quality() == Quality.BLANK);
        }
        return switch (field) {
            // What a name lacks is taken from nobody but the bearer of that name.
            case PATRONYMIC, SEX -> !isTold(before, NAMES, field) || isSame(NAMED, said);
            case LEGAL_FORM -> !isTold(before, COMPANY, field) || isSame(FIRM, said);
            default -> !isTold(before, NAMES, field) && !isTold(before, COMPANY, field);
        };
    }

    private boolean isSame(Set<Field> fields, Card said) {
        return fields.stream()
                .allMatch(field -> said.has(field)
                        && said.values(field).stream()
                                .allMatch(value -> SaidOfClient.says(there::values, field, value)));
    }

    private static boolean isTold(Set<Field> before, Set<Field> together, Field field) {
        return together.contains(field) && together.stream().anyMatch(before::contains);
    }

    private Set<String> texts(Field field) {
        Set<String> out = new HashSet<>();
        for (Value value : there.values(field)) {
            out.add(value.raw());
            out.addAll(value.canonical());
        }
        return out;
    }

    /** By what a value of a list is known: a cell that nobody could read by its letters. */
    private static List<String> texts(Value value) {
        return value.canonical().isEmpty() ? List.of(value.raw()) : value.canonical();
    }

    /** A value from another table has no column in the card's own one. */
    private Value placed(Value value, Card said) {
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
