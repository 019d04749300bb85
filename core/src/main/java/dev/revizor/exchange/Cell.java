package dev.revizor.exchange;

/**
 * A cell on its way out.
 *
 * @param text as it is written where everything is text
 * @param moment the ISO day or local date-time that it says, or empty; a workbook takes it as a date
 */
public record Cell(String text, String moment) {
    static final Cell BLANK = new Cell("", "");

    static Cell of(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, "");
    }
}
