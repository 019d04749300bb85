package dev.revizor.cluster;

import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Groups cards by greedy average linkage on log-odds: a card joins a group when it fits the whole group on average,
 * not when it hangs on one member of it; so two families do not become one over a shared office number.
 */
public final class AverageLinkage {
    private AverageLinkage() {}

    /**
     * The clusters of two cards and more, by the best guess at even odds, in the order of their first members.
     *
     * @param links the links of the matching
     * @param pairs its scored pairs, for the bands and for the explanation
     * @param kinds the kind of each card
     */
    public static List<Cluster> cluster(List<Link> links, List<ScoredPair> pairs, Function<String, EntityKind> kinds) {
        return cluster(links, pairs, kinds, Constraints.none());
    }

    /**
     * The same with what no group may hold.
     *
     * @param links the links of the matching
     * @param pairs its scored pairs, for the bands and for the explanation
     * @param kinds the kind of each card
     * @param constraints what no group may hold
     */
    public static List<Cluster> cluster(
            List<Link> links, List<ScoredPair> pairs, Function<String, EntityKind> kinds, Constraints constraints) {
        return cluster(links, pairs, kinds, constraints, Progress.SILENT);
    }

    /** The same, counting what is done, and where a cancel is seen. */
    public static List<Cluster> cluster(
            List<Link> links,
            List<ScoredPair> pairs,
            Function<String, EntityKind> kinds,
            Constraints constraints,
            Progress progress) {
        List<List<String>> groups = new Agglomeration(links, constraints, progress).groups();
        Map<String, Integer> groupOf = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String member : groups.get(i)) {
                groupOf.put(member, i);
            }
        }
        Inside inside = new Inside(groups.size(), pairs, groupOf);
        List<Cluster> out = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            out.add(of(groups.get(i), inside.of(i), kinds));
        }
        return Collections.unmodifiableList(out);
    }

    private static Cluster of(List<String> members, List<ScoredPair> pairs, Function<String, EntityKind> kinds) {
        // Looked at several times, and may lie on disk.
        Sureness sureness = Sureness.of(members, List.copyOf(pairs));
        return new Cluster(
                Cluster.idOf(members),
                kinds.apply(members.get(0)),
                members,
                sureness.band(),
                sureness.weakest(),
                pairs);
    }
}
