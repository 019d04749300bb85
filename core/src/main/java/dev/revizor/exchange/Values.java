package dev.revizor.exchange;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.Map;

/** In which form values are written under the source's own titles. */
public enum Values {
    /** What the template repaired in its canonical form, the rest as it stood. */
    CLEAN,
    /** Every cell as it stood. */
    SOURCE;

    /** The form of an option's value. */
    public static Values of(String word) {
        for (Values form : values()) {
            if (form.name().equalsIgnoreCase(word)) {
                return form;
            }
        }
        throw new RevizorException(ExchangeError.UNKNOWN_VALUES, Place.NOWHERE, Map.of("word", word));
    }
}
