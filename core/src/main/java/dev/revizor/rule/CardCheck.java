package dev.revizor.rule;

import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule over one card with all that hangs on it. Implementations are final, stateless, have a public constructor
 * without arguments, are registered with {@code @AutoService(CardCheck.class)}, never throw, and are only asked when
 * the fields of their spec are mapped.
 */
public interface CardCheck {
    /** What the rule is. */
    Spec spec();

    /** Of each group of the spec that has no column, the first field; empty when the rule can be answered. */
    default List<Field> missing(Facts facts) {
        List<Field> missing = new ArrayList<>();
        for (List<Field> group : spec().needs()) {
            if (group.stream().noneMatch(facts::answers)) {
                missing.add(group.get(0));
            }
        }
        return missing;
    }

    /** Looks at one card; says at least whether it was concerned: {@link Findings#checked}. */
    void inspect(CardFile file, Facts facts, Findings out);
}
