package dev.revizor.model;

import java.util.Locale;
import java.util.Optional;

/** What a row of an export describes. Public ids, policy, options and JSON use {@link #id()}. */
public enum EntityKind {
    CONTACT,
    COMPANY,
    LEAD,
    DEAL,
    TASK,
    TOUCH,
    CONSENT,
    VERIFICATION,
    OWNER;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The stable lower-case id, e.g. {@code contact}. */
    public String id() {
        return id;
    }

    /** Whether rows of this kind are cards of the client base (the others hang on cards). */
    public boolean isCard() {
        return this == CONTACT || this == COMPANY || this == LEAD;
    }

    /** The kind with this id, in any case; empty when there is none. */
    public static Optional<EntityKind> of(String id) {
        for (EntityKind kind : values()) {
            if (kind.id().equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
