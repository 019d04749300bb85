package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * A date of birth in three columns, as one cell. Where a part is missing or no number there is no date.
 *
 * @param year position of the year, which the cell goes by
 * @param month position of the month
 * @param day position of the day
 */
record BirthColumns(int year, int month, int day) {
    /** The tags of the three columns. */
    static final List<String> PARTS = List.of("year", "month", "day");

    /** No three columns. */
    static final BirthColumns NONE = new BirthColumns(-1, -1, -1);

    static BirthColumns of(Mapping mapping, Mapping.Part part) {
        List<Integer> found = new ArrayList<>();
        for (String tag : PARTS) {
            mapping.columns().stream()
                    .filter(column -> column.part() == part
                            && isPart(column)
                            && column.tag().equals(tag))
                    .findFirst()
                    .ifPresent(column -> found.add(column.position()));
        }
        return found.size() < PARTS.size() ? NONE : new BirthColumns(found.get(0), found.get(1), found.get(2));
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

    /** {@code 1949-07-22}, or the empty string. */
    String day(List<String> cells) {
        String y = cells.get(year).strip();
        String m = cells.get(month).strip();
        String d = cells.get(day).strip();
        boolean numbers =
                CellValues.isNumber(y, 1, 9999) && CellValues.isNumber(m, 0, 99) && CellValues.isNumber(d, 0, 99);
        return numbers ? y + "-" + two(m) + "-" + two(d) : "";
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }
}
