package dev.revizor.flow;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What a table of the truth says of each record. Of several files it may name a record with its file, or by the bare id
 * where one file alone has it.
 */
final class TruthOfRecords {
    private TruthOfRecords() {}

    /**
     * The entity's number by record; −1 where the table does not say. Throws where several files have a bare id.
     *
     * @param truth the table
     * @param file it was read from
     * @param records how many there are
     * @param whole the id of a record, with its file in front where there are several
     * @param bare the id of a record within its file
     */
    static int[] entities(
            Truth truth, InputFile file, int records, IntFunction<String> whole, IntFunction<String> bare) {
        int[] out = new int[records];
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < records; at++) {
            String name = whole.apply(at);
            String own = bare.apply(at);
            out[at] = truth.entity(name);
            // Only ids that the table has are kept, so that a base of one file costs nothing here.
            if (!own.equals(name) && truth.entity(own) >= 0) {
                if (!seen.add(own)) {
                    throw RevizorException.at(
                            Place.row(file.path().toString(), "", truth.row(own)), FlowError.AMBIGUOUS_RECORD);
                }
                out[at] = out[at] < 0 ? truth.entity(own) : out[at];
            }
        }
        return out;
    }
}
