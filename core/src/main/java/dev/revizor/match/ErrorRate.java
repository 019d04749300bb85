package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import java.util.Collection;
import java.util.Iterator;
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
        double wrong = 0;
        long merged = 0;
        Iterator<ScoredPair> pairs = strongestFirst.iterator();
        ScoredPair next = pairs.hasNext() ? pairs.next() : null;
        for (int from = 0, to = 0; next != null; from = to) {
            double bits = next.bits();
            double more = 0;
            long sure = 0;
            for (; next != null && Double.compare(next.bits(), bits) == 0; to++) {
                more += next.band() == Band.MERGE ? 1 - next.probability() : 0;
                sure += next.band() == Band.MERGE ? 1 : 0;
                next = pairs.hasNext() ? pairs.next() : null;
            }
            if (wrong + more > MOST * (merged + sure)) {
                return new LimitedPairs(strongestFirst, from);
            }
            wrong += more;
            merged += sure;
        }
        return strongestFirst;
    }
}
