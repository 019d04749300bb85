package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birthday of which nobody knows the year, as address books write it: {@code --05-20}, {@code --0520} (RFC 6350, 4.3.1).
 * No date, so it stays as it was typed; address books are told it in their own form.
 */
final class YearlessDay {
    private static final Pattern FORM = Pattern.compile("--(\\d{2})-?(\\d{2})");

    private YearlessDay() {}

    /** The day of a text. */
    static Optional<MonthDay> of(String text) {
        Matcher day = FORM.matcher(text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))));
        } catch (DateTimeException e) {
            // No such day: whatever it is, it is none.
            return Optional.empty();
        }
    }

    /** The day on which a person was born, {@code --05-20}; empty where his birthday has a year, or is not known. */
    static Optional<String> of(Card card) {
        return card.has(Field.BIRTH_DATE)
                ? Optional.empty()
                : card.values(Field.BIRTH_DATE).stream()
                        .map(Value::raw)
                        .flatMap(raw -> of(raw).stream())
                        .findFirst()
                        .map(MonthDay::toString);
    }
}
