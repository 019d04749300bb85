package dev.revizor.source;

/**
 * A table that was found in a file.
 *
 * @param format {@code csv}, {@code xlsx}, {@code xls}, {@code html}, {@code vcard}, {@code json}, {@code jsonl}, {@code commerceml}
 * @param sheet or empty
 * @param charset or empty
 * @param delimiter or empty
 * @param quote where it is not the usual one, with a backslash before it where such ones stand inside cells, or empty
 * @param records what comes behind the top
 * @param top the titles and the first records
 * @param others what stands beside it in the workbook
 */
record Opened(
        String format,
        String sheet,
        String charset,
        String delimiter,
        String quote,
        Records records,
        TableTop top,
        OtherSheets others) {

    /** A table that has no quotes, or the usual ones. */
    Opened(String format, String sheet, String charset, String delimiter, Records records, TableTop top) {
        this(format, sheet, charset, delimiter, "", records, top, OtherSheets.NONE);
    }

    /** The same with what stands beside it. */
    Opened beside(OtherSheets sheets) {
        return new Opened(format, sheet, charset, delimiter, quote, records, top, sheets);
    }

    /** The same, or the trouble of its top with everything closed. */
    Opened orThrow(long wantedLine) {
        SourceError trouble = top.trouble();
        if (trouble == null) {
            return this;
        }
        records.close();
        throw switch (trouble) {
            case HEADER_NOT_FOUND ->
                wantedLine > 0
                        ? new Unreadable(trouble, "line", wantedLine)
                        : new Unreadable(SourceError.ROWS_UNREADABLE, "charset", charset);
            case LINE_ENDLESS -> new Unreadable(trouble, "limit", Limits.CELL);
            case TOO_MANY_COLUMNS -> new Unreadable(trouble, "limit", Limits.COLUMNS);
            default -> new Unreadable(trouble);
        };
    }
}
