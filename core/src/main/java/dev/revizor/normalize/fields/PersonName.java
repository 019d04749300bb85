package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.Reason;
import java.util.List;

/**
 * A name cell, read.
 *
 * @param words in the order of the cell, with capitals; a particle and its word are one
 * @param quality of the cell; blank, placeholder and company cells have no words
 * @param reason what was done or what is wrong
 * @param rest titles, phones and the like that were cut out
 * @param suggestion what was probably meant, or empty
 */
record PersonName(List<String> words, Quality quality, Reason reason, String rest, String suggestion) {
    /** More words than these are no name whose parts could be told. */
    static final int MOST_WORDS = 5;

    static PersonName nothing(Quality quality, Reason reason, String suggestion) {
        return new PersonName(List.of(), quality, reason, "", suggestion);
    }

    /** A cell that is no one person's name, or whose parts nobody can tell: as it was typed. */
    static PersonName untold(String clean, Reason reason, String rest) {
        return new PersonName(List.of(clean.split(" ")), Quality.SUSPICIOUS, reason, rest, "");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the parts of the name cannot be told, whatever its words look like. */
    boolean isUntold() {
        return reason == Reason.NAME_SEVERAL_PERSONS
                || reason == Reason.NAME_OF_ANOTHER
                || (reason == Reason.NAME_EXTRA_WORD
                        && NameOrder.of(words).untold().isEmpty());
    }

    /** Whether its words have another form than in papers, which is then the suggestion: another case, or as it is said. */
    boolean isOblique() {
        return reason == Reason.NAME_OBLIQUE_CASE || reason == Reason.NAME_SPOKEN_PATRONYMIC;
    }

    /** Which word of the suggested nominative is what; nothing where none is suggested. */
    NameOrder meant() {
        return isOblique() ? NameOrder.of(List.of(suggestion.split(" "))) : NameOrder.NONE;
    }

    /** Which word is what; worked out at each call, because most single cells never ask. */
    NameOrder order() {
        return order(NameOrders.First.UNKNOWN);
    }

    /** The same by the custom of the column. */
    NameOrder order(NameOrders.First custom) {
        if (words.isEmpty() || words.size() > MOST_WORDS || isUntold()) {
            return NameOrder.NONE;
        }
        return isOblique() ? typedAs(meant()) : NameOrder.of(words, custom);
    }

    /** The words as they were typed in the places that their nominatives have. */
    private NameOrder typedAs(NameOrder meant) {
        List<String> nominatives = List.of(suggestion.split(" "));
        if (nominatives.size() != words.size()) {
            return NameOrder.NONE;
        }
        return new NameOrder(
                typed(meant.last(), nominatives),
                typed(meant.first(), nominatives),
                typed(meant.patronymic(), nominatives));
    }

    private String typed(String meant, List<String> nominatives) {
        for (int i = 0; i < nominatives.size(); i++) {
            String word = nominatives.get(i);
            if (word.equals(meant) || Patronymics.parted(word).equals(meant)) {
                return words.get(i);
            }
        }
        return "";
    }

    /** All words as they stood. */
    String asTyped() {
        return words.size() == 1 ? words.get(0) : String.join(" ", words);
    }

    /** «Фамилия Имя Отчество», or the words as they stood where they could not be told apart. */
    String full() {
        return full(NameOrders.First.UNKNOWN);
    }

    /** The same by the custom of the column. */
    String full(NameOrders.First custom) {
        return words.size() == 1 || isOblique() ? asTyped() : fullOf(order(custom));
    }

    private String fullOf(NameOrder order) {
        String ordered = order.full();
        return ordered.isEmpty() ? asTyped() : ordered;
    }
}
