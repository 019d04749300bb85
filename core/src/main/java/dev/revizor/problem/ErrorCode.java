package dev.revizor.problem;

import java.util.List;

/**
 * A stable code of a trouble. Each room has one enum of them. The texts stand in the bundle {@code problems} under the
 * code: {@code ERR-3007.what}, {@code ERR-3007.fix}; in both languages.
 */
public interface ErrorCode {
    /** {@code ERR-RRNN}: RR = room, NN = number; never reused. */
    String code();

    /** Decides the exit number. */
    Kind kind();

    /** The names of the arguments that the text takes, beside the place. */
    List<String> arguments();

    /** The groups of the one exit-code table. */
    enum Kind {
        INTERNAL,
        USAGE,
        ROW,
        INPUT,
        OUTPUT,
        DISK_FULL,
        POLICY,
        STORE_MISSING,
        STORE_LOCKED,
        STORE_NEWER,
        STORE_DAMAGED,
        STALE_PLAN,
        LIMIT,
        UNMAPPED,
        CANCELLED
    }
}
