package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
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
