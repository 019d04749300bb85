package dev.revizor.match;

/**
 * Cards that are too many of one kind to be compared one by one.
 *
 * @param kind what they have in common
 * @param key the kind of blocking key, only of {@link Kind#KEY}
 * @param records how many they are
 */
public record Crowd(Kind kind, String key, long records) {
    /** What the cards have in common. */
    public enum Kind {
        /** All that is compared, and it makes them one entity. */
        COPIES,
        /** All that is compared, but by the model it does not make them one entity. */
        COPIES_APART,
        /** All that is compared, but that is too little to tell who they are. */
        VAGUE,
        /** One value, so that only those are compared which have more in common. */
        KEY
    }
}
