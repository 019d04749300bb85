package dev.revizor.problem;

import java.util.List;

/** Troubles that belong to no room. */
public enum GeneralError implements ErrorCode {
    INTERNAL("ERR-0001", Kind.INTERNAL, "log"),
    CANCELLED("ERR-0002", Kind.CANCELLED),
    OUTPUT_NOT_WRITABLE("ERR-0003", Kind.OUTPUT),
    OUTPUT_OPEN_ELSEWHERE("ERR-0004", Kind.OUTPUT),
    DISK_FULL("ERR-0005", Kind.DISK_FULL),
    USAGE("ERR-0006", Kind.USAGE, "detail"),
    OUT_OF_MEMORY("ERR-0007", Kind.INTERNAL),
    OUTPUT_IS_NEEDED("ERR-0008", Kind.USAGE, "target", "other"),
    OUTPUT_IS_A_BASE("ERR-0009", Kind.OUTPUT),
    TEMPORARY_FULL("ERR-0010", Kind.DISK_FULL),
    TEMPORARY_NOT_WRITABLE("ERR-0011", Kind.OUTPUT),
    /** An option that has an effect only beside another, which is missing. */
    OPTION_ALONE("ERR-0012", Kind.USAGE, "option", "other"),
    /** An option that has no effect beside another. */
    OPTION_IDLE("ERR-0013", Kind.USAGE, "option", "other"),
    /** Two tables would go to the standard output, one under the other. */
    STANDARD_OUTPUT_TWICE("ERR-0014", Kind.USAGE, "target", "other"),
    /** A file is named twice, whose records would be duplicates of themselves. */
    INPUT_TWICE("ERR-0015", Kind.USAGE),
    /** The system runs nothing that lies in the folder of temporary files. */
    TEMPORARY_RUNS_NOTHING("ERR-0016", Kind.OUTPUT),
    /** The first line of a file that should hold a password is blank. */
    PASSWORD_FILE_EMPTY("ERR-0017", Kind.USAGE),
    /** An option has a value that it does not know. */
    VALUE_UNKNOWN("ERR-0018", Kind.USAGE, "option", "value", "allowed"),
    /** An option that counts has less than it takes. */
    NUMBER_TOO_SMALL("ERR-0019", Kind.USAGE, "option", "value", "least");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    GeneralError(String code, Kind kind, String... arguments) {
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
