package dev.revizor.exchange;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.Map;

/** Whose import reads the file. */
public enum Dialect {
    /** The source's own titles and columns in their old order, with ids; unknown columns as they were. */
    GENERIC,
    /** amoCRM's import: its titles, at most 10,000 rows and 2 MB a file. */
    AMOCRM,
    /** Bitrix24's import: its titles, semicolons, all quoted; Bitrix24 ignores ids on import. */
    BITRIX24;

    /** The dialect of an option's value. */
    public static Dialect of(String word) {
        for (Dialect dialect : values()) {
            if (dialect.name().equalsIgnoreCase(word)) {
                return dialect;
            }
        }
        throw new RevizorException(ExchangeError.UNKNOWN_DIALECT, Place.NOWHERE, Map.of("word", word));
    }
}
