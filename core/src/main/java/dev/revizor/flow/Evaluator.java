package dev.revizor.flow;

import dev.revizor.match.Matcher;
import dev.revizor.match.Prober;
import dev.revizor.model.Band;
import dev.revizor.model.Calibration;
import dev.revizor.model.Cluster;
import dev.revizor.model.Evaluation;
import dev.revizor.model.Evaluation.Fate;
import dev.revizor.model.Evaluation.Measure;
import dev.revizor.model.Evaluation.Slip;
import dev.revizor.model.Evaluation.Unit;
import dev.revizor.model.ScoredPair;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds the groups of {@code dedupe} or {@code link} against the truth: how many pairs are right, how many are missing, and where the
 * missing ones were lost. Memory grows with the records, never with the pairs.
 */
public final class Evaluator {
    private final DedupeFlow.Outcome outcome;
    private final Prober prober;
    private final Truth truth;
    private final List<String> inner;
    private final int[] entities;
    private final int[] groups;
    private final int[] sure;
    private final Linking.Within within;
    private final int[] sources;
    private final int[] rowEntity;
    private final int[] rowSource;
    private final int[] rowGroup;
    private final List<Measure> measures = new ArrayList<>();
    private final WorstPairs falseLinks;
    private final WorstPairs missed;
    private final Map<Fate, Long> lost = new EnumMap<>(Fate.class);
    private long comparedTrue;
    private long reachedTrue;

    private Evaluator(DedupeFlow.Probed probed, Truth truth, InputFile table, int worst) {
        this.outcome = probed.outcome();
        this.prober = probed.prober();
        this.truth = truth;
        this.inner = outcome.inner();
        this.within = probed.within();
        this.entities = TruthOfRecords.entities(
                truth,
                table,
                inner.size(),
                at -> outcome.recordId(inner.get(at)),
                at -> outcome.known(inner.get(at)).recordId());
        this.sources = inner.stream().mapToInt(id -> outcome.known(id).source()).toArray();
        this.groups = groups(false);
        this.sure = groups(true);
        this.rowEntity = new int[prober.size()];
        this.rowGroup = new int[prober.size()];
        this.rowSource = new int[prober.size()];
        this.falseLinks = new WorstPairs(worst, WorstPairs.Order.STRONGEST);
        this.missed = new WorstPairs(worst, WorstPairs.Order.WEAKEST);
        for (Fate fate : Fate.values()) {
            lost.put(fate, 0L);
        }
    }

    /**
     * The figures and the worst errors. Throws where the table of the truth is of no use.
     *
     * @param probed what was found
     * @param table of the truth
     * @param worst how many errors of each kind are explained
     * @param rejects takes rows of the table that cannot be read
     */
    public static Evaluation evaluate(DedupeFlow.Probed probed, InputFile table, int worst, Consumer<Problem> rejects) {
        Truth truth = Truth.read(table, rejects);
        Evaluator evaluator = new Evaluator(probed, truth, table, worst);
        if (Arrays.stream(evaluator.entities).noneMatch(entity -> entity >= 0)) {
            throw new RevizorException(
                    FlowError.NO_KNOWN_RECORD,
                    Place.file(table.path().toString()),
                    Map.of("records", Long.toString(truth.size())));
        }
        return evaluator.evaluation();
    }

    /** The group's number by record; only of groups that may be merged unseen, or of all. Single records have their own. */
    private int[] groups(boolean onlySure) {
        int[] out = new int[inner.size()];
        Arrays.setAll(out, i -> i);
        for (Cluster cluster : outcome.all()) {
            if (!onlySure || cluster.band() == Band.MERGE) {
                int first = at(cluster.members().get(0));
                cluster.members().forEach(member -> out[at(member)] = first);
            }
        }
        return out;
    }

    private int at(String id) {
        return java.util.Collections.binarySearch(inner, id);
    }

    private Evaluation evaluation() {
        Contingency all = counted(groups);
        Contingency merged = counted(sure);
        rows();
        falseLinks();
        EntityRows members = new EntityRows(rowEntity);
        prober.parts(part -> {
            compared(part);
            lost(part, members);
        });
        // Records that are no cards are compared with nothing.
        long explained = lost.values().stream().mapToLong(Long::longValue).sum();
        lost.merge(Fate.NOT_COMPARED, all.truePairs() - all.bothPairs() - explained, Long::sum);
        Calibration calibration = calibration();
        measure(all, merged);
        share("calibration_error", calibration.error());
        List<Slip> slips = new ArrayList<>(falseLinks.sorted());
        slips.addAll(missed.sorted());
        return new Evaluation(measures, calibration, slips);
    }

    /** Where nobody looks for duplicates within a file, none are asked for. */
    private Contingency counted(int[] of) {
        return switch (within) {
            case NONE -> Contingency.across(entities, of, sources);
            case SOUGHT -> Contingency.of(entities, of);
        };
    }

    /** Whether two rows are a pair that is looked for. */
    private boolean asked(int a, int b) {
        return within == Linking.Within.SOUGHT || rowSource[a] != rowSource[b];
    }

    private void rows() {
        Arrays.fill(rowEntity, -1);
        for (int i = 0; i < inner.size(); i++) {
            int row = prober.row(inner.get(i));
            if (row >= 0) {
                rowEntity[row] = entities[i];
                rowGroup[row] = groups[i];
                rowSource[row] = sources[i];
            }
        }
    }

    private void falseLinks() {
        for (Cluster cluster : outcome.clusters()) {
            int[] rows = cluster.members().stream().mapToInt(prober::row).toArray();
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    int one = rowEntity[rows[i]];
                    int other = rowEntity[rows[j]];
                    if (one >= 0 && other >= 0 && one != other) {
                        falseLinks.add(slip(
                                Fate.FALSE_LINK, prober.score(rows[i], rows[j]).pair()));
                    }
                }
            }
        }
    }

    /** Of pairs that no conflict keeps apart and no person has decided. */
    private Calibration calibration() {
        Calibration.Counter out = new Calibration.Counter();
        prober.said((a, b, probability) -> {
            if (rowEntity[a] >= 0 && rowEntity[b] >= 0) {
                out.add(
                        prober.of(a),
                        probability,
                        rowEntity[a] == rowEntity[b] ? Calibration.Verdict.RIGHT : Calibration.Verdict.WRONG);
            }
        });
        return out.done();
    }

    private void compared(Prober.Part part) {
        for (int i = 0; i < part.size(); i++) {
            int entity = rowEntity[part.a(i)];
            comparedTrue += entity >= 0 && entity == rowEntity[part.b(i)] ? 1 : 0;
        }
    }

    private void lost(Prober.Part part, EntityRows members) {
        for (int a = part.from(); a < part.to(); a++) {
            for (int at = members.after(a); at < members.end(a); at++) {
                int b = members.row(at);
                if (!asked(a, b)) {
                    continue;
                }
                boolean reached = !part.has(a, b) && prober.linked(a, b);
                reachedTrue += reached ? 1 : 0;
                if (rowGroup[a] != rowGroup[b]) {
                    lost(a, b, reached || part.has(a, b));
                }
            }
        }
    }

    private void lost(int a, int b, boolean known) {
        Prober.Probe probe = prober.score(a, b);
        Fate fate = !known
                ? Fate.NOT_COMPARED
                : probe.never() ? Fate.CONFLICT : probe.pair().bits() < 0 ? Fate.BELOW_CUT : Fate.CLUSTERING;
        lost.merge(fate, 1L, Long::sum);
        missed.add(slip(fate, probe.pair()));
    }

    private Slip slip(Fate fate, ScoredPair pair) {
        return new Slip(fate, outcome.first(pair), outcome.second(pair), pair);
    }

    private void measure(Contingency all, Contingency merged) {
        Matcher.Result result = prober.result();
        count("records", inner.size());
        count("records_judged", all.records());
        count("records_without_truth", inner.size() - all.records());
        count("truth_unknown", truth.size() - all.records());
        count("truth_repeated", truth.repeated());
        count("true_pairs", all.truePairs());
        grouping("", all);
        grouping("merge_", merged);
        band(all.truePairs());
        long pairs = possiblePairs();
        count("candidates", result.candidates());
        share("reduction_ratio", 1 - Contingency.share(result.candidates(), pairs));
        share("blocking_recall", Contingency.share(comparedTrue, all.truePairs()));
        share("closure_recall", Contingency.share(comparedTrue + reachedTrue, all.truePairs()));
        for (Fate fate : Fate.values()) {
            if (fate != Fate.FALSE_LINK) {
                count("lost_" + fate.id(), lost.getOrDefault(fate, 0L));
            }
        }
    }

    private void grouping(String prefix, Contingency counted) {
        count(prefix + "found_pairs", counted.foundPairs());
        count(prefix + "right_pairs", counted.bothPairs());
        share(prefix + "pair_precision", counted.precision());
        share(prefix + "pair_recall", counted.recall());
        share(prefix + "pair_f1", counted.f1());
        share(prefix + "b3_precision", counted.cubedPrecision());
        share(prefix + "b3_recall", counted.cubedRecall());
        share(prefix + "b3_f1", counted.cubedF1());
    }

    private long possiblePairs() {
        int[] one = new int[prober.size()];
        return switch (within) {
            case NONE -> Contingency.across(one, one, rowSource).truePairs();
            case SOUGHT -> one.length * (one.length - 1L) / 2;
        };
    }

    private void band(long truePairs) {
        long judged = 0;
        long right = 0;
        for (ScoredPair pair : outcome.pairs()) {
            int one = rowEntity[prober.row(pair.a())];
            int other = rowEntity[prober.row(pair.b())];
            if (pair.band() == Band.MERGE && one >= 0 && other >= 0) {
                judged++;
                right += one == other ? 1 : 0;
            }
        }
        count("band_pairs", judged);
        share("band_precision", Contingency.share(right, judged));
        share("band_share", Contingency.share(right, truePairs));
    }

    private void count(String id, long value) {
        measures.add(new Measure(id, Unit.COUNT, value));
    }

    private void share(String id, double value) {
        measures.add(new Measure(id, Unit.SHARE, value));
    }
}
