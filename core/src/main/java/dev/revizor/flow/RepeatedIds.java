package dev.revizor.flow;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.HashMap;
import java.util.Map;

/** The ids of the records of one file: each stands once, or nobody could say which record is meant. */
final class RepeatedIds {
    private final InputFile file;
    private final Map<String, Long> seen = new HashMap<>();

    RepeatedIds(InputFile file) {
        this.file = file;
    }

    /** Takes the id of a row; throws REPEATED_RECORD_ID where an earlier row has it. */
    void refuse(String recordId, long row) {
        Long first = seen.putIfAbsent(recordId, row);
        if (first != null) {
            throw new RevizorException(
                    FlowError.REPEATED_RECORD_ID,
                    Place.row(file.path().toString(), "", row),
                    Map.of("first", file.name() + ":" + first));
        }
    }
}
