package dev.revizor.cluster;

import dev.revizor.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Average linkage as it is defined: every step looks at every two groups and every pair of their members. */
final class PlainLinkage {
    private final Map<String, Link> known = new LinkedHashMap<>();
    private final List<List<String>> groups = new ArrayList<>();
    private final Constraints constraints;

    PlainLinkage(List<Link> links, Constraints constraints) {
        this.constraints = constraints;
        TreeSet<String> ids = new TreeSet<>();
        for (Link link : links) {
            ids.addAll(List.of(link.a(), link.b()));
            known.put(link.a() + link.b(), link);
        }
        ids.forEach(id -> groups.add(new ArrayList<>(List.of(id))));
    }

    List<List<String>> groups() {
        known.values().stream()
                .filter(link -> !link.never() && link.bits() == Double.POSITIVE_INFINITY)
                .sorted((x, y) -> (first(x) + last(x)).compareTo(first(y) + last(y)))
                .forEach(link -> {
                    List<String> one = of(link.a());
                    List<String> other = of(link.b());
                    if (one != other && mayJoin(one, other)) {
                        join(one, other);
                    }
                });
        while (step()) {
            groups.sort((one, other) -> one.get(0).compareTo(other.get(0)));
        }
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    private static String first(Link link) {
        return link.a().compareTo(link.b()) < 0 ? link.a() : link.b();
    }

    private static String last(Link link) {
        return link.a().compareTo(link.b()) < 0 ? link.b() : link.a();
    }

    private boolean step() {
        double best = Double.NEGATIVE_INFINITY;
        List<String> into = List.of();
        List<String> from = List.of();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double average = average(groups.get(i), groups.get(j));
                if (average > best) {
                    best = average;
                    into = groups.get(i);
                    from = groups.get(j);
                }
            }
        }
        if (best < 0) {
            return false;
        }
        join(into, from);
        return true;
    }

    private List<String> of(String id) {
        return groups.stream().filter(group -> group.contains(id)).findFirst().orElseThrow();
    }

    private void join(List<String> one, List<String> other) {
        groups.remove(one);
        groups.remove(other);
        one.addAll(other);
        one.sort(null);
        groups.add(one);
        groups.sort((x, y) -> x.get(0).compareTo(y.get(0)));
    }

    private Link link(String a, String b) {
        Link found = known.get(a + b);
        return found == null ? known.getOrDefault(b + a, new Link(a, b, Double.NaN, false)) : found;
    }

    private boolean mayJoin(List<String> one, List<String> other) {
        for (String a : one) {
            for (String b : other) {
                long[] ofA = constraints.sources(a);
                if (link(a, b).never()
                        || ofA.length > 0 && ofA[0] == constraints.sources(b)[0]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Not a number where nothing between the two is known, or they must stay apart. */
    private double average(List<String> one, List<String> other) {
        double sum = 0;
        boolean any = false;
        for (String a : one) {
            for (String b : other) {
                double bits = link(a, b).bits();
                any |= !Double.isNaN(bits);
                sum += Double.isNaN(bits) ? -4 : Math.max(-20, Math.min(20, bits));
            }
        }
        return any && mayJoin(one, other) && one.size() + other.size() <= 100
                ? sum / (one.size() * other.size())
                : Double.NaN;
    }
}
