package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * A date of birth in three columns, as one cell; or the year and the month in two. Where a part is missing or no number there is
 * no date.
 *
 * @param year position of the year, which the cell goes by
 * @param month position of the month
 * @param day position of the day; −1 where there is none
 */
record BirthColumns(int year, int month, int day) {
    static final String YEAR = "year";
    static final String DAY = "day";

    /** The tags of the three columns. */
    static final List<String> PARTS = List.of(YEAR, "month", DAY);

    /** No three columns. */
    static final BirthColumns NONE = new BirthColumns(-1, -1, -1);

    static BirthColumns of(Mapping mapping, Mapping.Part part) {
        List<Integer> found = new ArrayList<>();
        boolean whole = mapping.columns().stream()
                .anyMatch(column -> column.part() == part
                        && column.field()
                                .filter(field -> field == Field.BIRTH_DATE)
                                .isPresent()
                        && !isPart(column));
        for (String tag : PARTS) {
            mapping.columns().stream()
                    .filter(column -> column.part() == part
                            && isPart(column)
                            && column.tag().equals(tag))
                    .findFirst()
                    .map(Mapping.Column::position)
                    .ifPresentOrElse(found::add, () -> found.add(-1));
        }
        boolean two = found.get(0) >= 0 && found.get(1) >= 0;
        return two && (found.get(2) >= 0 || !whole) ? new BirthColumns(found.get(0), found.get(1), found.get(2)) : NONE;
    }

    /** Whether a column holds a year, a month or a day of birth alone. */
    static boolean isPart(Mapping.Column column) {
        return column.field().filter(field -> field == Field.BIRTH_DATE).isPresent() && PARTS.contains(column.tag());
    }

    boolean isMonthOrDay(int position) {
        return position == month || position == day;
    }

    boolean has(int position) {
        return position >= 0 && (position == year || isMonthOrDay(position));
    }

    /** {@code 1949-07-22}, {@code 1949-07} where there is no column of days, or the empty string. */
    String day(List<String> cells) {
        String y = cells.get(year).strip();
        String m = cells.get(month).strip();
        boolean numbers = CellValues.isNumber(y, 1, 9999) && CellValues.isNumber(m, 0, 99);
        if (day < 0) {
            return numbers ? y + "-" + two(m) : "";
        }
        String d = cells.get(day).strip();
        return numbers && CellValues.isNumber(d, 0, 99) ? y + "-" + two(m) + "-" + two(d) : "";
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }
}
