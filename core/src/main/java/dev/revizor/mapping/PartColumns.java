package dev.revizor.mapping;

/** What becomes of columns that hold but a part of a value: the year of birth without a day, the «Jr» of a name. */
public enum PartColumns {
    /** They stay columns like any other: a card has a whole date or none. */
    LEFT,
    /** They feed the value: who compares can hold a year against a whole date, and tell father and son apart. */
    TOLD
}
