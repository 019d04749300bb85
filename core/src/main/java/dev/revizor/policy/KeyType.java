package dev.revizor.policy;

import java.util.List;

/** What may stand behind a key of the policy. */
sealed interface KeyType {
    /** Any text on one line. */
    record Text() implements KeyType {}

    /** A text out of a few; case does not matter. */
    record Choice(List<String> allowed) implements KeyType {}

    /** A whole number, both ends included. */
    record Whole(int least, int most) implements KeyType {}

    /** A number with a decimal point or comma, both ends included. */
    record Decimal(double least, double most) implements KeyType {}

    record YesNo() implements KeyType {}

    /** A list of words; one word may stand without brackets. */
    record Words() implements KeyType {}

    /**
     * A list of fields, or of sets of fields that a plus joins.
     *
     * @param allowed ids of fields
     * @param many how many fields a word may name
     */
    record Fields(List<String> allowed, Many many) implements KeyType {}

    /** How many of a thing. */
    enum Many {
        ONE,
        SEVERAL
    }

    /** Whether the key holds a list. */
    default boolean isList() {
        return this instanceof Words || this instanceof Fields;
    }

    /** A zone id of the tz database, e.g. {@code Europe/Moscow}, or an offset. */
    record Zone() implements KeyType {}

    /** A country of ISO 3166-1, two letters. */
    record Region() implements KeyType {}

    /** An http or https address. */
    record Address() implements KeyType {}

    /** A limit such as {@code <= 3} or {@code >= 95}, in percent. */
    record Limit() implements KeyType {}
}
