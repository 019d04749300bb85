package dev.revizor.flow;

import java.util.List;
import java.util.Locale;

/**
 * What has become of a group since the former run.
 *
 * @param kind what happened
 * @param id of the group; of one that vanished, its former id
 * @param records how many records it has now
 * @param formerIds the former groups that its records were in, its own first, then by id
 * @param added names of the records that were not in the group of this id
 * @param removed names of the records that were, and are not any more
 */
public record ClusterChange(
        Kind kind, String id, int records, List<String> formerIds, List<String> added, List<String> removed) {

    /** What can become of a group, in the order in which it is told. */
    public enum Kind {
        /** Former groups became one: at least one of them has no group under its id any more. */
        MERGED,
        /** Records of one former group are in several groups now. Both the part that keeps the id and the others say so. */
        SPLIT,
        /** Records came. */
        GROWN,
        /** Records are gone from the base. */
        SHRUNK,
        /** Records came, and others are gone. */
        CHANGED,
        /** None of its records was in any group. */
        CREATED,
        /** All its records are gone. */
        VANISHED;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ClusterChange {
        formerIds = List.copyOf(formerIds);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
