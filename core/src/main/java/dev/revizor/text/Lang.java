package dev.revizor.text;

import java.util.Locale;
import java.util.Optional;

/** The languages in which everything exists. */
public enum Lang {
    RU,
    EN;

    /** {@code ru} or {@code en}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag or locale name such as {@code ru}, {@code ru_RU.UTF-8}, {@code en-GB}. */
    public static Optional<Lang> of(String tag) {
        String low = tag.toLowerCase(Locale.ROOT);
        if (low.startsWith("ru")) {
            return Optional.of(RU);
        }
        return low.startsWith("en") ? Optional.of(EN) : Optional.empty();
    }
}
