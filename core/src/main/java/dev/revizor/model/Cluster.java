package dev.revizor.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private static final String HASH = "h:";

    public Cluster {
        members = List.copyOf(members);
        pairs = pairs instanceof Chosen ? pairs : List.copyOf(pairs);
    }

    /**
     * The id that belongs to a set of members. A record that goes by the hash of its content has the same id in whichever
     * file it comes.
     */
    public static String idOf(List<String> sortedMembers) {
        return idOf(sortedMembers, DIGITS);
    }

    /** The same with more digits, up to 64, for a base where eight are not enough to tell all groups apart. */
    public static String idOf(List<String> sortedMembers, int digits) {
        return id(contents(sortedMembers), digits);
    }

    /** The id by the members as they were read: tells groups of the same contents apart that come from several files. */
    public static String idAsRead(List<String> sortedMembers) {
        return id(sortedMembers, 2 * DIGITS);
    }

    private static String id(List<String> members, int digits) {
        return "G-" + Digest.sha256(String.join("\u001f", members)).substring(0, digits);
    }

    /** The members as one file with all of them would have them; in it the second of one content has the number 2. */
    private static List<String> contents(List<String> members) {
        if (!isOfSeveralFiles(members)) {
            return members;
        }
        TreeSet<String> out = new TreeSet<>();
        members.stream().filter(member -> !isOfFurtherFile(member)).forEach(out::add);
        Map<String, Integer> copies = new TreeMap<>();
        for (String member : members) {
            if (isOfFurtherFile(member)) {
                String content = content(member);
                String free = content;
                while (!out.add(free)) {
                    free = content + "-" + copies.merge(content, 2, (before, two) -> before + 1);
                }
            }
        }
        return List.copyOf(out);
    }

    /** Whether the number of a file is part of a member's id. */
    public static boolean isOfSeveralFiles(List<String> members) {
        return members.stream().anyMatch(Cluster::isOfFurtherFile);
    }

    /** Whether a record goes by the hash of its content, with the number of a file behind that is not the first. */
    private static boolean isOfFurtherFile(String member) {
        return member.startsWith(HASH) && member.indexOf('/') > 0;
    }

    private static String content(String member) {
        String record = member.substring(0, member.indexOf('/'));
        int copy = record.indexOf('-');
        return copy < 0 ? record : record.substring(0, copy);
    }
}
