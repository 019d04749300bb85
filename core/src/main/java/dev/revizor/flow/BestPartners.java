package dev.revizor.flow;

import dev.revizor.match.Matcher;
import dev.revizor.model.Chosen;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Keeps the pairs in which each record is the other's best in its base; where two are equally good neither is. What
 * somebody has said to be one is better than any weight, and what must stay apart stays apart.
 */
final class BestPartners {
    private final ToIntFunction<String> source;
    private final Map<String, Best> best = new HashMap<>();

    private BestPartners(ToIntFunction<String> source) {
        this.source = source;
    }

    private record Best(String partner, double bits, boolean tied) {}

    /**
     * The result with these pairs alone.
     *
     * @param found pairs and links
     * @param source the base by inner id
     */
    static Matcher.Result of(Matcher.Result found, ToIntFunction<String> source) {
        BestPartners partners = new BestPartners(source);
        Set<String> told = new HashSet<>();
        found.links().stream()
                .filter(link -> link.bits() == Double.POSITIVE_INFINITY && !link.never())
                .forEach(link -> told.add(link.a() + "\u001f" + link.b()));
        found.pairs().forEach(pair -> {
            double bits = told.contains(pair.a() + "\u001f" + pair.b()) ? Double.POSITIVE_INFINITY : pair.bits();
            partners.see(pair.a(), pair.b(), bits);
            partners.see(pair.b(), pair.a(), bits);
        });
        List<ScoredPair> pairs =
                Chosen.of(found.pairs(), pair -> partners.is(pair.a(), pair.b()) && partners.is(pair.b(), pair.a()));
        Set<String> kept = new HashSet<>();
        pairs.forEach(pair -> kept.add(pair.a() + "\u001f" + pair.b()));
        List<Link> links = found.links().stream()
                .filter(link -> link.never() || kept.contains(link.a() + "\u001f" + link.b()))
                .toList();
        return found.with(pairs, found.lookalikes(), links);
    }

    private void see(String one, String other, double bits) {
        if (source.applyAsInt(one) == source.applyAsInt(other)) {
            return;
        }
        best.merge(key(one, other), new Best(other, bits, false), (before, now) -> {
            int better = Double.compare(now.bits(), before.bits());
            return better > 0 ? now : better < 0 ? before : new Best(before.partner(), bits, true);
        });
    }

    private boolean is(String one, String other) {
        Best found = best.get(key(one, other));
        return found != null && !found.tied() && found.partner().equals(other);
    }

    private String key(String one, String other) {
        return one + "\u001f" + source.applyAsInt(other);
    }
}
