package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.List;
import java.util.Set;

/** Whether a row is that of two persons together: «Иван и Мария Петровы», {@code Mr. & Mrs. Reed}, {@code M. et Mme Besson}. */
final class Couple {
    /** The reason of a cell that tells of several persons. */
    private static final String SEVERAL = "name.several_persons";

    private static final List<Field> NAMES = List.of(Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME);

    /** Titles of wives; folded. Beside a word for «and» the husband's stands there too. */
    private static final Set<String> WIVES = Set.of(
            "mrs", "mme", "madame", "frau", "sra", "senora", "signora", "senhora", "pani", "mevrouw", "госпожа", "жа");

    private static final Set<String> AND = Set.of("and", "et", "und", "y", "e", "i", "en", "и");

    private Couple() {}

    static boolean is(Card card) {
        for (Field field : NAMES) {
            for (Value value : card.values(field)) {
                if (value.reason().equals(SEVERAL) || ofBoth(value.rest())) {
                    return true;
                }
            }
        }
        for (Value value : card.values(Field.SALUTATION)) {
            if (ofBoth(value.raw())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofBoth(String titles) {
        if (titles.length() < 5) {
            return false;
        }
        List<String> words = Folding.words(titles);
        boolean both = titles.indexOf('&') > 0
                || titles.indexOf('+') > 0
                || words.stream().anyMatch(AND::contains);
        return both && words.size() > 1 && words.stream().anyMatch(WIVES::contains);
    }
}
