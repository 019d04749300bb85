package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Pairs of which those from a place on are not merged unseen. Nothing is copied. */
final class LimitedPairs extends AbstractList<ScoredPair> implements RandomAccess {
    private final List<ScoredPair> pairs;
    private final int from;

    LimitedPairs(List<ScoredPair> pairs, int from) {
        this.pairs = pairs;
        this.from = from;
    }

    @Override
    public ScoredPair get(int at) {
        ScoredPair pair = pairs.get(at);
        return at >= from && pair.band() == Band.MERGE ? asked(pair) : pair;
    }

    @Override
    public int size() {
        return pairs.size();
    }

    private static ScoredPair asked(ScoredPair pair) {
        return new ScoredPair(
                pair.a(), pair.b(), pair.bits(), pair.probability(), Band.ASK, pair.evidence(), pair.conflict());
    }
}
