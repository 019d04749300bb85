package dev.revizor.model;

import java.util.List;

/**
 * A figure with its numerator, denominator and unknowns; never a bare share.
 *
 * @param id stable, e.g. {@code overdue_tasks}
 * @param numerator how many
 * @param denominator of how many
 * @param unknown how many of all could not be told
 * @param missing fields without which it was not measured at all; then the numbers are 0
 */
public record Metric(String id, long numerator, long denominator, long unknown, List<Field> missing) {
    public Metric {
        missing = List.copyOf(missing);
    }

    /** Whether it was measured. */
    public boolean measured() {
        return missing.isEmpty();
    }

    /** The share 0..1; 0 when the denominator is 0. */
    public double share() {
        return denominator == 0 ? 0 : (double) numerator / denominator;
    }
}
