package dev.revizor.rule;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What holds for the whole base while cards are inspected one by one.
 *
 * @param policy the policy
 * @param today the business day of the run
 * @param mapped per kind, the fields that have a column; for cards, next action and deadline also count as mapped when
 *     a task file is there
 * @param kinds the kinds that were imported
 * @param owners owner names in lower case with ё as е → whether they still work here; empty: nobody said
 * @param origins frequency of each source value as typed
 * @param statuses frequency of each status value as typed
 */
public record Facts(
        Policy policy,
        LocalDate today,
        Map<EntityKind, Set<Field>> mapped,
        Set<EntityKind> kinds,
        Map<String, Boolean> owners,
        Map<String, Long> origins,
        Map<String, Long> statuses) {

    /** Whether any card table has a column for the field. */
    public boolean mapped(Field field) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.isCard() && mapped.getOrDefault(kind, Set.of()).contains(field)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every group of the spec has a mapped field. */
    public boolean answerable(Spec spec) {
        return spec.needs().stream().allMatch(group -> group.stream().anyMatch(this::mapped));
    }
}
