package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was probably meant where the value itself is only suggested to be mended: a number without its leading zero, a
 * name typed under the wrong keyboard layout. Good enough to compare by; the card keeps what it has.
 */
final class Meant {
    /** The reason of a value that the other keyboard layout makes a name. */
    private static final String LAYOUT = "name.layout";

    private static final List<Field> NAME =
            List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME);

    private static final List<Field> PARTS = List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC);

    private final Card card;
    private final boolean layout;

    /** What was meant by the name of a card: where one cell was typed under the wrong layout, its Latin neighbours were. */
    Meant(Card card) {
        this.card = card;
        boolean found = false;
        for (Field field : NAME) {
            for (Value value : card.values(field)) {
                found |= slipped(value);
            }
        }
        layout = found;
    }

    private static boolean slipped(Value value) {
        return value.reason().equals(LAYOUT) && !value.suggestion().isEmpty();
    }

    /** A part of the name. */
    String name(Field field) {
        String typed = card.text(field);
        if (!layout) {
            return typed;
        }
        for (Value value : card.values(field)) {
            if (slipped(value)) {
                return value.suggestion();
            }
        }
        String letters = typed.replace(".", "").strip();
        boolean initial = letters.length() == 1
                && Folding.isLatin(letters.toLowerCase(Locale.ROOT).charAt(0));
        return initial ? Folding.russianKeys(letters) : typed;
    }

    /**
     * A whole name in Latin letters that was typed as «García López, María José», given names first; empty where no comma says
     * which words are the surname, or the parts stand in cells of their own.
     */
    String turned() {
        for (Field part : PARTS) {
            if (card.values(part).stream().anyMatch(value -> !value.raw().isEmpty())) {
                return "";
            }
        }
        for (Value value : card.values(Field.FULL_NAME)) {
            if (!value.canonical().isEmpty()) {
                return turned(value);
            }
        }
        return "";
    }

    private static String turned(Value whole) {
        int comma = whole.raw().indexOf(',');
        if (comma < 0 || slipped(whole)) {
            return "";
        }
        List<String> surnames = nameWords(whole.raw().substring(0, comma), whole);
        List<String> given = nameWords(whole.raw().substring(comma + 1), whole);
        int all = surnames.size() + given.size();
        boolean names = !surnames.isEmpty()
                && !given.isEmpty()
                && all == Folding.words(whole.first()).size();
        if (!names || Folding.hasCyrillic(String.join("", surnames))) {
            return "";
        }
        // «Mary Ann Brown, RN»: what is no name behind one is a degree.
        boolean degree = surnames.size() > 1 && given.size() == 1 && isBorne(surnames.get(0)) && !isBorne(given.get(0));
        return degree ? "" : String.join(" ", given) + " " + String.join(" ", surnames);
    }

    private static boolean isBorne(String word) {
        return GivenNames.known().isBorne(word);
    }

    /** The words of a part of a cell without those that the name was cleaned of. */
    private static List<String> nameWords(String part, Value whole) {
        List<String> out = new ArrayList<>(Folding.words(part));
        out.removeAll(Folding.words(whole.rest()));
        return out;
    }

    /** A number; with its leading zero where the check digits fit with one. */
    static String number(Card card, Field field) {
        String typed = card.text(field);
        if (!typed.isEmpty()) {
            return typed;
        }
        for (Value value : card.values(field)) {
            // Of numbers nothing else is ever suggested.
            if (!value.suggestion().isEmpty()) {
                return value.suggestion();
            }
        }
        return "";
    }
}
