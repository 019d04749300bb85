package dev.revizor.model;

import java.util.Locale;

/** What to do with a pair. */
public enum Band {
    /** So sure, and without any conflict, that it may be merged unseen. */
    MERGE,
    /** A person decides. */
    ASK,
    /** Not the same, or too weak to ask. */
    LEAVE;

    /** The stable lower-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
