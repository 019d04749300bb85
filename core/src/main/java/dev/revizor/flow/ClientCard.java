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

/**
 * A client's card of the store, and what deals say of him beside it. What stands in it stays; a deal adds a value of a blank
 * field, a further telephone or e-mail; a name is taken whole or not at all. Each value is looked at once, however many
 * deals there are.
 */
final class ClientCard {
    private static final Set<Field> NAMES =
            EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME, Field.SEX);
    private static final Set<Field> COMPANY = EnumSet.of(Field.COMPANY, Field.LEGAL_FORM);

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
        there.fields().keySet().stream().filter(there::typed).forEach(typed::add);
    }

    /** Takes what a deal says of the client. How many values were added. */
    int add(Card said) {
        Set<Field> before = EnumSet.noneOf(Field.class);
        before.addAll(typed);
        int news = 0;
        for (Map.Entry<Field, List<Value>> entry : said.fields().entrySet()) {
            Field field = entry.getKey();
            for (Value value : entry.getValue()) {
                if (value.quality() != Quality.BLANK && isNew(before, field, value)) {
                    grown.computeIfAbsent(field, any -> new ArrayList<>(there.values(field)))
                            .add(placed(value, said));
                    typed.add(field);
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

    private boolean isNew(Set<Field> before, Field field, Value value) {
        boolean list = switch (field.kind()) {
            case PHONE, EMAIL, LIST_TEXT -> true;
            case ID, CODE, TEXT, NAME, COMPANY, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> false;
        };
        if (list) {
            return held.computeIfAbsent(field, this::texts).addAll(texts(value));
        }
        return !isTold(before, NAMES, field) && !isTold(before, COMPANY, field) && !before.contains(field);
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
