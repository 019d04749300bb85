package dev.revizor.cli;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** The exit numbers, in one place. Unknown numbers must be treated as failure by whoever calls. */
public final class ExitCodes {
    public static final int DONE = 0;
    public static final int INTERNAL = 1;
    public static final int USAGE = 2;
    public static final int GATE_FAILED = 10;
    public static final int ROWS_REJECTED = 11;
    public static final int UNDECIDED = 12;
    public static final int BOUNDARY = 13;
    public static final int REQUIRED_NOT_CHECKED = 14;
    public static final int STALE_PLAN = 16;
    public static final int LIMIT = 17;
    public static final int UNMAPPED = 18;
    public static final int STORE_MISSING = 20;
    public static final int STORE_LOCKED = 21;
    public static final int STORE_NEWER = 22;
    public static final int STORE_DAMAGED = 23;
    public static final int INPUT = 30;
    public static final int OUTPUT = 31;
    public static final int DISK_FULL = 32;
    public static final int POLICY = 40;
    public static final int INTERRUPTED = 130;
    public static final int BROKEN_PIPE = 141;

    /** If several apply, the gravest is returned: the one that stands first here. */
    private static final List<Integer> GRAVEST_FIRST = List.of(
            STORE_DAMAGED,
            DISK_FULL,
            OUTPUT,
            INPUT,
            STALE_PLAN,
            UNMAPPED,
            LIMIT,
            GATE_FAILED,
            REQUIRED_NOT_CHECKED,
            BOUNDARY,
            ROWS_REJECTED,
            UNDECIDED);

    private ExitCodes() {}

    /** The number of a kind of trouble. */
    public static int of(ErrorCode.Kind kind) {
        return switch (kind) {
            case INTERNAL -> INTERNAL;
            case USAGE -> USAGE;
            case ROW -> ROWS_REJECTED;
            case INPUT -> INPUT;
            case OUTPUT -> OUTPUT;
            case DISK_FULL -> DISK_FULL;
            case POLICY -> POLICY;
            case STORE_MISSING -> STORE_MISSING;
            case STORE_LOCKED -> STORE_LOCKED;
            case STORE_NEWER -> STORE_NEWER;
            case STORE_DAMAGED -> STORE_DAMAGED;
            case STALE_PLAN -> STALE_PLAN;
            case LIMIT -> LIMIT;
            case UNMAPPED -> UNMAPPED;
            case CANCELLED -> INTERRUPTED;
        };
    }

    /** The gravest of some numbers; 0 when there is none. */
    public static int gravest(List<Integer> codes) {
        for (int code : GRAVEST_FIRST) {
            if (codes.contains(code)) {
                return code;
            }
        }
        return codes.stream().filter(code -> code != DONE).findFirst().orElse(DONE);
    }
}
