package dev.revizor.rule;

import dev.revizor.model.CardFile;

/**
 * A rule over one card with all that hangs on it. Implementations are final, stateless, have a public constructor
 * without arguments, are registered with {@code @AutoService(CardCheck.class)}, never throw, and are only asked when
 * the fields of their spec are mapped.
 */
public interface CardCheck {
    /** What the rule is. */
    Spec spec();

    /** Looks at one card; says at least whether it was concerned: {@link Findings#checked}. */
    void inspect(CardFile file, Facts facts, Findings out);
}
