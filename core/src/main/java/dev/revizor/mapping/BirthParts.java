package dev.revizor.mapping;

/** What becomes of a column that holds but the year of birth, or of two with the year and the month. */
public enum BirthParts {
    /** They stay columns like any other: a card has a whole date or none. */
    LEFT,
    /** They feed the date of birth: who compares can hold a year against a whole date. */
    TOLD
}
