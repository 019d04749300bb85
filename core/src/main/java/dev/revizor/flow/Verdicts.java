package dev.revizor.flow;

import dev.revizor.model.Band;
import dev.revizor.model.Explained;
import dev.revizor.model.ScoredPair;
import dev.revizor.report.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
     * Whether one of two records fits a third one about as well as the other, and those two are no pair of the table.
     *
     * @param pairs what the search has found
     * @param bits by which the first of two partners must lead
     */
    static boolean contested(List<ScoredPair> pairs, String a, String b, double bits) {
        Map<String, Double> ofA = new TreeMap<>();
        Map<String, Double> ofB = new TreeMap<>();
        for (ScoredPair pair : pairs) {
            if (pair.a().equals(a) || pair.b().equals(a)) {
                ofA.put(pair.a().equals(a) ? pair.b() : pair.a(), pair.bits());
            }
            if (pair.a().equals(b) || pair.b().equals(b)) {
                ofB.put(pair.a().equals(b) ? pair.b() : pair.a(), pair.bits());
            }
        }
        double least = ofA.getOrDefault(b, 0.0) - bits;
        return ofA.entrySet().stream().anyMatch(of -> isRival(of, b, ofB, least))
                || ofB.entrySet().stream().anyMatch(of -> isRival(of, a, ofA, least));
    }

    private static boolean isRival(
            Map.Entry<String, Double> of, String other, Map<String, Double> known, double least) {
        return !of.getKey().equals(other) && !known.containsKey(of.getKey()) && of.getValue() > least;
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
     * @param contested whether one of the two fits another record as well
     */
    static Explanation.Held held(
            Explained alone, Explained told, Optional<Explanation.Group> group, Linking how, boolean contested) {
        if (alone.band() != told.band() && isMissed(alone, group)) {
            return Explanation.Held.BY_SEARCH;
        }
        if (alone.band() == told.band() || !alone.meeting().compared()) {
            return Explanation.Held.NOT;
        }
        if (how.partners() == Linking.Partners.BEST && told.band() == Band.LEAVE) {
            return Explanation.Held.BY_PARTNER;
        }
        if (contested) {
            return Explanation.Held.BY_RIVAL;
        }
        boolean parted = how.within() == Linking.Within.SOUGHT && group.isEmpty();
        return parted ? Explanation.Held.NOT : Explanation.Held.BY_ERRORS;
    }
}
