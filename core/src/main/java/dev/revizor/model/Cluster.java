package dev.revizor.model;

import java.util.List;

/**
 * Cards that describe one entity, by the best guess at the automatic cut.
 *
 * @param id stable: {@code G-} and 8 hex digits of SHA-256 over the sorted members
 * @param kind of its cards
 * @param members public ids, sorted
 * @param band MERGE when every pair within is in the merge band; else ASK
 * @param probability of the weakest link, 0..1
 * @param pairs the scored pairs within, strongest first
 */
public record Cluster(
        String id, EntityKind kind, List<String> members, Band band, double probability, List<ScoredPair> pairs) {

    public Cluster {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
    }

    /** The id that belongs to a set of members. */
    public static String idOf(List<String> sortedMembers) {
        return "G-" + Digest.sha256(String.join("\u001f", sortedMembers)).substring(0, 8);
    }
}
