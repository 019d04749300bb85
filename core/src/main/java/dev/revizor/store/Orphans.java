package dev.revizor.store;

/**
 * Rows that hang on no card, by the reason.
 *
 * @param unnamed the row names no card at all
 * @param unknown no card has that id or name
 * @param ambiguous several cards have it
 */
public record Orphans(long unnamed, long unknown, long ambiguous) {
    static final int UNNAMED = 1;
    static final int UNKNOWN = 2;
    static final int AMBIGUOUS = 3;
}
