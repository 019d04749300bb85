package dev.revizor.flow;

import dev.revizor.audit.Share;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a person's verdicts on a sample of pairs say of all pairs. Strata are weighted by their sizes; the limits of a
 * sum of shares are put together from the limits of each.
 *
 * <p>Source: G. Y. Zou, A. Donner, «Construction of confidence limits about effect measures: a general approach», 2008.
 */
public final class PairAudit {
    private PairAudit() {}

    /**
     * A stratum, or several together.
     *
     * @param stratum its id; {@code merge}, {@code ask} and {@code all} are sums
     * @param pairs how many pairs it has
     * @param judged how many were found same or different
     * @param same how many of them the same
     * @param unsure how many verdicts were neither
     * @param precision estimated share of pairs that are one entity; NaN without verdicts
     * @param low its lower 95 % limit
     * @param high its upper 95 % limit
     */
    public record Line(
            String stratum,
            long pairs,
            long judged,
            long same,
            long unsure,
            double precision,
            double low,
            double high) {}

    private static final class Count {
        private long pairs;
        private long same;
        private long different;
        private long unsure;

        private void add(PairSheet.Judged one) {
            pairs = Math.max(pairs, one.of());
            same += one.verdict() == PairVerdict.SAME ? 1 : 0;
            different += one.verdict() == PairVerdict.DIFFERENT ? 1 : 0;
            unsure += one.verdict() == PairVerdict.UNSURE ? 1 : 0;
        }

        private Line line(String stratum) {
            long judged = same + different;
            double share = Contingency.share(same, judged);
            // Nothing is left to chance where all were judged.
            double[] limits =
                    judged > 0 && judged >= pairs ? new double[] {share, share} : Share.wilson95(same, judged);
            return new Line(stratum, Math.max(pairs, judged), judged, same, unsure, share, limits[0], limits[1]);
        }
    }

    /** Reads the verdicts: each stratum, then the bands, then all. */
    public static List<Line> result(InputFile file, Consumer<Problem> rejects) {
        List<PairSheet.Judged> rows =
                PairSheet.read(file, List.of("record_a", "record_b", "verdict", "stratum", "stratum_pairs"), rejects);
        if (rows.isEmpty()) {
            throw RevizorException.at(Place.file(file.path().toString()), FlowError.NO_VERDICT);
        }
        refuseRepeats(file, rows);
        Map<String, Count> counts = new TreeMap<>();
        rows.forEach(
                one -> counts.computeIfAbsent(one.stratum(), key -> new Count()).add(one));
        List<Line> strata = new ArrayList<>();
        counts.forEach((stratum, count) -> strata.add(count.line(stratum)));
        return withSums(strata);
    }

    static void refuseRepeats(InputFile file, List<PairSheet.Judged> rows) {
        Map<String, PairSheet.Judged> seen = new HashMap<>();
        for (PairSheet.Judged one : rows) {
            boolean ordered = one.a().compareTo(one.b()) < 0;
            String key = ordered ? one.a() + "\u001f" + one.b() : one.b() + "\u001f" + one.a();
            PairSheet.Judged before = seen.putIfAbsent(key, one);
            if (before != null && before.verdict() != one.verdict()) {
                throw new RevizorException(
                        FlowError.CONTRADICTION,
                        Place.row(file.path().toString(), "", one.row()),
                        Map.of("first", Long.toString(before.row())));
            }
        }
    }

    static List<Line> withSums(List<Line> strata) {
        List<Line> out = new ArrayList<>(strata);
        for (String band : List.of("merge", "ask")) {
            List<Line> own = strata.stream()
                    .filter(line -> line.stratum().startsWith(band + "_"))
                    .toList();
            if (!own.isEmpty()) {
                out.add(sum(band, own));
            }
        }
        out.add(sum("all", strata));
        return out;
    }

    /** Strata without a verdict say nothing and are left out of the weights. */
    private static Line sum(String name, List<Line> strata) {
        long judgedPairs = 0;
        long pairs = 0;
        long judged = 0;
        long same = 0;
        long unsure = 0;
        for (Line line : strata) {
            judgedPairs += line.judged() > 0 ? line.pairs() : 0;
            pairs += line.pairs();
            judged += line.judged();
            same += line.same();
            unsure += line.unsure();
        }
        double share = 0;
        double below = 0;
        double above = 0;
        for (Line line : strata) {
            if (line.judged() > 0) {
                double weight = (double) line.pairs() / judgedPairs;
                share += weight * line.precision();
                below += square(weight * (line.precision() - line.low()));
                above += square(weight * (line.high() - line.precision()));
            }
        }
        double low = judgedPairs == 0 ? 0 : Math.max(0, share - Math.sqrt(below));
        double high = judgedPairs == 0 ? 1 : Math.min(1, share + Math.sqrt(above));
        return new Line(name, pairs, judged, same, unsure, judgedPairs == 0 ? Double.NaN : share, low, high);
    }

    private static double square(double x) {
        return x * x;
    }
}
