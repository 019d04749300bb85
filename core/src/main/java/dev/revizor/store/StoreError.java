package dev.revizor.store;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/** Troubles of the store. */
public enum StoreError implements ErrorCode {
    MISSING("ERR-2001", Kind.STORE_MISSING),
    LOCKED("ERR-2002", Kind.STORE_LOCKED, "holder"),
    NEWER("ERR-2003", Kind.STORE_NEWER, "theirs", "ours"),
    DAMAGED("ERR-2004", Kind.STORE_DAMAGED),
    NOT_A_STORE("ERR-2005", Kind.STORE_MISSING),
    CHANGED_SINCE("ERR-2006", Kind.STALE_PLAN, "run", "card", "later"),
    UNKNOWN_RUN("ERR-2007", Kind.USAGE, "run"),
    UNKNOWN_CARD("ERR-2008", Kind.STALE_PLAN, "card"),
    NOTHING_TO_UNDO("ERR-2009", Kind.USAGE, "run"),
    NOT_WRITABLE("ERR-2010", Kind.OUTPUT),
    DISK_FULL("ERR-2011", Kind.DISK_FULL),
    FAILED("ERR-2012", Kind.INTERNAL),
    UNREACHABLE("ERR-2013", Kind.OUTPUT);

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    StoreError(String code, Kind kind, String... arguments) {
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
