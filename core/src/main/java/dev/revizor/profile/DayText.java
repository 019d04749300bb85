package dev.revizor.profile;

import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Locale;

/**
 * Tells of a text whether it is a day, and of which month. Only the month is told: a histogram needs no more, and no
 * reader of a profile learns whose birthday it is.
 */
final class DayText {
    /** No day. */
    static final int NONE = -1;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    /** Two digits up to this are of the century in which bases are kept. */
    private static final int LATEST_SHORT = 40;

    private static final int LONGEST = 40;
    private static final int COMPACT = 8;
    private static final List<String> MONTHS = List.of(
            "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "jan", "feb", "mar",
            "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int YEAR_MONTHS = 12;

    private final String text;
    private int at;

    private DayText(String text) {
        this.text = text;
    }

    /** {@code 24 × year + 2 × (month − 1)}, and one more with a time of day; {@link #NONE} for no day. */
    static int of(String text) {
        if (text.length() < 6 || text.length() > LONGEST || !isDigit(text.charAt(0))) {
            return NONE;
        }
        if (isCompact(text)) {
            return compact(text);
        }
        DayText reader = new DayText(text);
        int month = reader.day();
        if (month == NONE) {
            return NONE;
        }
        return reader.isAtEnd() ? month * 2 : reader.time() ? month * 2 + 1 : NONE;
    }

    /** Eight digits, as ISO 8601 writes a day without hyphens. Of numbers by chance one in seven hundred reads as one. */
    static boolean isCompact(String text) {
        if (text.length() != COMPACT) {
            return false;
        }
        for (int i = 0; i < COMPACT; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int compact(String text) {
        int number = Integer.parseInt(text);
        int month = month(number / 10_000, number / 100 % 100, number % 100);
        return month == NONE ? NONE : month * 2;
    }

    /** The month of what {@link #of} gave, counted from the year 0. */
    static int month(int day) {
        return day >> 1;
    }

    /** Whether what {@link #of} gave has a time of day. */
    static boolean isTimed(int day) {
        return (day & 1) == 1;
    }

    /** {@code 2026-01} of a month counted from the year 0. */
    static String text(int month) {
        return String.format(Locale.ROOT, "%04d-%02d", month / YEAR_MONTHS, month % YEAR_MONTHS + 1);
    }

    private int day() {
        int from = at;
        int first = number();
        int digits = at - from;
        char mark = at < text.length() ? text.charAt(at) : '\0';
        if (mark == ' ' && digits <= 2) {
            at++;
            return named(first);
        }
        if (mark != '.' && mark != '-' && mark != '/') {
            return NONE;
        }
        at++;
        int second = number();
        if (at >= text.length() || text.charAt(at) != mark) {
            return NONE;
        }
        at++;
        from = at;
        int third = number();
        if (digits == 4) {
            return at - from > 2 ? NONE : month(first, second, third);
        }
        int year = at - from == 2 ? century(third) : third;
        return digits > 2 ? NONE : second > YEAR_MONTHS ? month(year, first, second) : month(year, second, first);
    }

    /** {@code 12 мая 2020}. */
    private int named(int day) {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at - from < 3 || at >= text.length() || text.charAt(at) != ' ') {
            return NONE;
        }
        String name = text.substring(from, from + 3).toLowerCase(Locale.ROOT);
        int place = MONTHS.indexOf(name.equals("май") ? "мая" : name);
        at++;
        return place < 0 ? NONE : month(number(), place % YEAR_MONTHS + 1, day);
    }

    private static int month(int year, int month, int day) {
        boolean right = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= YEAR_MONTHS;
        return right && day >= 1 && day <= days(year, month) ? year * YEAR_MONTHS + month - 1 : NONE;
    }

    /** The 31st of February is no day, however well it is written. */
    private static int days(int year, int month) {
        return Month.of(month).length(Year.isLeap(year));
    }

    private static int century(int year) {
        return year <= LATEST_SHORT ? 2000 + year : 1900 + year;
    }

    /** A time of day behind a blank or a T, with or without seconds, a fraction and a zone. */
    private boolean time() {
        char mark = text.charAt(at);
        if (mark != ' ' && mark != 'T') {
            return false;
        }
        at++;
        int hour = number();
        if (hour < 0 || hour > 24 || at >= text.length() || text.charAt(at) != ':') {
            return false;
        }
        for (int i = at; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && ":.,Z+-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isAtEnd() {
        String rest = text.substring(at).strip();
        return rest.isEmpty() || rest.equals("г.") || rest.equals("г");
    }

    /** At most four digits; -1 where there are none or more. */
    private int number() {
        int value = 0;
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at)) && at - from < 5) {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        return at == from || at - from > 4 ? NONE : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
