package dev.revizor.store;

/**
 * What came of looking for the cards of rows.
 *
 * @param elsewhere how many rows of no known system have come to hang on cards of one
 * @param lacking how many ids of cells with several name no card, though another of the cell does
 */
public record Resolved(long elsewhere, long lacking) {
    static final Resolved NOTHING = new Resolved(0, 0);

    /** Both parts of one search. */
    Resolved plus(Resolved other) {
        return new Resolved(elsewhere + other.elsewhere, lacking + other.lacking);
    }

    /** A later search: who has come to hang elsewhere does so once, an id that nobody has is looked for each time. */
    Resolved then(Resolved later) {
        return new Resolved(elsewhere + later.elsewhere, later.lacking);
    }
}
