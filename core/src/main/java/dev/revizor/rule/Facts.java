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
 * @param standing where cards stand, after the policy's words
 * @param originWords the dictionary of sources
 */
public record Facts(
        Policy policy,
        LocalDate today,
        Map<EntityKind, Set<Field>> mapped,
        Set<EntityKind> kinds,
        Map<String, Boolean> owners,
        Map<String, Long> origins,
        Map<String, Long> statuses,
        Standing standing,
        OriginWords originWords) {

    /** Facts whose word sets are built from the policy and the frequencies. */
    public Facts(
            Policy policy,
            LocalDate today,
            Map<EntityKind, Set<Field>> mapped,
            Set<EntityKind> kinds,
            Map<String, Boolean> owners,
            Map<String, Long> origins,
            Map<String, Long> statuses) {
        this(
                policy,
                today,
                mapped,
                kinds,
                owners,
                origins,
                statuses,
                new Standing(policy.words()),
                new OriginWords(policy.words().origins(), origins));
    }

    /** Whether any card table has a column for the field. */
    public boolean mapped(Field field) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.isCard() && mapped.getOrDefault(kind, Set.of()).contains(field)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a card table has a column for the field, or a file of touches or consents answers for it. */
    public boolean answers(Field field) {
        return mapped(field) || answersBeside(field);
    }

    /** Whether the cards of one kind can answer: their own tables, or a file of touches or consents beside them. */
    public boolean answers(EntityKind kind, Field field) {
        return mapped.getOrDefault(kind, Set.of()).contains(field) || answersBeside(field);
    }

    private boolean answersBeside(Field field) {
        Set<Field> touches = mapped.getOrDefault(EntityKind.TOUCH, Set.of());
        return switch (field) {
            // A touch file often calls the day of a touch its creation date.
            case LAST_TOUCH_AT -> touches.contains(Field.LAST_TOUCH_AT) || touches.contains(Field.CREATED_AT);
            case TOUCH_RESULT -> touches.contains(Field.TOUCH_RESULT);
            default ->
                field.id().startsWith("consent_")
                        && mapped.getOrDefault(EntityKind.CONSENT, Set.of()).contains(field);
        };
    }

    /** Whether every group of the spec has a mapped field. */
    public boolean answerable(Spec spec) {
        return spec.needs().stream().allMatch(group -> group.stream().anyMatch(this::answers));
    }

    /**
     * Whether every group of the spec has a field that cards of this kind can answer. A companies export without owners
     * beside a contacts export with them does not make every company ownerless.
     */
    public boolean answerable(Spec spec, EntityKind kind) {
        return spec.needs().stream().allMatch(group -> group.stream().anyMatch(field -> answers(kind, field)));
    }
}
