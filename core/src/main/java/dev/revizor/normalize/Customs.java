package dev.revizor.normalize;

/**
 * What is decided of whole columns before their first row is read.
 *
 * @param dates the order of day and month
 * @param names which word of a whole name stands first
 * @param numbers the decimal mark
 */
public record Customs(DateOrders dates, NameOrders names, NumberMarks numbers) {
    /** Nothing is decided: days stand before months, and each cell speaks for itself. */
    public static Customs usual() {
        return new Customs(DateOrders.dayFirst(), NameOrders.unknown(), NumberMarks.none());
    }
}
