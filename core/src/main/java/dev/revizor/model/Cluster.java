package dev.revizor.model;

import java.util.List;

/**
 * Cards that describe one entity, by the best guess at the automatic cut.
 *
 * @param id stable: {@code G-} and 8 hex digits of SHA-256 over the sorted members; where former groups are known, the id
 *     of the one that this group continues
 * @param kind of its cards
 * @param members public ids, sorted
 * @param band MERGE when pairs of the merge band hold all members together and no other pair within is below the band ASK or
 *     in conflict; else ASK
 * @param probability of the weakest link that holds it together, 0..1; in the band ASK of the weakest of all
 * @param pairs the scored pairs within, strongest first; copied, but for {@link Chosen} ones, which may lie on disk
 */
public record Cluster(
        String id, EntityKind kind, List<String> members, Band band, double probability, List<ScoredPair> pairs) {
    private static final int DIGITS = 8;

    public Cluster {
        members = List.copyOf(members);
        pairs = pairs instanceof Chosen ? pairs : List.copyOf(pairs);
    }

    /** The id that belongs to a set of members. */
    public static String idOf(List<String> sortedMembers) {
        return idOf(sortedMembers, DIGITS);
    }

    /** The same with more digits, up to 64, for a base where eight are not enough to tell all groups apart. */
    public static String idOf(List<String> sortedMembers, int digits) {
        return "G-" + Digest.sha256(String.join("\u001f", sortedMembers)).substring(0, digits);
    }
}
