package dev.revizor.normalize.fields;

import dev.revizor.normalize.NameOrders;
import java.util.List;

/**
 * Whether single words stand in the right ones of the cells for surname, first name and patronymic. The title of the
 * column is evidence too: what stands there must be surely something else to be taken away, and where the column as a
 * whole holds what its title says, more than surely.
 */
final class NamePlaces {
    /** Tenths of log-odds: what a word must be to stand against a title and a column that agree. */
    private static final int AGAINST_BOTH = 40;

    private NamePlaces() {}

    /** Whether a word alone in a cell for first names is a surname. */
    static boolean isSurname(String word, NameOrders.Holds holds) {
        if (Patronymics.isPatronymic(word) || NameOrder.isInitial(word)) {
            return false;
        }
        int score = NameDictionary.score(word);
        return switch (holds) {
            case UNKNOWN -> score == NameDictionary.SURE_SURNAME;
            case FIRST_NAMES -> score == NameDictionary.SURE_SURNAME && NameDictionary.strength(word) <= -AGAINST_BOTH;
            case SURNAMES -> score <= 0;
        };
    }

    /** Whether a word alone in a cell for surnames is a first name: many know no more of a client than that. */
    static boolean isFirstName(String word, NameOrders.Holds holds) {
        if (NameOrder.isInitial(word)) {
            return false;
        }
        int score = NameDictionary.score(word);
        return score == NameDictionary.SURE_FIRST || (holds == NameOrders.Holds.FIRST_NAMES && score >= 0);
    }

    /** Whether an initial stands for the surname, and a surname for the first name. */
    static boolean isInitialFirst(List<String> words) {
        return words.size() == 2
                && NameOrder.isInitial(words.get(0))
                && NameDictionary.score(words.get(1)) == NameDictionary.SURE_SURNAME;
    }

    /**
     * Whether the words of all cells say that they are in the wrong ones.
     *
     * @param words surname, first name, and patronymic if there is one, by the titles of their columns
     */
    static boolean areExchanged(List<String> words) {
        int first = NameDictionary.score(words.get(0));
        if (first <= 0) {
            return false;
        }
        boolean patronymicSecond = Patronymics.isPatronymic(words.get(1));
        if (words.size() == 3 && !Patronymics.isPatronymic(words.get(2))) {
            return patronymicSecond;
        }
        return !patronymicSecond && first - NameDictionary.score(words.get(1)) >= 3;
    }

    /** Whether every word is surely what it is. */
    static boolean areCertain(List<String> words) {
        for (String word : words) {
            if (!Patronymics.isPatronymic(word) && Math.abs(NameDictionary.score(word)) != 2) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first two words may be first name and surname, where the columns say that they are. */
    static boolean mayBeExchanged(List<String> words) {
        boolean patronymics = Patronymics.isPatronymic(words.get(0)) || Patronymics.isPatronymic(words.get(1));
        return !patronymics && NameDictionary.score(words.get(0)) - NameDictionary.score(words.get(1)) >= 0;
    }
}
