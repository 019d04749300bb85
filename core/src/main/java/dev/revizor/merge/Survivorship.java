package dev.revizor.merge;

import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.MergePlan;
import dev.revizor.policy.Policy;
import java.util.List;

/** Decides which card of a cluster stays and which value each field of it gets. */
public final class Survivorship {
    private Survivorship() {}

    /** The plan for a cluster. */
    public static MergePlan plan(Cluster cluster, List<Card> members, Policy policy) {
        throw new UnsupportedOperationException("plan");
    }

    /** The card that a plan makes. */
    public static Card merged(MergePlan plan, List<Card> members) {
        throw new UnsupportedOperationException("merged");
    }

    /** SHA-256 over a card's content. */
    public static String fingerprint(Card card) {
        throw new UnsupportedOperationException("fingerprint");
    }
}
