package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What an export leaves behind: counted by field, and one by one where a column is there and cannot hold the value. */
final class Losses {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> placeholders = new LinkedHashMap<>();
    private final Consumer<Loss> each;
    private long countryless;
    private long guessedDays;

    Losses(Consumer<Loss> each) {
        this.each = each;
    }

    /** A value of a field, or of an unknown column, for which the target has no column at all. */
    void columnless(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    /** A value that the field's own columns cannot hold. */
    void value(Card card, Field field, Value value, String title, String text) {
        columnless(field.id());
        each.accept(new Loss(card.id(), card.origin(), field.id(), title, text));
    }

    /** A telephone that could be one of another country, had anybody said which. */
    void countryless() {
        countryless++;
    }

    /** How many telephones had no country code and fit not the country of the policy. */
    long withoutCountry() {
        return countryless;
    }

    /** A date that is written in one reading, where another is as likely. */
    void guessedDay() {
        guessedDays++;
    }

    /** How many dates may be others. */
    long guessedDays() {
        return guessedDays;
    }

    /** A word for nothing («нет», 0000000), which no target is given. */
    void placeholder(Field field) {
        placeholders.merge(field.id(), 1L, Long::sum);
    }

    /** How many words for nothing of each field were left out. */
    Map<String, Long> placeholders() {
        return placeholders;
    }

    /** How many values of each field, and of each unknown column by its title, were left behind. */
    Map<String, Long> counts() {
        return counts;
    }
}
