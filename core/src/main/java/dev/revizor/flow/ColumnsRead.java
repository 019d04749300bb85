package dev.revizor.flow;

import java.util.List;

/**
 * What was decided of whole columns before their first row was read, where it is not the usual and a person should see it.
 *
 * @param dates columns whose dates are not simply day first
 * @param names columns whose whole names have the first name first
 * @param numbers columns in whose numbers a mark parts thousands, or may do so
 */
public record ColumnsRead(List<DatesRead> dates, List<NamesRead> names, List<NumbersRead> numbers) {}
