package dev.revizor.flow;

import dev.revizor.model.Link;
import dev.revizor.report.Explanation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How a group holds two of its members together: the chain whose weakest link is the strongest. It is the path in the
 * maximum spanning tree of the links within the group.
 */
final class StrongestChain {
    private final Map<String, Map<String, Double>> tree = new TreeMap<>();

    /** Looks at the links between members. */
    StrongestChain(Collection<Link> links, Collection<String> members) {
        List<Link> inside = new ArrayList<>();
        for (Link link : links) {
            if (!link.never() && link.bits() > 0 && members.contains(link.a()) && members.contains(link.b())) {
                inside.add(link);
            }
        }
        inside.sort(Comparator.comparingDouble(Link::bits)
                .reversed()
                .thenComparing(Link::a)
                .thenComparing(Link::b));
        for (Link link : inside) {
            if (way(link.a(), link.b()).isEmpty()) {
                tree.computeIfAbsent(link.a(), key -> new TreeMap<>()).put(link.b(), link.bits());
                tree.computeIfAbsent(link.b(), key -> new TreeMap<>()).put(link.a(), link.bits());
            }
        }
    }

    /** The chain from one member to another by the names that the user knows; empty where none connects them. */
    List<Explanation.Hop> between(String a, String b, UnaryOperator<String> names) {
        List<String> way = way(a, b);
        List<Explanation.Hop> out = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            double bits = tree.getOrDefault(way.get(i - 1), Map.of()).getOrDefault(way.get(i), 0.0);
            out.add(new Explanation.Hop(names.apply(way.get(i - 1)), names.apply(way.get(i)), bits));
        }
        return out;
    }

    private List<String> way(String a, String b) {
        Map<String, String> from = new LinkedHashMap<>();
        from.put(a, a);
        Deque<String> next = new ArrayDeque<>(List.of(a));
        while (!next.isEmpty() && !from.containsKey(b)) {
            String at = next.remove();
            for (String neighbour : tree.getOrDefault(at, Map.of()).keySet()) {
                if (from.putIfAbsent(neighbour, at) == null) {
                    next.add(neighbour);
                }
            }
        }
        if (!from.containsKey(b)) {
            return List.of();
        }
        Deque<String> out = new ArrayDeque<>(List.of(b));
        for (String at = b; !at.equals(a); out.addFirst(at)) {
            at = from.getOrDefault(at, a);
        }
        return List.copyOf(out);
    }
}
