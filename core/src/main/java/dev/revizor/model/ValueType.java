package dev.revizor.model;

import java.util.Locale;

/** What the values of a column are, told by the values alone. */
public enum ValueType {
    UUID,
    EMAIL,
    URL,
    DATE_TIME,
    DATE,
    TAX_ID,
    PHONE,
    POSTCODE,
    FLAG,
    INTEGER,
    DECIMAL,
    /** Money: a currency, groups of thousands, or two digits behind the mark. */
    AMOUNT,
    /** A code that hardly repeats. */
    ID,
    /** A few words that repeat. */
    CATEGORY,
    TEXT,
    /** Nothing is filled in. */
    EMPTY;

    /** The stable lower-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether values are quantities. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == AMOUNT;
    }

    /** Whether values are days. */
    public boolean isDay() {
        return this == DATE || this == DATE_TIME;
    }
}
