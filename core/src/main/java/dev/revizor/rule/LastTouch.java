package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last call, letter or chat of a card: the card's own columns or, when it is later, the last row of a touch file.
 *
 * @param day when; empty when nobody knows
 * @param result what came of it, or empty
 */
public record LastTouch(Optional<LocalDate> day, String result) {

    /** The last touch of a card. */
    public static LastTouch of(CardFile file) {
        LastTouch last = read(file.card(), Field.LAST_TOUCH_AT);
        for (Card row : file.touches()) {
            LastTouch touch = read(row, row.has(Field.LAST_TOUCH_AT) ? Field.LAST_TOUCH_AT : Field.CREATED_AT);
            if (touch.after(last)) {
                last = touch;
            }
        }
        return last;
    }

    private boolean after(LastTouch other) {
        return day.isPresent() && (other.day.isEmpty() || day.get().isAfter(other.day.get()));
    }

    private static LastTouch read(Card row, Field when) {
        return new LastTouch(Days.of(row, when), row.text(Field.TOUCH_RESULT));
    }
}
