package dev.revizor.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stops the run: a code, a place and arguments. The front door turns it into a sentence and an exit number. */
public final class RevizorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Place place;
    private final transient Map<String, Object> args;

    public RevizorException(ErrorCode code, Place place, Map<String, Object> args) {
        this(code, place, args, null);
    }

    /** With the library's exception that it stands for; that one goes only to the log. */
    public RevizorException(ErrorCode code, Place place, Map<String, Object> args, @Nullable Throwable cause) {
        super(code.code(), cause);
        this.code = code;
        this.place = place;
        this.args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }

    /** Without arguments. */
    public static RevizorException at(Place place, ErrorCode code) {
        return new RevizorException(code, place, Map.of());
    }

    public ErrorCode code() {
        return code;
    }

    public Place place() {
        return place;
    }

    public Map<String, Object> args() {
        return args;
    }
}
