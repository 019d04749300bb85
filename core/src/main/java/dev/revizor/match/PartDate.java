package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.List;

/**
 * Birth dates of which a cell says but a part: «1987», «05.1987», «май 1987 г.», «1987-00-00». As yyyymmdd with zeros for
 * what is not said, so that a whole date and a part of one can be held against each other by what both say.
 */
final class PartDate {
    private static final int FIRST_YEAR = 1880;
    private static final int YEAR = 10_000;
    private static final int MONTHS = 12;

    /** A year that only fills the cell. */
    private static final int FILLER = 1900;

    /** What a month begins with in Russian and in English, from January on. */
    private static final List<String> NAMES = List.of(
            "янв jan",
            "фев feb",
            "мар mar",
            "апр apr",
            "май мая may",
            "июн jun",
            "июл jul",
            "авг aug",
            "сен sep",
            "окт oct",
            "ноя nov",
            "дек dec");

    private static final int NAME = 3;

    /** The reason of a date that was read in the order that its column is guessed to have. */
    private static final String AMBIGUOUS = "date.ambiguous";

    private PartDate() {}

    /** The birth date of a card, whole or a part of it; 0 where nothing is known. */
    static int birth(Card card, int today) {
        int day = ComparedCells.day(card.text(Field.BIRTH_DATE));
        for (Value value : card.values(Field.BIRTH_DATE)) {
            String text = value.quality() == Quality.UNREADABLE ? value.raw() : value.first();
            day = day == 0 ? of(text, today) : day;
        }
        return day;
    }

    /** Whether the day of a card's birth date may be the month, and the month the day. */
    static boolean isOpen(Card card) {
        for (Value value : card.values(Field.BIRTH_DATE)) {
            if (value.reason().equals(AMBIGUOUS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date has a day and a month. */
    static boolean isWhole(int date) {
        return date % 100 != 0;
    }

    /** A date if it is whole, else 0. */
    static int whole(int date) {
        return isWhole(date) ? date : 0;
    }

    /** The year of a date; 0 where nothing is known. */
    static int year(int date) {
        return date / YEAR;
    }

    /** A year with or without a month in whatever order, and nothing else that could be a day; 0 for all other texts. */
    static int of(String text, int today) {
        int year = 0;
        int month = 0;
        for (String word : Folding.words(text)) {
            boolean digits = Character.isDigit(word.charAt(0));
            if (digits && word.length() == 4 && year == 0) {
                year = Integer.parseInt(word);
            } else if (digits && word.length() <= 2) {
                int number = Integer.parseInt(word);
                if (number > MONTHS || (number != 0 && month != 0)) {
                    return 0;
                }
                month = Math.max(month, number);
            } else if (!digits && word.length() >= NAME && monthOf(word) != 0 && month == 0) {
                month = monthOf(word);
            } else if (digits || !says(word)) {
                return 0;
            }
        }
        boolean possible = year >= FIRST_YEAR && year != FILLER && year <= year(today);
        return possible ? year * YEAR + month * 100 : 0;
    }

    /** What stands beside a year: «1987 г. р.», «xx.xx.1987», «около 1987» is no year that is known. */
    private static boolean says(String word) {
        return switch (word) {
            case "г", "год", "года", "р", "гр", "рожд", "рождения", "x", "xx", "х", "хх", "year", "born", "b" -> true;
            default -> false;
        };
    }

    private static int monthOf(String word) {
        for (int month = 1; month <= MONTHS; month++) {
            if (NAMES.get(month - 1).contains(word.substring(0, NAME))) {
                return month;
            }
        }
        return 0;
    }
}
