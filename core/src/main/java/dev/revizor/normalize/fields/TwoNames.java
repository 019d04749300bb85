package dev.revizor.normalize.fields;

import dev.revizor.normalize.NameOrders;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of two words is the surname, which the first name. The words themselves speak first, then the custom of the column,
 * then that of the script: in Russian letters the surname stands first, in Latin ones the first name.
 */
final class TwoNames {
    /** Tenths of log-odds: how much a word must be more of a first name than another to stand against its place. */
    private static final int SLIGHT = 5;
    /** … how much it must be one to stand against most names of its column, */
    private static final int AGAINST_MOST = 15;
    /** … and against nearly all of them. */
    private static final int AGAINST_COLUMN = 40;

    /** English first names that many have for a surname. */
    private static final Set<String> SURNAMES_TOO = new HashSet<>();

    /** First names of Hungary, where the surname stands first, and many are called by a first name. */
    private static final Set<String> HUNGARIAN = new HashSet<>();

    static {
        NameDictionary.load(
                "two_names.tsv", row -> (row[1].equals("hungarian") ? HUNGARIAN : SURNAMES_TOO).add(row[0]));
    }

    private TwoNames() {}

    /** The two words by the custom of their column, if it has one; nothing where nobody can tell. */
    static NameOrder order(String one, String two, NameOrders.First custom) {
        if (FarNames.isFirstName(one) != FarNames.isFirstName(two)) {
            return FarNames.isFirstName(one) ? new NameOrder(two, one, "") : new NameOrder(one, two, "");
        }
        boolean latin = !Letters.hasCyrillic(one) && !Letters.hasCyrillic(two);
        if (custom == NameOrders.First.UNKNOWN && latin && isOpen(one, two)) {
            return NameOrder.NONE;
        }
        boolean turned = isStrange(given(one, two, custom))
                ? custom == NameOrders.First.FIRST_NAME || custom == NameOrders.First.MOSTLY_FIRST_NAME
                : NameOrder.apart(one, two) > enoughToTurn(one, two, custom) && !FarNames.isSurnameFirst(one, two);
        return turned ? new NameOrder(two, one, "") : new NameOrder(one, two, "");
    }

    /**
     * In Hungary the surname stands first, in Poland the first name; and of an unknown word before one that is both nobody
     * knows more.
     */
    private static boolean isOpen(String one, String two) {
        boolean either = isSurnameToo(two) && !FarNames.isSurname(one);
        return isStrange(one) && (isStrange(two) || either);
    }

    /**
     * The word in the given name's place by the custom of a column; empty without one. Of a word that nothing is known of the
     * custom decides: «Liz Thomas» is no Thomas, though Thomas is a given name as well as a surname.
     */
    private static String given(String one, String two, NameOrders.First custom) {
        return switch (custom) {
            case UNKNOWN -> "";
            case SURNAME, MOSTLY_SURNAME -> two;
            case FIRST_NAME, MOSTLY_FIRST_NAME -> one;
        };
    }

    private static int enoughToTurn(String one, String two, NameOrders.First custom) {
        return switch (custom) {
            case UNKNOWN -> isFirstInFront(one, two) ? -AGAINST_MOST : SLIGHT;
            case SURNAME -> AGAINST_COLUMN;
            case MOSTLY_SURNAME -> AGAINST_MOST;
            case FIRST_NAME -> -AGAINST_COLUMN;
            case MOSTLY_FIRST_NAME -> -AGAINST_MOST;
        };
    }

    /**
     * Whether a known first name stands in front in Latin letters: {@code James Taylor}. Not {@code Kim Olga}, for Olga is
     * nobody's surname, and Kim that of many whose surname stands first; {@code Kim Scott} may well be a Scott.
     */
    private static boolean isFirstInFront(String one, String two) {
        boolean latin = !Letters.hasCyrillic(one) && !Letters.hasCyrillic(two);
        boolean far = FarNames.isSurname(one) && !FarNames.isSurname(two) && !isSurnameToo(two);
        boolean hungarian = isHungarian(one) && isHungarian(two);
        return latin && !far && !hungarian && NameDictionary.score(one) >= NameDictionary.FIRST;
    }

    private static boolean isSurnameToo(String word) {
        return SURNAMES_TOO.contains(Letters.fold(word));
    }

    private static boolean isHungarian(String word) {
        return HUNGARIAN.contains(Letters.fold(word));
    }

    /** A word in Latin letters of which nothing is known. */
    private static boolean isStrange(String word) {
        return !word.isEmpty()
                && !Letters.hasCyrillic(word)
                && word.indexOf(' ') < 0
                && !NameDictionary.knows(word)
                && !SurnameEndings.saysInLatin(Letters.unaccented(Letters.fold(word)));
    }
}
