package dev.revizor.model;

import java.util.List;
import java.util.Optional;

/** One intended edit of the store with its cause: the only thing that the store accepts. */
public sealed interface Change {

    /** Puts a row that the store does not hold yet. */
    record Insert(Card card) implements Change {}

    /**
     * Replaces the content of a row that the store holds.
     *
     * @param card the new content, under the same id
     * @param reason a stable code, e.g. {@code import.newer}
     * @param said what the source says of it, where the store keeps that apart because it holds more; empty: just this
     */
    record Update(Card card, String reason, Optional<Card> said) implements Change {
        /** New content that is all the source says. */
        public Update(Card card, String reason) {
            this(card, reason, Optional.empty());
        }
    }

    /**
     * Merges cards: the survivor gets the given content, the losers go, what hung on them hangs on the survivor.
     *
     * @param survivor the card to be
     * @param losers public ids that are folded into it
     * @param plan the plan's cluster id
     */
    record Merge(Card survivor, List<String> losers, String plan) implements Change {}

    /**
     * Takes back everything that a run did.
     *
     * @param run the run's id, e.g. {@code R-000002}
     */
    record Undo(String run) implements Change {}
}
