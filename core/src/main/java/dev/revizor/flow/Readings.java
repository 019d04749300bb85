package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.normalize.NumberMarks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Keeps the earlier reading of a cell that stands as it stood: what {@code 1,234}, {@code 05/06/2026} or «Роман Павел»
 * means is decided by the other cells of its column, so a part of an export may read it otherwise than the whole did.
 * That is no news of the source. Immutable.
 */
final class Readings {
    private static final BigDecimal GROUP = BigDecimal.valueOf(1000);
    /** {@code 2026-05-06}; a time may follow. */
    private static final int DAY_LENGTH = 10;

    private final Set<Field.Kind> voted;

    private Readings(Set<Field.Kind> voted) {
        this.voted = voted;
    }

    /** What the user has pinned is his word, not a vote: there a new reading is news, and corrects the store. */
    static Readings of(InputFile.Hints hints) {
        Set<Field.Kind> voted = EnumSet.of(Field.Kind.NAME);
        if (hints.decimal().isEmpty()) {
            voted.add(Field.Kind.NUMBER);
        }
        if (hints.dates().isEmpty()) {
            voted.add(Field.Kind.DATE);
        }
        return new Readings(voted);
    }

    /**
     * The fresh card with the readings that its unchanged cells had before; the same card where none is read otherwise.
     *
     * @param fresh what the file says
     * @param said what the source said the last time
     */
    Card settled(Card fresh, Card said) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        Map<Integer, Integer> turned = new TreeMap<>();
        for (Map.Entry<Field, List<Value>> entry : fresh.fields().entrySet()) {
            Field field = entry.getKey();
            if (voted.contains(field.kind())) {
                settle(field, entry.getValue(), said.values(field), turned)
                        .ifPresent(values -> fields.put(field, values));
            }
        }
        if (fields.isEmpty()) {
            return fresh;
        }
        Map<Field, List<Value>> all = new EnumMap<>(Field.class);
        all.putAll(fresh.fields());
        all.putAll(fields);
        if (!turned.isEmpty()) {
            cuts(all, said, turned);
        }
        return new Card(fresh.id(), fresh.kind(), fresh.origin(), all, fresh.extras());
    }

    /** Hears of a cell whose earlier reading stays. */
    @FunctionalInterface
    interface Stays {
        void cell(Field field, Value before, Value now);
    }

    /** Tells the cells of a fresh card whose earlier readings {@link #settled} has kept, but for parts that were cut out of them. */
    static void tell(Card fresh, Card settled, Stays stays) {
        fresh.fields().forEach((field, values) -> {
            List<Value> kept = settled.values(field);
            for (int i = 0; i < Math.min(values.size(), kept.size()); i++) {
                Value now = values.get(i);
                Value before = kept.get(i);
                if (!now.raw().isEmpty()
                        && now.raw().equals(before.raw())
                        && !now.canonical().equals(before.canonical())) {
                    stays.cell(field, before, now);
                }
            }
        });
    }

    /** The values with their earlier readings; empty where each is read as before. */
    private static Optional<List<Value>> settle(
            Field field, List<Value> now, List<Value> before, Map<Integer, Integer> turned) {
        List<Value> out = new ArrayList<>(now);
        boolean settled = false;
        for (int i = 0; i < now.size(); i++) {
            Value value = now.get(i);
            Optional<Value> earlier = reread(field, value, before);
            if (earlier.isPresent()) {
                out.set(i, earlier.get().in(value.column()));
                settled = true;
                if (field == Field.FULL_NAME) {
                    turned.put(value.column(), earlier.get().column());
                }
            }
        }
        return settled ? Optional.of(out) : Optional.empty();
    }

    private static Optional<Value> reread(Field field, Value now, List<Value> before) {
        List<Value> typed = before.stream()
                .filter(value -> !value.raw().isEmpty() && value.raw().equals(now.raw()))
                .toList();
        if (typed.stream().anyMatch(value -> value.canonical().equals(now.canonical()))) {
            return Optional.empty();
        }
        return typed.stream()
                .filter(value ->
                        value.canonical().size() == 1 && now.canonical().size() == 1)
                .filter(value -> turnsInto(field, now.raw(), value.first(), now.first()))
                .findFirst();
    }

    /** Whether both are readings of one cell that differ by nothing but what was decided of its column. */
    private static boolean turnsInto(Field field, String raw, String one, String other) {
        return switch (field.kind()) {
            case NUMBER -> NumberMarks.isOpen(raw) && isThousandfold(new BigDecimal(one), new BigDecimal(other));
            case DATE -> isTurned(one, other);
            case NAME -> field == Field.FULL_NAME && words(one).equals(words(other));
            case ID, CODE, TEXT, LIST_TEXT, COMPANY, PHONE, EMAIL, TAX_ID, FLAG, CONSENT -> false;
        };
    }

    private static boolean isThousandfold(BigDecimal one, BigDecimal other) {
        return one.multiply(GROUP).compareTo(other) == 0
                || other.multiply(GROUP).compareTo(one) == 0;
    }

    /** Day and month have changed places; year and time are the same. */
    private static boolean isTurned(String one, String other) {
        return one.length() >= DAY_LENGTH
                && one.length() == other.length()
                && one.substring(0, 5).equals(other.substring(0, 5))
                && one.substring(5, 7).equals(other.substring(8, DAY_LENGTH))
                && one.substring(8, DAY_LENGTH).equals(other.substring(5, 7))
                && one.substring(DAY_LENGTH).equals(other.substring(DAY_LENGTH));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split(" ")).sorted().toList();
    }

    /** What was cut out of a whole name (its parts, the sex that they tell) follows the reading of that name. */
    private static void cuts(Map<Field, List<Value>> fields, Card said, Map<Integer, Integer> turned) {
        Predicate<Value> isOld = value -> value.raw().isEmpty() && turned.containsValue(value.column());
        Predicate<Value> isNew = value -> value.raw().isEmpty() && turned.containsKey(value.column());
        Map<Integer, Integer> back = new TreeMap<>();
        turned.forEach((now, before) -> back.put(before, now));
        Set<Field> all = EnumSet.noneOf(Field.class);
        all.addAll(fields.keySet());
        all.addAll(said.fields().keySet());
        for (Field field : all) {
            List<Value> out = new ArrayList<>(fields.getOrDefault(field, List.of()));
            boolean dropped = out.removeIf(isNew);
            List<Value> earlier = said.values(field).stream()
                    .filter(isOld)
                    .map(value -> value.in(back.getOrDefault(value.column(), value.column())))
                    .toList();
            out.addAll(earlier);
            if (out.isEmpty()) {
                fields.remove(field);
            } else if (dropped || !earlier.isEmpty()) {
                fields.put(field, out);
            }
        }
    }
}
