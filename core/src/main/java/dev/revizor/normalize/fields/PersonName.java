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

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Which word is what; worked out at each call, because most single cells never ask. */
    NameOrder order() {
        return order(NameOrders.First.UNKNOWN);
    }

    /** The same by the custom of the column. */
    NameOrder order(NameOrders.First custom) {
        return words.isEmpty() || words.size() > MOST_WORDS ? NameOrder.NONE : NameOrder.of(words, custom);
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
        return words.size() == 1 ? words.get(0) : fullOf(order(custom));
    }

    private String fullOf(NameOrder order) {
        String ordered = order.full();
        return ordered.isEmpty() ? asTyped() : ordered;
    }
}
