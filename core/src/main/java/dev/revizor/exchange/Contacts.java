package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Shares the telephones, e-mails or messengers of a card out among the columns of a target: each goes where its own column said that
 * it belongs, a mobile number of an unnamed column under the mobile ones, the others into the next free column.
 */
final class Contacts {
    private static final String MOBILE = "mobile";
    private static final String ANY = "any";
    private static final String OTHER = "other";
    private static final String WORK = "work";

    private final List<Slot> slots;

    private Contacts(List<Slot> slots) {
        this.slots = slots;
    }

    /**
     * A value with what is known of its kind.
     *
     * @param tag as its column says it; empty: nothing
     * @param label what its writer calls it; empty: nothing
     */
    record Typed(String text, String tag, String label) {
        /** What a Russian number itself tells of its kind. */
        boolean isMobile() {
            return tag.isEmpty() && text.startsWith("+79");
        }
    }

    /** A column of the target. */
    private static final class Slot {
        private final Rendering.Slot kind;
        private final List<Typed> held = new ArrayList<>();

        Slot(Rendering.Slot kind) {
            this.kind = kind;
        }

        boolean isFree() {
            return held.isEmpty();
        }

        boolean isFor(String tag) {
            return kind.tag().equals(tag) && (isFree() || kind.several());
        }
    }

    /** The values of a card's field, each once. */
    static List<Typed> of(Card card, Field field, SourceColumns source) {
        List<Typed> out = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Value value : card.values(field)) {
            for (String text : texts(field, value)) {
                if (seen.add(text)) {
                    out.add(new Typed(text, source.tag(card, value), source.label(card, value)));
                }
            }
        }
        return out;
    }

    /** A link to a messenger is written as it was typed: its handle alone leads nowhere. */
    private static List<String> texts(Field field, Value value) {
        return isLink(field, value) ? List.of(value.raw().strip()) : value.canonical();
    }

    /** Whether a value is, or holds, a link to a name at a messenger. */
    static boolean isLink(Field field, Value value) {
        return field == Field.MESSENGER
                && !value.canonical().isEmpty()
                && value.raw().contains("://");
    }

    /** Shares out; a value for which no column is left stands in none. */
    static Contacts shared(List<Typed> values, List<Rendering.Slot> kinds) {
        List<Slot> slots = new ArrayList<>();
        kinds.forEach(kind -> slots.add(new Slot(kind)));
        Contacts out = new Contacts(slots);
        List<Typed> left = out.named(values);
        boolean plain = kinds.stream().anyMatch(kind -> kind.tag().equals(ANY));
        for (Typed value : left) {
            if (plain || !value.isMobile() || !out.put(value, slot -> slot.isFor(MOBILE))) {
                out.anywhere(value);
            }
        }
        return out;
    }

    /**
     * The same where a value may stand under its own kind alone, as a number at WhatsApp that would be another name at Telegram. One
     * whose kind is not known goes under the others; one whose kind has no column stands in none.
     */
    static Contacts byKind(List<Typed> values, List<Rendering.Slot> kinds) {
        List<Slot> slots = new ArrayList<>();
        kinds.forEach(kind -> slots.add(new Slot(kind)));
        Contacts out = new Contacts(slots);
        for (Typed value : out.named(values)) {
            if (value.tag().isEmpty()) {
                out.put(value, slot -> slot.isFor(OTHER));
            }
        }
        return out;
    }

    /** What stands in a column of the target. */
    List<Typed> in(int slot) {
        return slots.get(slot).held;
    }

    /** Those whose column says of which kind they are, in the first column of that kind; the others are given back. */
    private List<Typed> named(List<Typed> values) {
        List<Typed> left = new ArrayList<>();
        for (Typed value : values) {
            boolean placed = !value.tag().isEmpty() && put(value, slot -> slot.isFor(value.tag()));
            if (!placed) {
                left.add(value);
            }
        }
        return left;
    }

    private void anywhere(Typed value) {
        boolean mobile = value.tag().equals(MOBILE) || value.isMobile();
        boolean placed = put(value, slot -> slot.kind.tag().equals(ANY) && slot.isFree())
                || value.tag().isEmpty() && put(value, slot -> slot.kind.tag().equals(WORK) && slot.isFree())
                || put(value, slot -> slot.isFor(OTHER))
                || put(
                        value,
                        slot -> slot.isFree() && (mobile || !slot.kind.tag().equals(MOBILE)))
                || put(value, Slot::isFree);
        if (!placed) {
            put(value, slot -> slot.kind.several());
        }
    }

    private boolean put(Typed value, Predicate<Slot> where) {
        for (Slot slot : slots) {
            if (where.test(slot)) {
                slot.held.add(value);
                return true;
            }
        }
        return false;
    }
}
