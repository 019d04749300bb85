package dev.revizor.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trouble with a row or a file; the run goes on.
 *
 * @param code what
 * @param place where
 * @param args named arguments of the text; never a value of a card
 * @param cells the row as it stood, for the reject file; empty when the trouble is not a rejected row
 */
public record Problem(ErrorCode code, Place place, Map<String, Object> args, List<String> cells) {

    public Problem {
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
        cells = List.copyOf(cells);
    }

    /** A trouble without arguments and without a row. */
    public static Problem at(Place place, ErrorCode code) {
        return new Problem(code, place, Map.of(), List.of());
    }
}
