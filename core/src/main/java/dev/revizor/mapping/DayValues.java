package dev.revizor.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cells look like the day on which somebody was born. Only for guessing: what a day means is read elsewhere. */
final class DayValues {
    /** Whoever is in a base was born in these years. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2020;

    private static final String TIME = "([t ]\\d{1,2}:\\d{2}.*)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./ ]?)(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./ ])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern UNPARTED = Pattern.compile("(\\d{2})()(\\d{2})(\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})?[ .-]*\\p{L}{3,9}[ .,-]+(\\d{1,2}[ .,-]+)?(\\d{4}|\\d{2})( ?г\\.?)?");

    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}([.,]\\d+)?");

    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");

    /** Fewer days may be anything. */
    private static final int ENOUGH = 10;

    private static final double MOST = 0.8;

    /** One in ten was born before, one in twenty at most after, and most over so many years. */
    private static final int EARLY = 1975;

    private static final int LATE = 2016;
    private static final int SPREAD = 25;

    private DayValues() {}

    /** Whether a cell is a day of a plausible year, the parts in any order, with or without a time. */
    static boolean isBirthDay(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches() && isYear(first.group(1))) {
            return isMonthAndDay(first.group(3), first.group(4));
        }
        Matcher unparted = UNPARTED.matcher(text);
        Matcher last = unparted.matches() ? unparted : YEAR_LAST.matcher(text);
        if (last.matches()) {
            boolean parts = isMonthAndDay(last.group(1), last.group(3)) || isMonthAndDay(last.group(3), last.group(1));
            return isYear(last.group(4)) && parts;
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() && isYear(named.group(3)) && (named.group(1) != null || named.group(2) != null);
    }

    /** Whether a cell is a day of any year, or the number by which a spreadsheet counts it. */
    static boolean isDay(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return isMonthAndDay(first.group(3), first.group(4));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return isMonthAndDay(last.group(1), last.group(3)) || isMonthAndDay(last.group(3), last.group(1));
        }
        return NAMED.matcher(text).matches() || SERIAL.matcher(text).matches() || isBirthDay(cell);
    }

    /** Two digits may be of any century. */
    private static boolean isYear(String year) {
        return year.length() == 2 || CellValues.isNumber(year, FIRST_YEAR, LAST_YEAR);
    }

    /**
     * Whether a column holds days of births by how they spread: grown-ups of all ages, few born in one year, nobody lately. Days of
     * contracts and visits are of the last years.
     */
    static boolean areBirthDays(List<String> cells) {
        List<Integer> years = new ArrayList<>();
        for (String cell : cells) {
            if (isBirthDay(cell)) {
                year(cell).ifPresent(years::add);
            }
        }
        if (years.size() < ENOUGH || years.size() < MOST * cells.size()) {
            return false;
        }
        Collections.sort(years);
        int early = years.get(years.size() / 10);
        int late = years.get(years.size() - 1 - years.size() / 20);
        int spread = years.get(years.size() - 1 - years.size() / 10) - early;
        return early <= EARLY && late <= LATE && spread >= SPREAD && mostOfOneYear(years) <= years.size() / 5;
    }

    private static int mostOfOneYear(List<Integer> sorted) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.size(); i++) {
            run = i > 0 && sorted.get(i).equals(sorted.get(i - 1)) ? run + 1 : 1;
            most = Math.max(most, run);
        }
        return most;
    }

    private static Optional<Integer> year(String cell) {
        Matcher found = FULL_YEAR.matcher(cell);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }

    private static boolean isMonthAndDay(String month, String day) {
        return CellValues.isNumber(month, 1, 12) && CellValues.isNumber(day, 1, 31);
    }
}
