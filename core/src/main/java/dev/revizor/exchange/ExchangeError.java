package dev.revizor.exchange;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles of writing back. */
public enum ExchangeError implements ErrorCode {
    UNKNOWN_DIALECT("ERR-2201", Kind.USAGE, "word"),
    UNKNOWN_PROFILE("ERR-2202", Kind.USAGE, "word"),
    SCREEN_TOO_SMALL("ERR-2203", Kind.USAGE);

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
