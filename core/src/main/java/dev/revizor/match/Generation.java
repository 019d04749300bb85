package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.NameSuffix;
import dev.revizor.model.Value;
import java.util.List;

/**
 * Which of several of one name in a family a person is: what «Sr», «Jr», «III», «мл.» behind a name say. Two of one name
 * under one roof who bear different ones are father and son, whatever else agrees.
 */
final class Generation {
    /** Nothing is said of it. */
    static final int UNTOLD = 0;

    private static final List<Field> NAMES =
            List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME);

    /** Bits that a generation takes. */
    static final int BITS = 3;

    private Generation() {}

    /** The generation that a folded word tells; UNTOLD for any other word. */
    static int of(String word) {
        return NameSuffix.of(word).map(suffix -> suffix.ordinal() + 1).orElse(UNTOLD);
    }

    /** Whether two generations are known not to be one. */
    static boolean differ(int one, int other) {
        return one != other && one != UNTOLD && other != UNTOLD;
    }

    /** Whether one of two says which one he is: the other may be he, or his father, who seldom says so. */
    static boolean onlyOne(int one, int other) {
        return (one == UNTOLD) != (other == UNTOLD);
    }

    /**
     * The generation that stood in the cells of a name and was cut off it; UNTOLD where there was none. In front of other words
     * «ст.» and «мл.» are those of a post: «мл. менеджер».
     */
    static int beside(Card card) {
        for (Field field : NAMES) {
            for (Value value : card.values(field)) {
                List<String> words = value.rest().isEmpty() ? List.of() : Folding.words(value.rest());
                for (int i = 0; i < words.size(); i++) {
                    boolean alone = i + 1 == words.size()
                            || Folding.isLatin(words.get(i).charAt(0));
                    if (alone && of(words.get(i)) != UNTOLD) {
                        return of(words.get(i));
                    }
                }
            }
        }
        return UNTOLD;
    }

    /** Whether a word of a generation is some people's name, so that one other word beside it makes no whole name. */
    private static boolean isName(String word) {
        return switch (word) {
            case "senior", "junior", "ii", "iv", "старший", "старшая", "младший", "младшая" -> true;
            default -> false;
        };
    }

    /**
     * Takes the generation out of the words of a name.
     *
     * @param words folded; loses it
     * @param whole whether they are all of a name, and not one part of it
     * @return UNTOLD where there is none
     */
    static int take(List<String> words, boolean whole) {
        // A word before all others is a title or a name: «Sr. García», «Старший Иван».
        for (int i = words.size() - 1; i > 0; i--) {
            int found = of(words.get(i));
            if (found != UNTOLD && (words.size() > 2 || !whole || !isName(words.get(i)))) {
                words.remove(i);
                return found;
            }
        }
        return UNTOLD;
    }
}
