package dev.revizor.rule;

import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Verdict;
import java.util.Map;
import java.util.Optional;

/** Where a rule puts what it finds. Code and severity come from its spec and the policy. */
public interface Findings {
    /** The card is one that the rule is about: it counts in the denominator. Called at most once per card. */
    void checked();

    /** The rule is broken by this card. */
    void add(CardFile file, Verdict verdict, Optional<Field> field, Map<String, String> args);

    /** The rule is broken by this card in this field. */
    default void fail(CardFile file, Field field, Map<String, String> args) {
        add(file, Verdict.FAIL, Optional.of(field), args);
    }

    /** The rule is broken by this card in this field. */
    default void fail(CardFile file, Field field) {
        fail(file, field, Map.of());
    }
}
