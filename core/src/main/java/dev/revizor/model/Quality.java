package dev.revizor.model;

import java.util.Locale;

/** How far a value can be trusted after normalizing. The raw value always stays beside it. */
public enum Quality {
    /** As the template wants it. */
    GOOD,
    /** Brought to the template without a guess: case, spaces, 8 for +7, hyphens. */
    REPAIRED,
    /** Readable, but probably wrong; the repair is only a suggestion. */
    SUSPICIOUS,
    /** Cannot be what the field is for. */
    UNREADABLE,
    /** Typed to fill the cell: «нет», «test», 0000000. */
    PLACEHOLDER,
    BLANK;

    /** The stable lower-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a canonical value can be used for matching, sending, counting as filled. */
    public boolean usable() {
        return this == GOOD || this == REPAIRED || this == SUSPICIOUS;
    }
}
