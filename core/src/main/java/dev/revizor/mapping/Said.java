package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.Optional;

/**
 * What the user has said of a table that its titles may not show.
 *
 * @param kind what its rows describe
 * @param system the source system of its ids
 */
public record Said(Optional<EntityKind> kind, Optional<String> system) {
    /** Of its rows alone, if anything. */
    public static Said of(Optional<EntityKind> kind) {
        return new Said(kind, Optional.empty());
    }

    /** The same of rows that may describe anything. */
    Said ofAnyKind() {
        return new Said(Optional.empty(), system);
    }
}
