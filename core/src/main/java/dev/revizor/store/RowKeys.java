package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows that look for their card go by: which keys, and in which order. */
final class RowKeys {
    /** Of so many names each may be the firm of each other. */
    private static final int MOST_NAMED = 4;

    private final Seekers out;

    /** For the rows of one list. */
    RowKeys(Seekers out) {
        this.out = out;
    }

    /**
     * Adds a row of a deal, task, touch, consent or verification.
     *
     * @param system whose ids it has
     */
    void add(int number, Card row, Seekers.Held where, String system) {
        boolean deal = row.kind() == EntityKind.DEAL;
        Map<String, Byte> sorts = sorts(row);
        List<String> refs = new ArrayList<>(sorts.keySet());
        // Of a person and his firm the person is nearer, whichever column stands first.
        refs.sort(Comparator.comparing(ref -> CardKeys.isOf(EntityKind.COMPANY, ref)));
        for (String ref : refs) {
            if (!CardKeys.isOf(EntityKind.DEAL, ref)) {
                ids(ref, system);
                out.group(sorts.getOrDefault(ref, Seekers.CELL));
            }
        }
        points(row, refs);
        String owner = CardKeys.fold(row.text(Field.OWNER));
        names(row, owner);
        if (!deal) {
            deals(row, owner, system);
        }
        if (system.equals(RowSystems.PLAIN)) {
            out.named(CardKeys.named(row));
        }
        out.end(number, where);
    }

    /**
     * Where an id is looked for: in its own system. A table of no known export may have the ids of one all the same; whose rows
     * it says they are was guessed there, so the kind tells only which goes first.
     */
    private void ids(String ref, String system) {
        out.key("id " + ref);
        Optional<EntityKind> kind = CardKeys.kind(ref);
        if (kind.isEmpty()) {
            out.key("id " + system + " " + ref);
        }
        boolean own = kind.isEmpty() || CardKeys.system(ref).equals(system);
        if (!system.equals(RowSystems.PLAIN) || !own || ref.startsWith(CardKeys.BY_CONTENT)) {
            return;
        }
        String bare = kind.isEmpty() ? ref : CardKeys.bare(ref);
        if (kind.isPresent()) {
            out.key("id " + system + " " + bare);
            out.elsewhere(CardKeys.any(kind.get(), bare));
        }
        out.elsewhere(CardKeys.any(bare));
    }

    /** Adds a contact, who looks for his company by its id alone: a company's name in his card makes nobody its man. */
    void addContact(int number, Card contact, Seekers.Held where) {
        for (String ref : contact.all(Field.CARD_REF)) {
            if (CardKeys.isOf(EntityKind.COMPANY, ref)) {
                out.key("id " + ref);
                out.group((byte) EntityKind.COMPANY.ordinal());
            }
        }
        out.end(number, where);
    }

    private void points(Card row, List<String> refs) {
        for (String ref : refs) {
            if (ref.indexOf('@') > 0) {
                out.key(CardKeys.point(Field.EMAIL, ref));
            } else if (ref.startsWith("+")) {
                out.key(CardKeys.point(Field.PHONE, ref));
            }
        }
        for (Field field : List.of(Field.EMAIL, Field.PHONE)) {
            row.all(field).forEach(point -> out.key(CardKeys.point(field, point)));
        }
        out.group(Seekers.POINTS);
    }

    private void names(Card row, String owner) {
        List<String> called = row.all(Field.CARD_NAME).stream()
                .map(CardKeys::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        // Of two people of one name the one of the firm is meant that the row names beside him, whoever looks after
        // him.
        for (String by : owner.isEmpty() ? List.of("") : List.of(" by " + owner, "")) {
            for (String name : called) {
                firms(row, called, name).forEach(firm -> out.keyOfFirm(CardKeys.nameAt(name, firm) + by));
            }
        }
        for (String name : row.all(Field.CARD_NAME)) {
            String folded = CardKeys.name(name);
            if (!folded.isEmpty() && !owner.isEmpty()) {
                out.key("name " + folded + " by " + owner);
            }
        }
        for (String name : row.all(Field.CARD_NAME)) {
            String folded = CardKeys.name(name);
            if (!folded.isEmpty()) {
                out.key("name " + folded);
            }
        }
        out.group(Seekers.NAMES);
    }

    /** By what firm somebody may be meant: whatever else the row names. */
    private static List<String> firms(Card row, List<String> called, String name) {
        return Stream.concat(called.stream(), row.all(Field.COMPANY).stream().map(CardKeys::name))
                .filter(firm -> !firm.isEmpty() && !firm.equals(name))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    /** A deal's card is asked for last: what the row says of a card itself is nearer. */
    private void deals(Card row, String owner, String system) {
        boolean plain = system.equals(RowSystems.PLAIN);
        for (String ref : row.all(Field.CARD_REF)) {
            if (CardKeys.isOf(EntityKind.DEAL, ref)) {
                out.key("id " + ref);
                if (plain && CardKeys.system(ref).equals(system)) {
                    out.elsewhere(CardKeys.any(EntityKind.DEAL, CardKeys.bare(ref)));
                }
                out.dealGroup((byte) EntityKind.DEAL.ordinal());
            }
        }
        for (String name : row.all(Field.DEAL_NAME)) {
            String folded = CardKeys.name(name);
            if (!folded.isEmpty()) {
                if (!owner.isEmpty()) {
                    out.key(CardKeys.dealName(system, folded) + " by " + owner);
                }
                out.key(CardKeys.dealName(system, folded));
                if (plain) {
                    out.elsewhere(CardKeys.anyDealName(folded));
                }
            }
        }
        out.dealGroup(Seekers.NAMES);
    }

    /** The ids of a row in their order, and what each is. */
    private static Map<String, Byte> sorts(Card row) {
        Map<String, Byte> out = new LinkedHashMap<>();
        int cell = Seekers.CELL;
        for (Value value : row.values(Field.CARD_REF)) {
            for (String ref : value.canonical()) {
                out.putIfAbsent(ref, sort(ref, (byte) cell));
            }
            cell = Math.min(cell + 1, Byte.MAX_VALUE);
        }
        return out;
    }

    private static byte sort(String ref, byte cell) {
        for (EntityKind kind : EntityKind.values()) {
            if (CardKeys.isOf(kind, ref)) {
                return (byte) kind.ordinal();
            }
        }
        return ref.startsWith("h:") ? Seekers.CLIENT : cell;
    }
}
