package dev.revizor.problem;

/**
 * Where a trouble is. Never holds a value of a card.
 *
 * @param file the file's name as the user gave it, or empty
 * @param sheet the sheet, or empty
 * @param row 1-based line or row, or 0
 * @param column the column's title, or empty
 */
public record Place(String file, String sheet, long row, String column) {
    /** No place. */
    public static final Place NOWHERE = new Place("", "", 0, "");

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, "", 0, "");
    }

    /** A row of a file. */
    public static Place row(String file, String sheet, long row) {
        return new Place(file, sheet, row, "");
    }

    /** The same row, a column of it. */
    public Place at(String title) {
        return new Place(file, sheet, row, title);
    }
}
