package dev.revizor.model;

import java.util.List;

/**
 * Two cards and what the matching model says of them.
 *
 * @param a the public id that sorts first
 * @param b the other public id
 * @param bits the total match weight in bits, the prior included
 * @param probability that both describe one entity, 0..1
 * @param band what to do with the pair
 * @param evidence per comparison, in the model's order; comparisons with a blank side are left out
 * @param conflict why the pair must not be merged unseen although it is alike: {@code father_son}, {@code mother_daughter}, {@code twins},
 *     {@code shared_phone}, {@code birth_date}, {@code inn}, {@code patronymic}, {@code sex}, {@code couple}, {@code unnamed}, {@code other_number}; or empty
 */
public record ScoredPair(
        String a, String b, double bits, double probability, Band band, List<Evidence> evidence, String conflict) {

    public ScoredPair {
        evidence = List.copyOf(evidence);
    }

    /** The same pair in another band. */
    public ScoredPair in(Band other) {
        return new ScoredPair(a, b, bits, probability, other, evidence, conflict);
    }
}
