package dev.revizor.flow;

import dev.revizor.match.Labels;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What people have decided, from a table of pairs with verdicts or of records with their entities. */
final class PairLabels {
    private PairLabels() {}

    /** Gives the search what a table says of its records. */
    static void give(InputFile file, DedupeFlow.Gathered all, Consumer<Problem> rejects) {
        Map<String, String> inner = new HashMap<>();
        Records records = all.records();
        for (int at = 0; at < records.size(); at++) {
            inner.put(all.read().recordId(records.record(at)), records.inner(at));
        }
        all.search().labels(read(file, inner, rejects));
    }

    /**
     * Reads a table; throws where it names no record of the base.
     *
     * @param file the table
     * @param inner the inner id by the user's id
     * @param rejects takes rows that cannot be read
     */
    static Labels read(InputFile file, Map<String, String> inner, Consumer<Problem> rejects) {
        Labels out = new Labels();
        if (PairSheet.fits(file)) {
            pairs(file, inner, rejects, out);
        } else {
            entities(file, inner, rejects, out);
        }
        return out;
    }

    private static void refuseUnknown(InputFile file, long known, long records) {
        if (known == 0) {
            throw new RevizorException(
                    FlowError.NO_KNOWN_RECORD,
                    Place.file(file.path().toString()),
                    Map.of("records", Long.toString(records)));
        }
    }

    private static void pairs(InputFile file, Map<String, String> inner, Consumer<Problem> rejects, Labels out) {
        List<PairSheet.Judged> rows = PairSheet.read(file, List.of("record_a", "record_b", "verdict"), rejects);
        PairAudit.refuseRepeats(file, rows);
        long known = 0;
        for (PairSheet.Judged row : rows) {
            String a = inner.get(row.a());
            String b = inner.get(row.b());
            if (a != null && b != null) {
                known++;
                if (row.verdict() == PairVerdict.SAME) {
                    out.same(a, b);
                } else if (row.verdict() == PairVerdict.DIFFERENT) {
                    out.different(a, b);
                }
            }
        }
        refuseUnknown(file, known, rows.size() * 2L);
    }

    private static void entities(InputFile file, Map<String, String> inner, Consumer<Problem> rejects, Labels out) {
        Truth truth = Truth.read(file, rejects);
        long known = 0;
        for (Map.Entry<String, String> record : inner.entrySet()) {
            int entity = truth.entity(record.getKey());
            if (entity >= 0) {
                known++;
                out.entity(record.getValue(), entity);
            }
        }
        refuseUnknown(file, known, truth.size());
    }
}
