package dev.revizor.model;

import java.util.List;

/**
 * What one rule came to over the whole base.
 *
 * @param code the rule's code
 * @param severity after the policy
 * @param verdict PASS, FAIL, WARN, BOUNDARY, INCONCLUSIVE or NOT_CHECKED
 * @param checked how many subjects it was about
 * @param found how many findings it made
 * @param missing the fields without which it is NOT_CHECKED
 * @param required whether NOT_CHECKED fails the gate
 */
public record RuleSummary(
        String code,
        Severity severity,
        Verdict verdict,
        long checked,
        long found,
        List<Field> missing,
        boolean required) {
    public RuleSummary {
        missing = List.copyOf(missing);
    }
}
