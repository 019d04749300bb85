package dev.revizor.merge;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles with merge plans. */
public enum MergeError implements ErrorCode {
    /** The file cannot be read. */
    PLAN_UNREADABLE("ERR-0601", Kind.INPUT),
    /** The first row is not that of a plan. */
    PLAN_HEADER("ERR-0602", Kind.INPUT),
    /** Rows of the plan are wrong; all are named. */
    PLAN_ROWS("ERR-0603", Kind.INPUT, "rows", "lines"),
    /** Cards have changed since the plan was made. */
    PLAN_STALE("ERR-0604", Kind.STALE_PLAN, "groups");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    MergeError(String code, Kind kind, String... arguments) {
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
