package dev.revizor.profile;

import java.util.function.Predicate;

/**
 * What other rooms know of values.
 *
 * @param person whether a text is a person's name of several words
 * @param named whether dictionaries know such a text as a name: asked where names are not expected
 * @param taxId whether ten to fifteen digits are a tax number, its check digits right
 */
public record Recognizers(Predicate<String> person, Predicate<String> named, Predicate<String> taxId) {
    /** Knows nothing. */
    public static final Recognizers NONE = new Recognizers(text -> false, text -> false, text -> false);
}
