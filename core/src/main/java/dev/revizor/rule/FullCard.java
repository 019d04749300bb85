package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;

/** What makes a card full (S2-08): contacts, source, interest, result of the last touch; all four. */
public final class FullCard {
    /** Ways to reach somebody. */
    public static final List<Field> CONTACTS = List.of(Field.PHONE, Field.EMAIL, Field.MESSENGER);

    /** The four parts; of each, any one field will do. */
    public static final List<List<Field>> PARTS = List.of(
            CONTACTS, List.of(Field.ORIGIN), List.of(Field.INTEREST, Field.PURPOSE), List.of(Field.TOUCH_RESULT));

    private FullCard() {}

    /** Whether nothing on the card can be used to reach anybody. */
    public static boolean shell(Card card) {
        return empty(card, CONTACTS);
    }

    /** The first field of each part that is empty. */
    public static List<Field> gaps(Card card) {
        List<Field> gaps = new ArrayList<>();
        for (List<Field> part : PARTS) {
            if (empty(card, part)) {
                gaps.add(part.get(0));
            }
        }
        return gaps;
    }

    /** The first field of each part that has no column. */
    public static List<Field> missing(Facts facts) {
        List<Field> missing = new ArrayList<>();
        for (List<Field> part : PARTS) {
            if (part.stream().noneMatch(facts::answers)) {
                missing.add(part.get(0));
            }
        }
        return missing;
    }

    private static boolean empty(Card card, List<Field> part) {
        for (Field field : part) {
            if (card.has(field)) {
                return false;
            }
        }
        return true;
    }
}
