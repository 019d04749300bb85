package dev.revizor.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number format that shows the day and the month of a date and no year, nor a time. Who types «12.05» gets the year of
 * typing behind it, which nobody meant; so such a cell says what it shows.
 */
enum YearlessDay {
    DAY_MONTH("dd.MM"),
    MONTH_DAY("MM/dd"),
    DAY_NAME("dd-MMM"),
    NAME_DAY("MMM-dd");

    /** The built-in format {@code d-mmm} (ECMA-376 part 1, 18.8.30). */
    private static final int BUILT_IN = 16;

    /** Workbooks of today's format are no older: an earlier year was typed, and the format only hides it. */
    private static final int FIRST_YEAR = 2007;

    private static final Pattern DAY_FIRST = Pattern.compile("d{1,2}m+");
    private static final Pattern MONTH_FIRST = Pattern.compile("m+d{1,2}");

    private final DateTimeFormatter shown;

    YearlessDay(String pattern) {
        this.shown = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The one that a format is, if it is one. */
    static Optional<YearlessDay> of(int id, String code) {
        if (code.isEmpty()) {
            return id == BUILT_IN ? Optional.of(DAY_NAME) : Optional.empty();
        }
        // The name of the day of the week, in front or behind, says no more.
        String bare = SheetValues.bare(code).toLowerCase(Locale.ROOT).replaceAll("d{3,}", "");
        if (!bare.chars().allMatch(c -> c == 'd' || c == 'm' || " .,-/@".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        String letters = bare.replaceAll("[^dm]", "");
        if (DAY_FIRST.matcher(letters).matches()) {
            return Optional.of(letters.contains("mmm") ? DAY_NAME : DAY_MONTH);
        }
        return MONTH_FIRST.matcher(letters).matches()
                ? Optional.of(letters.contains("mmm") ? NAME_DAY : MONTH_DAY)
                : Optional.empty();
    }

    /** A day in ISO as the format shows it; what is no day alone, or of a year before there were such cells, stays. */
    String shown(String iso) {
        if (iso.length() != 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
            return iso;
        }
        try {
            LocalDate day = LocalDate.parse(iso);
            return day.getYear() < FIRST_YEAR ? iso : day.format(shown);
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
