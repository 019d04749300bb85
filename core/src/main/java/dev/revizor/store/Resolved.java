package dev.revizor.store;

/**
 * What came of looking for the cards of rows.
 *
 * @param elsewhere how many rows of no known system have come to hang on cards of one
 * @param lacking how many ids of cells with several name no card, though another of the cell does
 */
public record Resolved(long elsewhere, long lacking) {}
