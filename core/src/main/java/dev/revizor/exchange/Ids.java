package dev.revizor.exchange;

/** Which ids a generic row has. */
public enum Ids {
    /** Those of the source's own columns. */
    SOURCE,
    /** The public id in a column of its own too. */
    PUBLIC
}
