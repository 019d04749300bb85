package dev.revizor.model;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * Pairs of which some are to be asked about although by themselves they could be merged. Nothing is copied, so that a list
 * that lies on disk stays there.
 */
public final class AskedPairs extends AbstractList<ScoredPair> implements RandomAccess {
    private final List<ScoredPair> all;
    private final BitSet asked;

    private AskedPairs(List<ScoredPair> all, BitSet asked) {
        this.all = all;
        this.asked = asked;
    }

    /** The pairs, those of the band MERGE that do not hold as ASK. */
    public static List<ScoredPair> of(List<ScoredPair> all, Predicate<ScoredPair> holds) {
        BitSet asked = new BitSet();
        int place = 0;
        for (ScoredPair pair : all) {
            asked.set(place++, pair.band() == Band.MERGE && !holds.test(pair));
        }
        return asked.isEmpty() ? all : new AskedPairs(all, asked);
    }

    @Override
    public ScoredPair get(int at) {
        ScoredPair pair = all.get(at);
        return asked.get(at) ? pair.in(Band.ASK) : pair;
    }

    @Override
    public int size() {
        return all.size();
    }
}
