package dev.revizor.rule;

import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import java.util.List;

/**
 * What a rule is.
 *
 * @param code stable, e.g. {@code TASK-003}
 * @param severity default severity
 * @param needs fields without a column for which the rule cannot be answered: then it is NOT_CHECKED. Each inner list
 *     is an alternative group: at least one field of each group must be mapped
 * @param article what the rule is built from: {@code S2-11}, {@code 152-FZ 9(1)}
 */
public record Spec(String code, Severity severity, List<List<Field>> needs, String article) {

    public Spec {
        needs = List.copyOf(needs);
    }

    /** A rule that needs all of the given fields. */
    public static Spec of(String code, Severity severity, String article, Field... all) {
        return new Spec(
                code, severity, java.util.Arrays.stream(all).map(List::of).toList(), article);
    }

    /** The same rule, at least one of the fields more. */
    public Spec orAny(Field... any) {
        List<List<Field>> more = new java.util.ArrayList<>(needs);
        more.add(List.of(any));
        return new Spec(code, severity, more, article);
    }
}
