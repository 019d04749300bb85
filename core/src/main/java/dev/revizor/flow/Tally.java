package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import dev.revizor.view.BaseView;
import dev.revizor.view.Rows;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What holds for the base as a whole, counted in one pass before cards are inspected one by one. */
final class Tally {
    private static final List<Field> DATES =
            List.of(Field.CREATED_AT, Field.UPDATED_AT, Field.LAST_TOUCH_AT, Field.LAST_PURCHASE_AT, Field.CONSENT_AT);

    private final LocalDate today;
    private final Map<String, Long> origins = new TreeMap<>();
    private final Map<String, Long> statuses = new TreeMap<>();
    private String newest = "";
    private final String latestAllowed;

    Tally(LocalDate today) {
        this.today = today;
        this.latestAllowed = today.plusDays(1).toString();
    }

    /** Counts one card. */
    void add(Card card) {
        card.first(Field.ORIGIN).ifPresent(value -> origins.merge(value, 1L, Long::sum));
        card.first(Field.STATUS)
                .or(() -> card.first(Field.STAGE))
                .ifPresent(value -> statuses.merge(value, 1L, Long::sum));
        for (Field field : DATES) {
            // ISO dates compare as text; a date after today says nothing about when the export was made.
            String date = card.text(field);
            if (date.compareTo(newest) > 0 && date.compareTo(latestAllowed) < 0) {
                newest = date;
            }
        }
    }

    /** The newest date in the data that is not in the future. */
    Optional<LocalDate> newest() {
        return newest.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(newest.substring(0, 10)));
    }

    /** The facts for the rules. */
    Facts facts(BaseView base, Policy policy) {
        Map<EntityKind, Set<Field>> mapped = new EnumMap<>(EntityKind.class);
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            Set<Field> fields = EnumSet.noneOf(Field.class);
            fields.addAll(base.mapped(kind));
            mapped.put(kind, fields);
            if (base.has(kind)) {
                kinds.add(kind);
            }
        }
        Set<Field> steps = EnumSet.of(Field.NEXT_ACTION, Field.NEXT_DUE);
        if (!kinds.contains(EntityKind.TASK)) {
            // A deal's next step is one of its card.
            steps.retainAll(mapped.getOrDefault(EntityKind.DEAL, Set.of()));
        }
        for (EntityKind kind : EntityKind.values()) {
            if (kind.isCard()) {
                mapped.computeIfAbsent(kind, any -> EnumSet.noneOf(Field.class)).addAll(steps);
            }
        }
        return new Facts(policy, today, mapped, kinds, owners(base, policy), origins, statuses);
    }

    private static Map<String, Boolean> owners(BaseView base, Policy policy) {
        Map<String, Boolean> owners = new TreeMap<>();
        try (Rows<Card> rows = base.rows(EntityKind.OWNER)) {
            for (Optional<Card> row = rows.next(); row.isPresent(); row = rows.next()) {
                Card owner = row.get();
                owner.first(Field.OWNER)
                        .ifPresent(name -> owners.put(
                                fold(name), !owner.text(Field.OWNER_ACTIVE).equals("no")));
            }
        }
        policy.words().owners().forEach(name -> owners.put(fold(name), true));
        policy.words().formerOwners().forEach(name -> owners.put(fold(name), false));
        return owners;
    }

    /** Lower case, ё as е: how owners are compared. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').trim();
    }
}
