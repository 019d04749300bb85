package dev.revizor.model;

import java.util.List;

/**
 * What merging a cluster would do: shown and edited before it is applied.
 *
 * @param cluster the cluster's id
 * @param survivor the public id of the card that stays
 * @param losers the public ids of the cards that are folded into it, sorted
 * @param choices one per field of the card to be
 * @param fingerprints SHA-256 of each member's content when the plan was made, survivor first, then losers in order: a
 *     plan whose cards have changed since is stale
 * @param band the cluster's band
 * @param decision {@code merge}, {@code leave}, or {@code ask} (not decided yet)
 */
public record MergePlan(
        String cluster,
        String survivor,
        List<String> losers,
        List<Choice> choices,
        List<String> fingerprints,
        Band band,
        String decision) {

    public MergePlan {
        losers = List.copyOf(losers);
        choices = List.copyOf(choices);
        fingerprints = List.copyOf(fingerprints);
    }

    /**
     * The value that a field will have.
     *
     * @param field which field
     * @param values what it will hold
     * @param from the public id of the card that gave it; several for a union, joined by a space
     * @param reason the survivorship rule: {@code only}, {@code same}, {@code newest}, {@code most_frequent},
     *     {@code best_quality}, {@code longest}, {@code union}, {@code strictest}, {@code survivor}
     * @param conflict whether a person must decide (two owners with open deals, two consents …)
     */
    public record Choice(Field field, List<Value> values, String from, String reason, boolean conflict) {
        public Choice {
            values = List.copyOf(values);
        }
    }
}
