package dev.revizor.match;

import java.util.Locale;

/** How two words or values stand to each other, from nearest to farthest. */
enum Relation {
    BLANK,
    EXACT,
    /** Sounds the same: transliteration, a surname's other gender. */
    SOUND,
    /** Саша and Александр. */
    DIMINUTIVE,
    INITIAL,
    TYPO,
    NEAR,
    DIFFERENT;

    final String id = name().toLowerCase(Locale.ROOT);

    /** Whether the two may well be one value. */
    boolean alike() {
        return this == EXACT || this == SOUND || this == DIMINUTIVE || this == TYPO;
    }
}
