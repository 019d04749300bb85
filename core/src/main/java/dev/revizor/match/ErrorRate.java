package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The share of wrong pairs that the model itself expects: the mean of 1 − p.
 *
 * <p>Source: T. Enamorado, B. Fifield, K. Imai, «Using a Probabilistic Model to Assist Merging of Large-Scale
 * Administrative Records», 2019.
 */
public final class ErrorRate {
    /** Of a thousand pairs that are merged unseen, one may be wrong. */
    static final double MOST = 0.001;

    private ErrorRate() {}

    /** The expected share of wrong pairs; NaN without pairs. */
    public static double of(Collection<ScoredPair> pairs) {
        double wrong = 0;
        for (ScoredPair pair : pairs) {
            wrong += 1 - pair.probability();
        }
        return wrong / pairs.size();
    }

    /**
     * The pairs, but with only so many in the band MERGE that the expected share of wrong ones in it stays within
     * {@link #MOST}; the weakest go to a person. Pairs of one weight stay together.
     *
     * @param strongestFirst pairs of any band
     */
    static List<ScoredPair> limited(List<ScoredPair> strongestFirst) {
        List<ScoredPair> out = new ArrayList<>(strongestFirst.size());
        double wrong = 0;
        long merged = 0;
        boolean full = false;
        for (int from = 0, to; from < strongestFirst.size(); from = to) {
            double bits = strongestFirst.get(from).bits();
            double more = 0;
            long sure = 0;
            for (to = from;
                    to < strongestFirst.size()
                            && Double.compare(strongestFirst.get(to).bits(), bits) == 0;
                    to++) {
                ScoredPair pair = strongestFirst.get(to);
                more += pair.band() == Band.MERGE ? 1 - pair.probability() : 0;
                sure += pair.band() == Band.MERGE ? 1 : 0;
            }
            full |= wrong + more > MOST * (merged + sure);
            wrong += more;
            merged += sure;
            for (ScoredPair pair : strongestFirst.subList(from, to)) {
                out.add(full && pair.band() == Band.MERGE ? asked(pair) : pair);
            }
        }
        return out;
    }

    private static ScoredPair asked(ScoredPair pair) {
        return new ScoredPair(
                pair.a(), pair.b(), pair.bits(), pair.probability(), Band.ASK, pair.evidence(), pair.conflict());
    }
}
