package dev.revizor.mapping;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles with a mapping file that the user has edited. */
public enum MappingError implements ErrorCode {
    FILE_UNREADABLE("ERR-0201", Kind.INPUT),
    FILE_WRONG("ERR-0202", Kind.INPUT, "troubles", "list"),
    NOT_YAML("ERR-0203", Kind.INPUT),
    UNKNOWN_KEY("ERR-0204", Kind.INPUT, "key", "nearest"),
    REPEATED_KEY("ERR-0205", Kind.INPUT, "key"),
    MISSING_KEY("ERR-0206", Kind.INPUT, "key"),
    UNKNOWN_FIELD("ERR-0207", Kind.INPUT, "field", "nearest"),
    UNKNOWN_KIND("ERR-0208", Kind.INPUT, "value", "nearest"),
    UNKNOWN_PART("ERR-0209", Kind.INPUT, "value"),
    NO_SUCH_COLUMN("ERR-0210", Kind.INPUT, "value"),
    REPEATED_COLUMN("ERR-0211", Kind.INPUT, "value"),
    OTHER_TITLE("ERR-0212", Kind.INPUT, "title", "stands"),
    /** A field that an option names does not exist. */
    NO_FIELD("ERR-0213", Kind.USAGE, "field", "nearest");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    MappingError(String code, Kind kind, String... arguments) {
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
