package dev.revizor.match;

/**
 * What a user should know of a search beside its result.
 *
 * @param kind what it is about
 * @param key what the kind needs: a kind of blocking key, a field; or empty
 * @param count how many
 */
public record Remark(Kind kind, String key, long count) {
    /** What a remark is about. */
    public enum Kind {
        /** Cards that are equal in all that is compared, which makes them one entity. */
        COPIES,
        /** Cards that are equal in all that is compared, which by the model does not make them one entity. */
        COPIES_APART,
        /** Cards that are equal in all that is compared, which is too little to tell who they are. */
        VAGUE,
        /** Cards in which nothing was read that could be compared. */
        EMPTY,
        /** Cards that share one value, so that only those are compared which have more in common. */
        KEY,
        /** Pairs that a rule of the policy has made one. */
        MUST,
        /** Pairs that a rule of the policy would have made one, but for a conflict. */
        MUST_REFUSED,
        /** Pairs that would be one, were they not of one source without duplicates. */
        SAME_SOURCE,
        /** Pairs that would be one, did not a rule of the policy keep them apart. */
        NEVER,
        /** Pairs that people have found to be the same although a rule of the policy keeps them apart. */
        OVERRULED,
        /** Remembered decisions that are kept to. */
        DECISIONS,
        /** Remembered decisions about records that have changed or are gone. */
        DECISIONS_GONE,
        /** Remembered decisions that fit too many records to be kept to. */
        DECISIONS_UNCLEAR,
        /** There is but one record. */
        LONE,
        /** No two records have anything in common that could be compared. */
        NOTHING,
        /** So little can be compared that what agrees in all of it is for a person to decide. */
        FEW,
        /** No person has a name, so that what is found of persons is for a person to decide. */
        NAMELESS,
        /** A field that a rule names and no card has. */
        IDLE
    }
}
