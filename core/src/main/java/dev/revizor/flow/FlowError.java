package dev.revizor.flow;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles of a use case as a whole. */
public enum FlowError implements ErrorCode {
    /** A card id stands twice with different content. */
    REPEATED_ID("ERR-3001", Kind.ROW, "first"),
    /** A row has nothing but blanks under the mapped columns. */
    NOTHING_MAPPED("ERR-3002", Kind.INPUT),
    NO_INPUT("ERR-3003", Kind.USAGE),
    STORE_NEEDED("ERR-3004", Kind.USAGE),
    NO_CARDS("ERR-3005", Kind.INPUT),
    UNKNOWN_COLUMN("ERR-3006", Kind.USAGE, "column", "columns"),
    BASELINE_NOT_A_REPORT("ERR-3007", Kind.INPUT),
    REPEATED_RECORD_ID("ERR-3008", Kind.INPUT, "first"),
    PLAN_STALE("ERR-3009", Kind.STALE_PLAN, "groups"),
    UNKNOWN_CARD("ERR-3010", Kind.USAGE, "card"),
    BAD_GATE("ERR-3011", Kind.USAGE, "expression"),
    UNKNOWN_RUN("ERR-3012", Kind.USAGE, "run"),
    /** Tables with other columns do not fit into one file. */
    ONE_FILE("ERR-3013", Kind.USAGE),
    UNKNOWN_RECORD("ERR-3014", Kind.USAGE, "record", "nearest"),
    /** A record explained beside itself. */
    SAME_RECORD("ERR-3015", Kind.USAGE, "record"),
    /** Several files have a record that a table names without its file. */
    AMBIGUOUS_RECORD("ERR-3016", Kind.INPUT),
    /** A table that names records has not the columns that it needs. */
    COLUMNS_MISSING("ERR-3020", Kind.INPUT, "columns"),
    /** A table says two things of one record or pair. */
    CONTRADICTION("ERR-3021", Kind.INPUT, "first"),
    /** A table names no record of the base. */
    NO_KNOWN_RECORD("ERR-3022", Kind.INPUT, "records"),
    /** A verdict that is none of the known words. */
    UNKNOWN_VERDICT("ERR-3023", Kind.INPUT),
    TWO_FILES("ERR-3024", Kind.USAGE),
    /** The table of a former result has not its columns. */
    NO_FORMER_GROUPS("ERR-3025", Kind.INPUT),
    /** A former result lists a record twice. */
    FORMER_REPEATED("ERR-3026", Kind.INPUT, "first"),
    FORMER_BLANK("ERR-3027", Kind.INPUT),
    /** Several files of this run have a record that a former result names without its file. */
    FORMER_AMBIGUOUS("ERR-3028", Kind.INPUT),
    /** Changes are asked for, but nothing says since when. */
    NOTHING_FORMER("ERR-3029", Kind.USAGE),
    /** A kept base was cut short or changed. */
    KEPT_BASE_DAMAGED("ERR-3030", Kind.INPUT),
    /** A kept base of another version, or normalized by other rules. */
    KEPT_BASE_OTHER("ERR-3031", Kind.INPUT),
    /** A kept base elsewhere than as the first base. */
    KEPT_BASE_MISPLACED("ERR-3032", Kind.USAGE),
    /** Rules that need values which no kept base has. */
    KEPT_BASE_VALUES("ERR-3033", Kind.USAGE),
    /** A base is to be kept of a run that looks for no groups of its own. */
    KEPT_BASE_NOT_MADE("ERR-3034", Kind.USAGE),
    /** Rows have the ids of cards of the store, but the names of others. */
    OTHER_RECORDS("ERR-3035", Kind.INPUT, "rows", "met"),
    /** The name of a source system would make public ids unreadable. */
    SYSTEM_NAME("ERR-3036", Kind.USAGE, "name"),
    /** A row of requisites without an id, behind a row that was set aside. */
    REQUISITES_ASTRAY("ERR-3041", Kind.ROW, "above"),
    /** A row of requisites whose card has as many as are taken. */
    REQUISITES_TOO_MANY("ERR-3042", Kind.ROW, "first"),
    /** A row among those of cards with requisites that says nothing under a known column. */
    NOTHING_KNOWN("ERR-3043", Kind.ROW),
    /** A table that is taken for one of clients, and says nothing of any. */
    NO_CLIENTS("ERR-3044", Kind.INPUT),
    /** Rows without an id where records go by one. */
    BLANK_RECORD_ID("ERR-3045", Kind.INPUT, "rows"),
    /** Files and a store at once, where one of them would not be looked at. */
    FILES_AND_STORE("ERR-3046", Kind.USAGE),
    /** A file is asked for that a run of this kind does not write. */
    NOTHING_TO_WRITE("ERR-3047", Kind.USAGE, "options"),
    /** A table of pairs in which no person has written a verdict yet. */
    NO_VERDICT("ERR-3048", Kind.INPUT),
    /** Ids are those of cards of the store without their leading zeros. */
    IDS_WITHOUT_ZEROS("ERR-3049", Kind.INPUT, "rows", "looked", "was", "now");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    FlowError(String code, Kind kind, String... arguments) {
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
