package dev.revizor.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that cannot be read, before the place is known; {@link Sources} adds it at the edge. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SourceError code;
    private final transient Map<String, Object> args;

    Unreadable(SourceError code, Object... namesAndValues) {
        super(code.code());
        this.code = code;
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        this.args = Collections.unmodifiableMap(named);
    }

    /** With the library's exception that it stands for. */
    Unreadable because(Throwable cause) {
        initCause(cause);
        return this;
    }

    SourceError code() {
        return code;
    }

    Map<String, Object> args() {
        return args;
    }
}
