package dev.revizor.model;

import java.util.List;
import java.util.Set;

/**
 * One table that was read: a CSV file, a sheet, an HTML table; with what was decided about it.
 *
 * @param index its number within the run or the store, from 0
 * @param file the file's name without its folder
 * @param sheet the sheet's name, or empty
 * @param format {@code csv}, {@code xlsx}, {@code xls}, {@code html}, {@code vcard}, {@code json}, {@code jsonl},
 *     {@code commerceml}
 * @param charset the IANA name of the charset, or empty where the format fixes it
 * @param delimiter the delimiter, or empty
 * @param quote the quote of a delimited text where it is not the usual one, or empty; a store does not keep it
 * @param headerRow the 1-based row of the titles; 0 when there are none
 * @param columns the titles by position, as they stand; repeats and blanks included
 * @param sha256 of the file's bytes, lower-case hex
 */
public record SourceTable(
        int index,
        String file,
        String sheet,
        String format,
        String charset,
        String delimiter,
        String quote,
        long headerRow,
        List<String> columns,
        String sha256) {
    private static final Set<String> FORMATS_WITHOUT_HEADER = Set.of("vcard", "json", "jsonl", "commerceml");

    public SourceTable {
        columns = List.copyOf(columns);
    }

    /** A table with the usual quote, or with none. */
    public SourceTable(
            int index,
            String file,
            String sheet,
            String format,
            String charset,
            String delimiter,
            long headerRow,
            List<String> columns,
            String sha256) {
        this(index, file, sheet, format, charset, delimiter, "", headerRow, columns, sha256);
    }

    /** The same table under another number. */
    public SourceTable withIndex(int newIndex) {
        return new SourceTable(newIndex, file, sheet, format, charset, delimiter, quote, headerRow, columns, sha256);
    }

    /** The same table with other titles: a reader shows its columns otherwise. */
    public SourceTable titled(List<String> others) {
        return new SourceTable(index, file, sheet, format, charset, delimiter, quote, headerRow, others, sha256);
    }

    /** Whether values carry their titles with them, so that no row holds them. */
    public boolean titled() {
        return FORMATS_WITHOUT_HEADER.contains(format);
    }
}
