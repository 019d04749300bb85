package dev.revizor.damage;

/**
 * What a column holds, as far as damage is told by it.
 *
 * @param holds what its cells are
 * @param width the number of digits that all its codes have, some of them with zeros in front; 0 where they have not
 */
public record ColumnUse(Holds holds, int width) {
    /** A column of texts, or one of which nothing is known. */
    public static final ColumnUse TEXT = new ColumnUse(Holds.TEXT, 0);

    /** What cells are. */
    public enum Holds {
        /** Telephones, tax numbers, ids, postcodes: digits that are no quantity. */
        CODES,
        DAYS,
        /** Amounts and counts: in them an exponent that shows all digits is no damage. */
        QUANTITIES,
        TEXT
    }
}
