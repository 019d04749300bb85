package dev.revizor.damage;

/**
 * What a column holds, as far as damage is told by it.
 *
 * @param holds what its cells are
 * @param width the number of digits that all its codes have, some of them with zeros in front; 0 where they have not
 * @param longOnes what the numbers of the column that are longer than Excel keeps them look like
 */
public record ColumnUse(Holds holds, int width, LongOnes longOnes) {
    /** A column of texts, or one of which nothing is known. */
    public static final ColumnUse TEXT = new ColumnUse(Holds.TEXT, 0);

    /** A column of which nothing is known about its long numbers. */
    public ColumnUse(Holds holds, int width) {
        this(holds, width, LongOnes.UNKNOWN);
    }

    /** Whether Excel was at the long numbers of a column: it makes zeros of the last digits of all of them. */
    public enum LongOnes {
        /** Too few to tell. */
        UNKNOWN,
        /** Most have other digits behind the fifteenth, so a zero there is one by chance. */
        WHOLE,
        ZEROED
    }

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
