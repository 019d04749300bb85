package dev.revizor.model;

import java.util.List;

/**
 * One cell after normalizing.
 *
 * @param column the 0-based column of the source that the value was read from; several cells may feed one field. −1 where
 *     the card's own table has none for it: another table brought the value
 * @param raw the cell as it stood, never changed; empty for a part that was cut out of another field's cell
 * @param canonical the values in the template, in the order of the cell; more than one for «two phones in a cell»;
 *     empty unless the quality is usable. Phones are E.164 with an optional {@code ;ext=12}, dates ISO (a day, or a
 *     local date-time), flags {@code yes}/{@code no}, consents {@code given}/{@code refused}/{@code withdrawn}
 * @param quality how far it can be trusted
 * @param reason a stable lower-case code that says what was done or what is wrong, e.g. {@code phone.trunk_8}; empty
 *     when the value was good as it stood
 * @param rest text of the cell that belongs to no canonical value («через приёмную»); never dropped
 * @param suggestion a repair that was not made because it would be a guess; empty when there is none
 */
public record Value(
        int column,
        String raw,
        List<String> canonical,
        Quality quality,
        String reason,
        String rest,
        String suggestion) {

    /** A value that is used as it stands. */
    public static Value good(int column, String raw) {
        return new Value(column, raw, List.of(raw), Quality.GOOD, "", "", "");
    }

    /** A cell with nothing in it. */
    public static Value blank(int column, String raw) {
        return new Value(column, raw, List.of(), Quality.BLANK, "", "", "");
    }

    /** A value brought to the template. */
    public static Value repaired(int column, String raw, String canonical, String reason) {
        return new Value(column, raw, List.of(canonical), Quality.REPAIRED, reason, "", "");
    }

    /** A value that cannot be what the field is for, or a placeholder. */
    public static Value unusable(int column, String raw, Quality quality, String reason) {
        return new Value(column, raw, List.of(), quality, reason, "", "");
    }

    /** The same value in another column; itself where it stands there already. */
    public Value in(int otherColumn) {
        return otherColumn == column ? this : new Value(otherColumn, raw, canonical, quality, reason, rest, suggestion);
    }

    /** The same value with other text beside it; itself where there is none, or nothing that it could stand beside. */
    public Value beside(String text) {
        return text.isEmpty() || canonical.isEmpty()
                ? this
                : new Value(column, raw, canonical, quality, reason, text, suggestion);
    }

    /** The first canonical value, or the empty string. */
    public String first() {
        return canonical.isEmpty() ? "" : canonical.get(0);
    }
}
