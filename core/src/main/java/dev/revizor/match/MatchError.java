package dev.revizor.match;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles of matching. */
public enum MatchError implements ErrorCode {
    /** Two cards have one id. */
    REPEATED_ID("ERR-0401", Kind.INPUT, "cards");

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
