package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A card of the store and what a later export says of it, joined field by field. News of the source win; what the source
 * only repeats leaves alone what a merge has made of it; a blank takes nothing away unless it is told to.
 */
public final class Upsert {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T|$)");

    private final Carried carried;
    private final Blanks blanks;
    private final Sink sink;
    /** Whether the card at hand differs from what the store holds. */
    private boolean news;
    /** Columns whose old cells another requisite of that card has taken the place of. */
    private Set<Integer> replaced = Set.of();

    /** What a blank cell of a later export does to a value of the store. */
    public enum Blanks {
        /** Nothing. */
        KEEP,
        /** It takes the value away: somebody has cleared it in the CRM. */
        CLEAR
    }

    /** What became of one field of one card. */
    enum Fate {
        /** There was nothing before. */
        FILLED,
        CHANGED,
        /** Blank in the file, kept in the store. */
        KEPT,
        /** Taken away by a blank. */
        CLEARED
    }

    /** Hears of each field that is not the same. */
    @FunctionalInterface
    interface Sink {
        void field(Card card, Field field, Fate fate, List<Value> was, List<Value> now);

        /** The same of a column that maps to no field. */
        default void column(Card card, int column, Fate fate, String was, String now) {}
    }

    /** Nobody hears: the card is new to its own file. */
    static final Sink UNHEARD = (card, field, fate, was, now) -> {};

    Upsert(Carried carried, Blanks blanks, Sink sink) {
        this.carried = carried;
        this.blanks = blanks;
        this.sink = sink;
    }

    /**
     * The card to be; the old one where the file says nothing new, whatever columns it has.
     *
     * @param fresh what the file says
     * @param old what the store holds
     * @param said what the source said the last time; the old card, unless a merge has made more of that
     * @param earlier the table that the old card stands in
     */
    Card joined(Card fresh, Card old, Card said, SourceTable earlier) {
        return joined(fresh, old, said, earlier, new BitSet());
    }

    /**
     * The same of a row of which some cells say nothing of their own.
     *
     * @param aside columns that map to no field whose cells stand as they were once written: they are no blanks
     */
    Card joined(Card fresh, Card old, Card said, SourceTable earlier, BitSet aside) {
        news = false;
        replaced = Replaced.columns(fresh, old, earlier, carried);
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        Set<Field> all = EnumSet.noneOf(Field.class);
        all.addAll(fresh.fields().keySet());
        all.addAll(old.fields().keySet());
        for (Field field : all) {
            List<Value> values = values(field, fresh, old, said, earlier);
            if (!values.isEmpty()) {
                fields.put(field, values);
            }
        }
        List<Extra> extras = extras(fresh, old, said, earlier, aside);
        return news ? new Card(fresh.id(), fresh.kind(), fresh.origin(), fields, extras) : old;
    }

    private void tell(Card fresh, Field field, Fate fate, List<Value> was, List<Value> now) {
        news |= fate != Fate.KEPT;
        sink.field(fresh, field, fate, was, now);
    }

    private void tell(Card fresh, int column, Fate fate, String was, String now) {
        news |= fate != Fate.KEPT;
        sink.column(fresh, column, fate, was, now);
    }

    private List<Value> values(Field field, Card fresh, Card old, Card said, SourceTable earlier) {
        List<Value> now = fresh.values(field);
        List<Value> was = old.values(field);
        List<Value> saidHere = here(carried(field, said.values(field), earlier));
        if (alike(field, now, saidHere)) {
            return alike(field, now, was) && !now.isEmpty() ? now : carried(field, was, earlier);
        }
        if (fresh.typed(field)) {
            return news(field, fresh, carried(field, was, earlier), said.values(field));
        }
        if (!old.typed(field)) {
            return now.isEmpty() ? carried(field, was, earlier) : now;
        }
        List<Value> there = carried(field, was, earlier);
        if (there.stream().anyMatch(value -> replaced.contains(value.column()))) {
            return news(field, fresh, there, said.values(field));
        }
        boolean hasColumn = !now.isEmpty();
        if (hasColumn && blanks == Blanks.CLEAR) {
            return cleared(field, fresh, there, said.values(field));
        }
        if (hasColumn) {
            tell(fresh, field, Fate.KEPT, was, now);
        }
        return there;
    }

    /** A blank cell takes away what its source has said; not what another column or a merge brought. */
    private List<Value> cleared(Field field, Card fresh, List<Value> was, List<Value> said) {
        List<Value> out = new ArrayList<>(fresh.values(field));
        was.stream()
                .filter(value -> !isBlank(value) && stays(field, value, said))
                .forEach(out::add);
        if (!alike(field, out, was)) {
            tell(fresh, field, Fate.CLEARED, was, out);
        }
        return out;
    }

    /** Whether a value is none of those that the source takes back when it says others: its column is not in the file, or it never said it. */
    private boolean stays(Field field, Value value, List<Value> said) {
        return value.column() >= 0 && !carried.isOwn(value.column())
                || isList(field) && said.stream().noneMatch(one -> same(field, one, value));
    }

    /** News of a field that may have several cells: a blank one takes nothing away, and what only a merge brought stays. */
    private List<Value> news(Field field, Card fresh, List<Value> was, List<Value> said) {
        List<Value> now = fresh.values(field);
        List<Value> out = new ArrayList<>();
        List<Value> kept = new ArrayList<>();
        for (Value value : now) {
            Optional<Value> before =
                    isBlank(value) && blanks == Blanks.KEEP ? at(was, value.column()) : Optional.empty();
            before.ifPresent(kept::add);
            out.add(before.orElse(value));
        }
        for (Value value : was) {
            if (isRest(value, now) || !isBlank(value) && stays(field, value, said) && !isIn(value, out)) {
                out.add(value);
            }
        }
        if (!alike(field, out, was)) {
            tell(fresh, field, was.stream().allMatch(Upsert::isBlank) ? Fate.FILLED : Fate.CHANGED, here(was), now);
        }
        if (!kept.isEmpty()) {
            tell(fresh, field, Fate.KEPT, kept, List.of());
        }
        return out;
    }

    /** A cell of a further requisite that the file has no row for, or a blank in that row. It may repeat another's. */
    private boolean isRest(Value value, List<Value> now) {
        return blanks == Blanks.KEEP
                && !isBlank(value)
                && carried.isFurther(value.column())
                && !replaced.contains(value.column())
                && at(now, value.column()).isEmpty();
    }

    /** Whether values say all that a value says: one cell may name the telephones of two. */
    private static boolean isIn(Value value, List<Value> values) {
        if (value.canonical().isEmpty()) {
            return values.stream().anyMatch(one -> one.raw().equals(value.raw()));
        }
        return value.canonical().stream()
                .allMatch(
                        part -> values.stream().anyMatch(one -> one.canonical().contains(part)));
    }

    private static Optional<Value> at(List<Value> values, int column) {
        return values.stream()
                .filter(value -> value.column() == column && !isBlank(value))
                .findFirst();
    }

    private static boolean isList(Field field) {
        return switch (field.kind()) {
            case PHONE, EMAIL, LIST_TEXT -> true;
            case ID, CODE, TEXT, NAME, COMPANY, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> false;
        };
    }

    /** What the columns of the file could have said again, as they stand in it: a column that is not there takes nothing back. */
    private List<Value> here(List<Value> values) {
        return values.stream()
                .filter(value -> value.column() < 0 || carried.isOwn(value.column()))
                .sorted(Comparator.comparing((Value value) -> value.column() < 0)
                        .thenComparing(Value::column))
                .toList();
    }

    private List<Value> carried(Field field, List<Value> values, SourceTable earlier) {
        return values.stream()
                .map(value -> carried.value(value, field, earlier))
                .toList();
    }

    /** Whether two cells say the same, wherever they stand. A blank cell says no more than a missing column. */
    private static boolean alike(Field field, List<Value> some, List<Value> others) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < some.size() && isBlank(some.get(i))) {
                i++;
            }
            while (j < others.size() && isBlank(others.get(j))) {
                j++;
            }
            if (i == some.size() || j == others.size()) {
                return i == some.size() && j == others.size();
            }
            if (!same(field, some.get(i++), others.get(j++))) {
                return false;
            }
        }
    }

    private static boolean isBlank(Value value) {
        return value.quality() == Quality.BLANK;
    }

    /**
     * A value that is spelt otherwise is the same, where it is understood no better and leaves as much beside it.
     *
     * @param one as it is said now
     * @param other as it stands
     */
    private static boolean same(Field field, Value one, Value other) {
        if (field.kind() == Field.Kind.NUMBER && Quantity.isOne(one, other)) {
            return true;
        }
        if (!one.canonical().equals(other.canonical())) {
            return false;
        }
        return one.raw().equals(other.raw())
                || !one.canonical().isEmpty()
                        && (isPlainDay(one) && isPlainDay(other)
                                || isSum(one)
                                || isSum(other)
                                || isNoBetter(one, other))
                        && (one.rest().equals(other.rest()) || isOneMoment(one, other));
    }

    /** Excel takes the plus off a telephone, and what had to be repaired says no more than what was whole. */
    private static boolean isNoBetter(Value one, Value other) {
        boolean worse = one.quality() == Quality.REPAIRED && other.quality() == Quality.GOOD;
        return worse || one.quality() == other.quality() && one.reason().equals(other.reason());
    }

    /** The sum of several rows, which an export writes into one. */
    private static boolean isSum(Value value) {
        return value.reason().equals("deal.products_summed");
    }

    /** A workbook has no place for the zone of a moment: without one it says the same. */
    private static boolean isOneMoment(Value one, Value other) {
        return isPlainDay(one)
                && isPlainDay(other)
                && (one.rest().isBlank() || other.rest().isBlank())
                && DAY.matcher(one.first()).lookingAt();
    }

    /** A workbook keeps a day as a number, and each program shows it in its own form, or counts seconds: none is better than another. */
    private static boolean isPlainDay(Value value) {
        return value.quality() == Quality.GOOD
                || value.reason().equals("date.format")
                || value.reason().equals("date.unix_time");
    }

    private List<Extra> extras(Card fresh, Card old, Card said, SourceTable earlier, BitSet aside) {
        Map<Integer, String> was = placed(old, earlier);
        Map<Integer, String> last = placed(said, earlier);
        Map<Integer, String> out = new TreeMap<>();
        fresh.extras().forEach(extra -> out.put(extra.column(), extra.value()));
        Set<Integer> columns = new java.util.TreeSet<>(out.keySet());
        columns.addAll(was.keySet());
        boolean another = fresh.kind() == EntityKind.DEAL && pointsElsewhere(fresh, old);
        for (int column : columns) {
            String now = out.getOrDefault(column, "");
            String before = was.getOrDefault(column, "");
            if (column >= 0 && aside.get(column)) {
                put(out, column, before);
                continue;
            }
            boolean guest = fresh.kind() == EntityKind.DEAL && carried.isGuest(column);
            if (guest && another && now.isEmpty()) {
                // It was said of the client whom the deal had before.
                tell(fresh, column, Fate.CLEARED, before, now);
                continue;
            }
            boolean understood =
                    !guest && carried.field(column).filter(fresh::typed).isPresent();
            if (now.equals(before) || understood) {
                // What was a mere cell before may feed a field now: that has been told of already.
                continue;
            }
            if (now.equals(last.getOrDefault(column, ""))) {
                put(out, column, before);
            } else {
                extra(fresh, out, column, before);
            }
        }
        return out.entrySet().stream()
                .map(entry -> new Extra(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether a deal has another client than before, by the id in its row or by the card that he is. */
    private static boolean pointsElsewhere(Card fresh, Card old) {
        List<String> typed = refs(fresh, value -> value.column() >= 0);
        List<String> found = refs(fresh, value -> value.column() < 0);
        return !typed.isEmpty() && !typed.equals(refs(old, value -> value.column() >= 0))
                || !found.isEmpty() && !found.equals(refs(old, value -> value.column() < 0));
    }

    private static List<String> refs(Card deal, Predicate<Value> which) {
        return deal.values(Field.CARD_REF).stream()
                .filter(which.and(value -> !isBlank(value)))
                .map(Value::raw)
                .toList();
    }

    private void extra(Card fresh, Map<Integer, String> out, int column, String before) {
        String now = out.getOrDefault(column, "");
        if (!now.isEmpty()) {
            tell(fresh, column, before.isEmpty() ? Fate.FILLED : Fate.CHANGED, before, now);
        } else if (replaced.contains(column) || blanks == Blanks.CLEAR && carried.isOwn(column)) {
            tell(fresh, column, Fate.CLEARED, before, now);
        } else {
            if (carried.isOwn(column)) {
                tell(fresh, column, Fate.KEPT, before, now);
            }
            put(out, column, before);
        }
    }

    private static void put(Map<Integer, String> out, int column, String value) {
        if (value.isEmpty()) {
            out.remove(column);
        } else {
            out.put(column, value);
        }
    }

    private Map<Integer, String> placed(Card card, SourceTable earlier) {
        Map<Integer, String> out = new TreeMap<>();
        for (Extra extra : card.extras()) {
            Extra moved = carried.extra(extra, earlier);
            out.put(moved.column(), moved.value());
        }
        return out;
    }
}
