package dev.revizor.exchange;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles of writing back. */
public enum ExchangeError implements ErrorCode {
    UNKNOWN_DIALECT("ERR-2201", Kind.USAGE, "word", "known"),
    UNKNOWN_PROFILE("ERR-2202", Kind.USAGE, "word"),
    SCREEN_TOO_SMALL("ERR-2203", Kind.USAGE),
    UNKNOWN_FORMAT("ERR-2204", Kind.USAGE, "word"),
    /** A dialect that cannot be had in that format, or vCard for what is no person and no company. */
    FORMAT_NOT_FOR_DIALECT("ERR-2205", Kind.USAGE, "dialect", "format"),
    /** One record is bigger than a file of the target may be. */
    OVER_LIMIT("ERR-2206", Kind.LIMIT, "dialect", "rows", "bytes"),
    /** A letter that the target's charset lacks. */
    CHARSET_TOO_SMALL("ERR-2207", Kind.LIMIT, "charset", "letter"),
    /** A text that is longer than a cell of a workbook. */
    CELL_TOO_LONG("ERR-2208", Kind.LIMIT, "limit"),
    UNKNOWN_RUN("ERR-2209", Kind.USAGE, "word"),
    SINCE_NEEDS_STORE("ERR-2210", Kind.USAGE),
    OUTPUT_IS_FOLDER("ERR-2211", Kind.OUTPUT),
    NOT_A_TEXT("ERR-2212", Kind.USAGE),
    MANIFEST_UNREADABLE("ERR-2213", Kind.INPUT),
    KIND_NOT_OF_DIALECT("ERR-2214", Kind.USAGE, "kind", "dialect"),
    BAD_PART_ROWS("ERR-2215", Kind.USAGE),
    UNKNOWN_VALUES("ERR-2216", Kind.USAGE, "word"),
    /** A warning: the target has no place for the ids of these cards. */
    KEY_IS_OURS("ERR-2217", Kind.USAGE, "dialect", "cards"),
    /** A warning: numbers of another country than the policy's. */
    PHONES_WITHOUT_COUNTRY("ERR-2218", Kind.USAGE, "phones", "region"),
    /** A warning: dates whose day nobody knows for sure stand in one reading. */
    DAYS_GUESSED("ERR-2219", Kind.USAGE, "dates"),
    /** A warning: the target does not read dates from such a file. */
    DATES_FROM_CSV("ERR-2220", Kind.USAGE, "dialect", "format");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    ExchangeError(String code, Kind kind, String... arguments) {
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
