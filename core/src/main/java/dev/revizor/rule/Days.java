package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the day out of a canonical date, which is an ISO day or an ISO local date-time. */
public final class Days {
    private Days() {}

    /** The day of a field's first usable value. */
    public static Optional<LocalDate> of(Card card, Field field) {
        return of(card.text(field));
    }

    /** The day of an ISO text; empty for anything else. */
    public static Optional<LocalDate> of(String iso) {
        if (iso.length() < 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(iso, 0, 4);
        int month = digits(iso, 5, 7);
        int day = digits(iso, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            // 31 February in a value that claims to be canonical: as good as no date.
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
