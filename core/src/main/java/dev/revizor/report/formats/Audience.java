package dev.revizor.report.formats;

/** Who reads a CSV. */
public enum Audience {
    /** A spreadsheet program: cells that it would run as formulas get an apostrophe. */
    PEOPLE,
    /** A program: every cell byte by byte. */
    MACHINES;

    /** The cell as this audience gets it. */
    public String cell(String text) {
        return this == PEOPLE && CsvGuard.dangerous(text) ? "'" + text : text;
    }
}
