package dev.revizor.source;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles with reading files and their rows. */
public enum SourceError implements ErrorCode {
    FILE_MISSING("ERR-0101", Kind.INPUT),
    FILE_IS_FOLDER("ERR-0102", Kind.INPUT),
    FILE_UNREADABLE("ERR-0103", Kind.INPUT),
    FILE_EMPTY("ERR-0104", Kind.INPUT),
    FILE_BINARY("ERR-0105", Kind.INPUT),
    FORMAT_UNSUPPORTED("ERR-0106", Kind.INPUT, "format"),
    HEADER_WITHOUT_ROWS("ERR-0107", Kind.INPUT),
    HEADER_NOT_FOUND("ERR-0108", Kind.INPUT, "line"),
    WORKBOOK_BROKEN("ERR-0109", Kind.INPUT),
    PASSWORD_PROTECTED("ERR-0110", Kind.INPUT),
    WORKBOOK_TOO_OLD("ERR-0111", Kind.INPUT),
    SHEET_MISSING("ERR-0112", Kind.INPUT, "wanted", "sheets"),
    ARCHIVE_BOMB("ERR-0113", Kind.INPUT, "part"),
    DOCTYPE_FORBIDDEN("ERR-0114", Kind.INPUT, "part"),
    TOO_MANY_COLUMNS("ERR-0115", Kind.INPUT, "limit"),
    CHARSET_UNKNOWN("ERR-0116", Kind.INPUT),
    /** Nothing of the beginning is a row, so that nothing can be its titles. */
    ROWS_UNREADABLE("ERR-0117", Kind.INPUT, "charset"),
    JSON_BROKEN("ERR-0131", Kind.INPUT, "line", "column"),
    ARCHIVE_CHOICE("ERR-0133", Kind.INPUT, "members"),
    ARCHIVE_BROKEN("ERR-0134", Kind.INPUT, "part"),
    XML_BROKEN("ERR-0135", Kind.INPUT, "line"),
    FILE_SPECIAL("ERR-0136", Kind.INPUT),
    FILE_CHANGED("ERR-0137", Kind.INPUT),
    PASSWORD_WRONG("ERR-0138", Kind.INPUT),
    ARCHIVE_LOCKED("ERR-0139", Kind.INPUT, "part"),
    ARCHIVE_NAME_TWICE("ERR-0140", Kind.INPUT, "part"),
    PAGE_WITHOUT_TABLE("ERR-0141", Kind.INPUT),
    JSON_WITHOUT_OBJECTS("ERR-0142", Kind.INPUT),
    FILE_ZEROED("ERR-0143", Kind.INPUT),
    SERVICE_ERROR("ERR-0144", Kind.INPUT, "message"),
    LOGIN_PAGE("ERR-0145", Kind.INPUT),
    /** No line ends where one must: what has no rows is no table, however much of it there is. */
    LINE_ENDLESS("ERR-0146", Kind.INPUT, "limit"),
    /** A line of one cell below a table, which may be a footer or a client. */
    ROW_ALONE("ERR-0118", Kind.ROW),
    QUOTE_UNBALANCED("ERR-0120", Kind.ROW),
    ROW_TOO_LONG("ERR-0121", Kind.ROW, "cells", "columns"),
    ROW_TOO_SHORT("ERR-0122", Kind.ROW, "cells", "columns"),
    CELL_TOO_LONG("ERR-0123", Kind.ROW, "limit"),
    BYTES_UNDECODABLE("ERR-0124", Kind.ROW, "charset"),
    ROW_SLID("ERR-0125", Kind.ROW, "cells", "columns"),
    ANOTHER_TABLE("ERR-0126", Kind.ROW, "line"),
    PAGE_CUT_OFF("ERR-0127", Kind.ROW),
    /** A page ends between two rows of a table. */
    TABLE_UNCLOSED("ERR-0129", Kind.ROW),
    /** A block of zero bytes stands where something else stood. */
    ROW_ZEROED("ERR-0128", Kind.ROW),
    VCARD_UNENDED("ERR-0130", Kind.ROW),
    JSON_ROW_BROKEN("ERR-0132", Kind.ROW);

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    SourceError(String code, Kind kind, String... arguments) {
        this.code = code;
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
