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
    /** Few letters in common, but more than chance. */
    FAR,
    DIFFERENT;

    final String id = name().toLowerCase(Locale.ROOT);

    /** Whether the two are hardly one value. */
    boolean apart() {
        return this == FAR || this == DIFFERENT;
    }

    /** Whether the two may well be one value. */
    boolean alike() {
        return this == EXACT || this == SOUND || this == DIMINUTIVE || this == TYPO;
    }
}
