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
    /** Stands for the inner id where several files have a record of this id. */
    private static final String AMBIGUOUS = "";

    private PairLabels() {}

    /**
     * Gives the search what a table says of its records; throws where it names none of them.
     *
     * @param file the table
     * @param all the records
     * @param rejects takes rows that cannot be read
     */
    static void give(InputFile file, DedupeFlow.Gathered all, Consumer<Problem> rejects) {
        Labels out = new Labels();
        if (PairSheet.fits(file)) {
            pairs(file, names(all), rejects, out);
        } else {
            entities(file, all, rejects, out);
        }
        all.search().labels(out);
    }

    /** The inner id by the user's id: with its file in front where there are several, or bare where one file alone has it. */
    private static Map<String, String> names(DedupeFlow.Gathered all) {
        Records records = all.records();
        Map<String, String> out = new HashMap<>();
        boolean several = all.read().sources().size() > 1;
        for (int at = 0; several && at < records.size(); at++) {
            out.merge(records.recordId(at), records.inner(at), (one, other) -> AMBIGUOUS);
        }
        for (int at = 0; at < records.size(); at++) {
            out.put(all.read().recordId(records.record(at)), records.inner(at));
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
        if (rows.isEmpty()) {
            throw RevizorException.at(Place.file(file.path().toString()), FlowError.NO_VERDICT);
        }
        PairAudit.refuseRepeats(file, rows);
        long known = 0;
        for (PairSheet.Judged row : rows) {
            String a = inner.get(row.a());
            String b = inner.get(row.b());
            if (AMBIGUOUS.equals(a) || AMBIGUOUS.equals(b)) {
                throw RevizorException.at(Place.row(file.path().toString(), "", row.row()), FlowError.AMBIGUOUS_RECORD);
            }
            if (a != null && a.equals(b) && row.verdict() == PairVerdict.DIFFERENT) {
                throw new RevizorException(
                        FlowError.SAME_RECORD,
                        Place.row(file.path().toString(), "", row.row()),
                        Map.of("record", row.a()));
            }
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

    private static void entities(InputFile file, DedupeFlow.Gathered all, Consumer<Problem> rejects, Labels out) {
        Truth truth = Truth.read(file, rejects);
        Records records = all.records();
        int[] entities = TruthOfRecords.entities(
                truth, file, records.size(), at -> all.read().recordId(records.record(at)), records::recordId);
        long known = 0;
        for (int at = 0; at < entities.length; at++) {
            if (entities[at] >= 0) {
                known++;
                out.entity(records.inner(at), entities[at]);
            }
        }
        refuseUnknown(file, known, truth.size());
    }
}
