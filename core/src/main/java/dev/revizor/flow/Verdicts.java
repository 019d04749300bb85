package dev.revizor.flow;

import dev.revizor.model.Band;
import dev.revizor.model.Explained;
import dev.revizor.model.ScoredPair;
import dev.revizor.report.Explanation;
import java.util.List;
import java.util.Optional;

/** What the search has made of a pair in the end: other pairs may hold it back, whatever it says by itself. */
final class Verdicts {
    private Verdicts() {}

    /**
     * What the table of pairs says of two records.
     *
     * @param pairs what the search has found
     * @param a the inner id of the one
     * @param b of the other
     */
    static Optional<Band> listed(List<ScoredPair> pairs, String a, String b) {
        for (ScoredPair pair : pairs) {
            if ((pair.a().equals(a) && pair.b().equals(b))
                    || (pair.a().equals(b) && pair.b().equals(a))) {
                return Optional.of(pair.band());
            }
        }
        return Optional.empty();
    }

    /**
     * The band of a pair in the end.
     *
     * @param alone the pair by itself
     * @param listed what the table of pairs says
     * @param group where both are in one
     */
    static Band band(Explained alone, Optional<Band> listed, Linking how, Optional<Explanation.Group> group) {
        if (listed.isPresent()) {
            return listed.get();
        }
        if (how.partners() == Linking.Partners.BEST || isMissed(alone, group)) {
            return Band.LEAVE;
        }
        // What the search did not see is not merged unseen.
        return alone.band() == Band.MERGE ? Band.ASK : alone.band();
    }

    /** Whether the pair is in no table and in no group, since the search never saw it. */
    private static boolean isMissed(Explained alone, Optional<Explanation.Group> group) {
        boolean settled = alone.circumstances().decision() != Explained.Decision.NONE
                || !alone.circumstances().must().isEmpty();
        return !alone.meeting().compared() && group.isEmpty() && !settled;
    }

    /**
     * What has put a pair into another band than its own, where nothing else tells it.
     *
     * @param told the pair in the band of the search
     * @param group where both are in one
     */
    static Explanation.Held held(Explained alone, Explained told, Optional<Explanation.Group> group, Linking how) {
        if (alone.band() != told.band() && isMissed(alone, group)) {
            return Explanation.Held.BY_SEARCH;
        }
        if (alone.band() == told.band() || !alone.meeting().compared()) {
            return Explanation.Held.NOT;
        }
        if (how.partners() == Linking.Partners.BEST && told.band() == Band.LEAVE) {
            return Explanation.Held.BY_PARTNER;
        }
        boolean parted = how.within() == Linking.Within.SOUGHT && group.isEmpty();
        return parted ? Explanation.Held.NOT : Explanation.Held.BY_ERRORS;
    }
}
