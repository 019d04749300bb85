package dev.revizor.flow;

import dev.revizor.cluster.Sureness;
import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts new records beside groups that stand: those that a link leads to are given to the clustering as they are, all
 * others are left alone.
 */
final class Continuation {
    private final FormerGroups former;
    private final Roll roll;
    private final Members members;
    private final Bases bases;

    /** What is thought of records that were compared before. */
    enum Bases {
        /** They are as they should be: each is another client, and no new record makes two of them one. */
        CLEAN,
        /** Their groups are known; a new record may show that two groups are one. */
        GROUPED
    }

    Continuation(Before before, Bases bases) {
        this.former = before.groups();
        this.roll = before.roll();
        this.members = Members.of(former.count(), roll.size(), former::groupOf);
        this.bases = bases;
    }

    /** The number of the group in which a record stands; negative: it is new. */
    int groupOf(String inner) {
        return former.groupOf(roll.place(inner));
    }

    /** The same of a record by its number among those that are compared, in the order of arrival. */
    int groupOfCard(int card) {
        return former.groupOf(roll.placeOfCard(card));
    }

    /** The source of a record of which no group has two; negative: any number of them. */
    int source(String inner) {
        return bases == Bases.CLEAN && groupOf(inner) >= 0 ? 0 : -1;
    }

    /**
     * Groups after new records have come.
     *
     * @param moved those that are not as they stood, each with its band by the pairs that were compared now
     * @param left those of two and more that stand as they did
     */
    record Placed(List<Cluster> moved, List<Cluster> left) {}

    /** Gives the records that links lead to into the clustering, with the groups that they stand in. */
    Placed place(List<Link> found, Function<List<Link>, List<Cluster>> clustering, Function<String, EntityKind> kinds) {
        TreeSet<Integer> touched = new TreeSet<>();
        List<Cluster> moved = new ArrayList<>();
        for (Cluster cluster : clustering.apply(links(found, touched))) {
            if (stands(cluster)) {
                touched.remove(groupOf(cluster.members().get(0)));
            } else {
                moved.add(judged(cluster));
            }
        }
        return new Placed(moved, left(touched, kinds));
    }

    /** The links, and between the members of each group that they lead to one that holds whatever the others say. */
    private List<Link> links(List<Link> found, Set<Integer> touched) {
        List<Link> out = new ArrayList<>();
        for (Link link : found) {
            int a = groupOf(link.a());
            int b = groupOf(link.b());
            // What people have said of two records goes before what stands.
            if (a < 0 || a != b || Double.isInfinite(link.bits())) {
                out.add(link);
                touched.add(a);
                touched.add(b);
            }
        }
        touched.remove(-1);
        for (int group : touched) {
            List<String> inner = inner(group);
            for (int i = 1; i < inner.size(); i++) {
                out.add(new Link(inner.get(i - 1), inner.get(i), Double.POSITIVE_INFINITY, false));
            }
        }
        return out;
    }

    private List<String> inner(int group) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < members.size(group); i++) {
            out.add(roll.inner(members.at(group, i)));
        }
        out.sort(Comparator.naturalOrder());
        return out;
    }

    private boolean stands(Cluster cluster) {
        int group = groupOf(cluster.members().get(0));
        return group >= 0
                && members.size(group) == cluster.members().size()
                && cluster.members().stream().allMatch(member -> groupOf(member) == group);
    }

    private Cluster judged(Cluster cluster) {
        Sureness sureness = Sureness.of(cluster.members(), cluster.pairs(), this::groupOf);
        return new Cluster(
                cluster.id(), cluster.kind(), cluster.members(), sureness.band(), sureness.weakest(), cluster.pairs());
    }

    private List<Cluster> left(Set<Integer> touched, Function<String, EntityKind> kinds) {
        List<Cluster> out = new ArrayList<>();
        for (int group = 0; group < former.count(); group++) {
            if (members.size(group) > 1 && !touched.contains(group)) {
                List<String> inner = inner(group);
                out.add(new Cluster(former.id(group), kinds.apply(inner.get(0)), inner, Band.LEAVE, 1, List.of()));
            }
        }
        return out;
    }
}
