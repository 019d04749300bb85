package dev.revizor.report.formats;

/**
 * How wide a terminal is.
 *
 * @param columns at least 40
 */
public record Width(int columns) {
    /** What every terminal has. */
    public static final Width USUAL = new Width(80);

    private static final int LEAST = 40;

    public Width {
        columns = Math.max(LEAST, columns);
    }
}
