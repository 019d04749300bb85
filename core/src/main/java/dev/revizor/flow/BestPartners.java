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
 * somebody has said to be one is better than any weight (of several such pairs the weight decides), and what must stay apart
 * stays apart.
 */
final class BestPartners {
    private final ToIntFunction<String> source;
    private final Map<String, Best> best = new HashMap<>();

    private BestPartners(ToIntFunction<String> source) {
        this.source = source;
    }

    private record Best(String partner, boolean told, double bits, boolean tied) {
        Best or(Best other) {
            int better = told == other.told ? Double.compare(other.bits, bits) : Boolean.compare(other.told, told);
            return better > 0 ? other : better < 0 ? this : new Best(partner, told, bits, true);
        }
    }

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
            boolean said = told.contains(pair.a() + "\u001f" + pair.b());
            partners.see(pair.a(), new Best(pair.b(), said, pair.bits(), false));
            partners.see(pair.b(), new Best(pair.a(), said, pair.bits(), false));
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

    private void see(String one, Best other) {
        if (source.applyAsInt(one) != source.applyAsInt(other.partner())) {
            best.merge(key(one, other.partner()), other, Best::or);
        }
    }

    private boolean is(String one, String other) {
        Best found = best.get(key(one, other));
        return found != null && !found.tied() && found.partner().equals(other);
    }

    private String key(String one, String other) {
        return one + "\u001f" + source.applyAsInt(other);
    }
}
