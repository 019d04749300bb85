package dev.revizor.report.formats;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A cell of a workbook. There is no formula among them: whatever stands in a card stays text.
 *
 * @param style how it looks
 * @param text for a text cell
 * @param number for a numeric cell; dates as days since 1899-12-30, as Excel counts them
 * @param numeric whether the number counts
 */
record SheetCell(Style style, String text, double number, boolean numeric) {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double SECONDS = 86_400;
    private static final SheetCell BLANK = new SheetCell(Style.TEXT, "", 0, false);

    /** The looks; their order is the order of the cell formats in the style part. */
    enum Style {
        PLAIN,
        HEAD,
        TEXT,
        WRAPPED,
        COUNT,
        SHARE,
        DAY,
        TITLE,
        LINK,
        STRONG,
        BAD,
        QUIET,
        MOMENT
    }

    static SheetCell blank() {
        return BLANK;
    }

    static SheetCell head(String text) {
        return of(Style.HEAD, text);
    }

    static SheetCell text(String text) {
        return of(Style.TEXT, text);
    }

    static SheetCell of(Style style, String text) {
        return new SheetCell(style, text, 0, false);
    }

    static SheetCell count(long number) {
        return new SheetCell(Style.COUNT, "", number, true);
    }

    static SheetCell number(double number) {
        return new SheetCell(Style.PLAIN, "", number, true);
    }

    static SheetCell share(double share) {
        return new SheetCell(Style.SHARE, "", share, true);
    }

    /** A real date; days before 1 March 1900 stay text, since Excel believes in a 29 February 1900. */
    static SheetCell day(LocalDate day) {
        long number = ChronoUnit.DAYS.between(DAY_ZERO, day);
        return number < 61 ? text(day.toString()) : new SheetCell(Style.DAY, "", number, true);
    }

    /** A real date with a time; Excel counts a day as one. */
    static SheetCell moment(LocalDateTime moment) {
        double day = ChronoUnit.DAYS.between(DAY_ZERO, moment.toLocalDate());
        double time = moment.toLocalTime().toSecondOfDay() / SECONDS;
        return day < 61 ? text(moment.toString()) : new SheetCell(Style.MOMENT, "", day + time, true);
    }

    static SheetCell day(Optional<LocalDate> day) {
        return day.map(SheetCell::day).orElse(BLANK);
    }

    /** An address to click on; anything but a well-formed http or https one stays text: Excel calls it damage. */
    static SheetCell link(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        boolean plain = address.length() <= 2000
                && address.chars().allMatch(c -> c > 0x20 && c < 0x7f && "<>\"\\^`{|}".indexOf(c) < 0);
        return of(web && plain ? Style.LINK : Style.TEXT, address);
    }
}
