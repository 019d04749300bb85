package dev.revizor.normalize;

import dev.revizor.policy.Policy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is decided of whole columns before their first row is read.
 *
 * @param dates the order of day and month
 * @param names which word of a whole name stands first
 * @param numbers the decimal mark
 * @param zone the business zone of the policy, to which a moment with an offset is brought
 * @param today the day of the run, behind which nothing has happened yet; empty: nobody asks
 */
public record Customs(DateOrders dates, NameOrders names, NumberMarks numbers, ZoneId zone, Optional<LocalDate> today) {
    /** The same in the zone of the built-in policy, on no day. */
    public Customs(DateOrders dates, NameOrders names, NumberMarks numbers) {
        this(dates, names, numbers, Policy.builtIn().zone(), Optional.empty());
    }

    /** Nothing is decided: days stand before months, and each cell speaks for itself. */
    public static Customs usual() {
        return new Customs(DateOrders.dayFirst(), NameOrders.unknown(), NumberMarks.none());
    }
}
