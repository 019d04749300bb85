package dev.revizor.flow;

import dev.revizor.match.CopySet;
import dev.revizor.match.Matcher;
import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts copies into the group of the card that stood for them, or makes a group of them where it has none. */
final class CopyGroups {
    private final Map<String, CopySet> sets = new LinkedHashMap<>();
    private final Map<String, List<ScoredPair>> pairs = new HashMap<>();
    private final Function<String, EntityKind> kinds;

    /**
     * Of what was found.
     *
     * @param found with the copies
     * @param kinds the kind of each card
     */
    CopyGroups(Matcher.Result found, Function<String, EntityKind> kinds) {
        this.kinds = kinds;
        Map<String, String> firsts = new HashMap<>();
        for (CopySet set : found.copies()) {
            sets.put(set.first(), set);
            set.others().forEach(id -> firsts.put(id, set.first()));
        }
        if (!firsts.isEmpty()) {
            for (ScoredPair pair : found.pairs()) {
                String first = firsts.getOrDefault(pair.a(), firsts.get(pair.b()));
                if (first != null) {
                    pairs.computeIfAbsent(first, key -> new ArrayList<>()).add(pair);
                }
            }
        }
    }

    /** The groups with all copies; in the order of the groups, then of the copies. */
    List<Cluster> unfold(List<Cluster> groups) {
        if (sets.isEmpty()) {
            return groups;
        }
        Map<String, CopySet> left = new LinkedHashMap<>(sets);
        List<Cluster> out = new ArrayList<>();
        for (Cluster group : groups) {
            List<CopySet> inside = new ArrayList<>();
            for (String member : group.members()) {
                CopySet set = left.remove(member);
                if (set != null) {
                    inside.add(set);
                }
            }
            out.add(inside.isEmpty() ? group : with(inside, group));
        }
        left.values().forEach(set -> out.add(alone(set)));
        return out;
    }

    private Cluster with(List<CopySet> inside, Cluster group) {
        TreeSet<String> members = new TreeSet<>(group.members());
        List<ScoredPair> all = new ArrayList<>(group.pairs());
        double weakest = group.probability();
        boolean sure = group.band() == Band.MERGE;
        for (CopySet set : inside) {
            members.addAll(set.others());
            all.addAll(pairs.getOrDefault(set.first(), List.of()));
            weakest = Math.min(weakest, set.probability());
            sure &= set.band() == Band.MERGE;
        }
        List<String> sorted = List.copyOf(members);
        Band band = sure ? Band.MERGE : Band.ASK;
        return new Cluster(Cluster.idOf(sorted), group.kind(), sorted, band, weakest, all);
    }

    private Cluster alone(CopySet set) {
        TreeSet<String> members = new TreeSet<>(set.others());
        members.add(set.first());
        List<String> sorted = List.copyOf(members);
        return new Cluster(
                Cluster.idOf(sorted),
                kinds.apply(set.first()),
                sorted,
                set.band(),
                set.probability(),
                pairs.getOrDefault(set.first(), List.of()));
    }
}
