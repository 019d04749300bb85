package dev.revizor.profile;

import java.util.function.Predicate;

/**
 * What other rooms know of values.
 *
 * @param person whether a text is a person's name of several words
 * @param taxId whether ten to fifteen digits are a tax number, its check digits right
 */
public record Recognizers(Predicate<String> person, Predicate<String> taxId) {
    /** Knows nothing. */
    public static final Recognizers NONE = new Recognizers(text -> false, text -> false);
}
