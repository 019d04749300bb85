package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys by which rows look for their card, and cards are found: what both sides must spell alike. */
final class CardKeys {
    /** What the public id of a row begins with that is known by its content alone. */
    static final String BY_CONTENT = "h:";

    private CardKeys() {}

    /** A telephone or an e-mail address, as the cards have it. */
    static String point(Field field, String canonical) {
        return field.id() + " " + canonical;
    }

    /** Titles of deals repeat from system to system, so they hold within one. */
    static String dealName(String system, String folded) {
        return "deal " + system + " " + folded;
    }

    /** The title of a deal of whatever system, for rows of no known one. */
    static String anyDealName(String folded) {
        return "any deal named " + folded;
    }

    /** The id that a card has in whatever system, for rows of no known one. */
    static String any(String id) {
        return "any " + id;
    }

    /** The same of a card of one kind. */
    static String any(EntityKind kind, String id) {
        return "any " + kind.id() + " " + id;
    }

    /** A person with and without the patronymic, a company with and without its form. */
    static List<String> names(Card card) {
        List<String> out = new ArrayList<>();
        if (card.kind() == EntityKind.COMPANY) {
            add(out, card.text(Field.COMPANY));
            add(out, card.text(Field.LEGAL_FORM) + " " + card.text(Field.COMPANY));
            return out;
        }
        String last = card.text(Field.LAST_NAME);
        String first = card.text(Field.FIRST_NAME);
        String patronymic = card.text(Field.PATRONYMIC);
        if (!last.isEmpty() && !first.isEmpty()) {
            add(out, last + " " + first);
            add(out, last + " " + first + " " + patronymic);
        } else {
            add(out, card.text(Field.FULL_NAME).isEmpty() ? last + first : card.text(Field.FULL_NAME));
        }
        return out;
    }

    /** Somebody's name within a firm. */
    static String nameAt(String name, String firm) {
        return "name " + name + " at " + firm;
    }

    /** What the firm of a person is called, with and without its form. */
    static List<String> firms(Card person) {
        List<String> out = new ArrayList<>();
        for (String firm : person.all(Field.COMPANY)) {
            add(out, firm);
            add(out, person.text(Field.LEGAL_FORM) + " " + firm);
        }
        return out;
    }

    /** Surname and given name of a person, where both are known, and his firm, by which he may be called. */
    static String known(Card card) {
        String last = card.text(Field.LAST_NAME);
        String first = card.text(Field.FIRST_NAME);
        return card.kind() == EntityKind.COMPANY || last.isEmpty() || first.isEmpty()
                ? ""
                : last + " " + first + " " + card.text(Field.COMPANY);
    }

    /** All that a row calls somebody by. */
    static String named(Card row) {
        List<String> out = new ArrayList<>(row.all(Field.CARD_NAME));
        if (row.kind() != EntityKind.DEAL) {
            for (Field field : List.of(Field.FULL_NAME, Field.LAST_NAME, Field.FIRST_NAME)) {
                out.addAll(row.all(field));
            }
        }
        return String.join(" ", out);
    }

    private static void add(List<String> names, String name) {
        String key = name(name);
        if (!key.isEmpty() && !names.contains(key)) {
            names.add(key);
        }
    }

    /** Words in lower case, ё as е, without quotes, sorted: «Иван ПЕТРОВ» is «иван петров». */
    static String name(String name) {
        String folded = fold(name);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            letters.append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        return Arrays.stream(letters.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    static String system(String publicId) {
        int colon = publicId.indexOf(':');
        return colon < 0 ? "" : publicId.substring(0, colon);
    }

    /** Whether an id is the public one of a kind. */
    static boolean isOf(EntityKind kind, String ref) {
        int colon = ref.indexOf(':');
        return colon >= 0 && ref.startsWith(':' + kind.id() + ':', colon);
    }

    /** The kind of row that a public id is of; empty: it is none, or that of a row that is known by its content alone. */
    static Optional<EntityKind> kind(String ref) {
        for (EntityKind kind : EntityKind.values()) {
            if (isOf(kind, ref)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** A public id of a kind without system and kind. */
    static String bare(String ref) {
        return ref.substring(ref.indexOf(':', ref.indexOf(':') + 1) + 1);
    }
}
