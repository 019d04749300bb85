package dev.revizor.cluster;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Whether a group may be merged unseen: sure pairs hold all its members together, and no other pair in it speaks against
 * it. A card that says little is sure of its fuller copies one by one, and need not be sure of the other poor one: that
 * those two are one follows, and is wrong only where a sure pair is.
 */
public final class Sureness {
    private final boolean sure;
    private final double weakest;

    private Sureness(boolean sure, double weakest) {
        this.sure = sure;
        this.weakest = weakest;
    }

    /**
     * Looks at a group all of whose pairs were compared.
     *
     * @param members its cards
     * @param pairs its scored pairs; none of a pair that is to be left
     */
    static Sureness of(List<String> members, List<ScoredPair> pairs) {
        return of(members, pairs, card -> -1);
    }

    /**
     * Looks at a group of which some cards stood together before.
     *
     * @param members its cards
     * @param pairs its scored pairs; none of a pair that is to be left, nor of one that stood together
     * @param standing the number of the former group of a card; negative: it had none
     */
    public static Sureness of(List<String> members, List<ScoredPair> pairs, ToIntFunction<String> standing) {
        Map<String, Integer> part = new LinkedHashMap<>();
        Map<Integer, Integer> former = new TreeMap<>();
        for (String member : members) {
            int group = standing.applyAsInt(member);
            part.put(member, group < 0 ? part.size() : former.computeIfAbsent(group, key -> part.size()));
        }
        Map<Integer, Integer> sizes = new TreeMap<>();
        part.values().forEach(number -> sizes.merge(number, 1, Integer::sum));
        int asked = pairs(members.size())
                - sizes.values().stream().mapToInt(Sureness::pairs).sum();
        boolean quiet = pairs.size() == asked && pairs.stream().noneMatch(Sureness::against);
        List<ScoredPair> sure =
                pairs.stream().filter(pair -> pair.band() == Band.MERGE).toList();
        boolean held = quiet && held(part, sizes.size(), sure);
        return new Sureness(held, weakest(held ? sure : pairs));
    }

    /** Whether a pair speaks against the group; one that a person has decided does not. */
    private static boolean against(ScoredPair pair) {
        return pair.band() != Band.MERGE
                && (pair.band() == Band.LEAVE || !pair.conflict().isEmpty());
    }

    /** Whether pairs hold all parts together. */
    private static boolean held(Map<String, Integer> part, int parts, List<ScoredPair> pairs) {
        List<Integer> root = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            root.add(i);
        }
        int left = parts;
        for (ScoredPair pair : pairs) {
            int one = root(root, part.getOrDefault(pair.a(), 0));
            int other = root(root, part.getOrDefault(pair.b(), 0));
            left -= one == other ? 0 : 1;
            root.set(one, other);
        }
        return left == 1;
    }

    private static int root(List<Integer> root, int of) {
        int at = of;
        while (root.get(at) != at) {
            at = root.get(at);
        }
        return at;
    }

    private static double weakest(List<ScoredPair> pairs) {
        return pairs.stream().mapToDouble(ScoredPair::probability).min().orElse(0.5);
    }

    private static int pairs(int cards) {
        return cards * (cards - 1) / 2;
    }

    /** MERGE or ASK. */
    public Band band() {
        return sure ? Band.MERGE : Band.ASK;
    }

    /** The probability of the weakest pair that holds the group together, or, where it is not sure, of all in it. */
    public double weakest() {
        return weakest;
    }
}
