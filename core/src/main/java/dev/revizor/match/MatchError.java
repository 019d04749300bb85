package dev.revizor.match;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles of matching. */
public enum MatchError implements ErrorCode {
    /** Two cards have one id. */
    REPEATED_ID("ERR-0401", Kind.INPUT, "cards"),
    /** Not the model file of any version. */
    MODEL_UNREADABLE("ERR-0402", Kind.INPUT),
    /** A model file of a later version. */
    MODEL_NEWER("ERR-0403", Kind.INPUT, "version"),
    /** A comparison, level or number that this program does not know. */
    MODEL_FOREIGN("ERR-0404", Kind.INPUT, "comparison"),
    /** The disk is full of what did not fit into the memory that was given. */
    SPILL_FULL("ERR-0405", Kind.DISK_FULL),
    /** What did not fit into the memory cannot be put on disk, or not read from there. */
    SPILL_FAILED("ERR-0406", Kind.OUTPUT),
    /** The memory that was given does not do for so many cards. */
    MEMORY_TOO_SMALL("ERR-0407", Kind.USAGE, "given", "cards", "least");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    MatchError(String code, Kind kind, String... arguments) {
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
