package dev.revizor.check;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Metric;
import dev.revizor.model.Quality;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Facts;
import dev.revizor.rule.FullCard;
import dev.revizor.rule.LastTouch;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the base, counted in the same pass as the rules but whatever rules are switched on. */
final class Measures {
    private final Facts facts;
    private final Standing standing;
    private final Share nextAction;
    private final Share overdue;
    private final Share full;
    private final Share stale;
    private final Share noOwner;
    private final Share shells;
    private final Share noConsent;
    private final Share reasons;
    private final Share placeholders = new Share("placeholder_values", List.of());

    Measures(Facts facts) {
        this.facts = facts;
        this.standing = facts.standing();
        nextAction = share("next_action", List.of(Field.NEXT_ACTION, Field.NEXT_DUE));
        overdue = share("overdue_tasks", List.of(Field.NEXT_DUE));
        full = new Share("full_cards", FullCard.missing(facts));
        stale = share("stale_cards", List.of(Field.LAST_TOUCH_AT));
        noOwner = share("owner_missing", List.of(Field.OWNER));
        shells = share("shell_cards", FullCard.CONTACTS);
        noConsent = share("consent_missing", List.of(Field.CONSENT_PROCESSING));
        List<Field> unanswered = new ArrayList<>(missing(List.of(Field.STATUS, Field.STAGE)));
        unanswered.addAll(missing(List.of(Field.REFUSAL_REASON)));
        reasons = new Share("refusal_reason", unanswered);
    }

    private Share share(String id, List<Field> anyOf) {
        return new Share(id, missing(anyOf));
    }

    private List<Field> missing(List<Field> anyOf) {
        return anyOf.stream().anyMatch(facts::answers) ? List.of() : List.of(anyOf.get(0));
    }

    void add(CardFile file) {
        Card card = file.card();
        boolean statusUnknown = standing.unclear(card);
        if (standing.open(card)) {
            nextAction.add(Standing.planned(file));
        }
        if (statusUnknown) {
            nextAction.unknown();
        }
        if (standing.refused(card)) {
            reasons.add(card.has(Field.REFUSAL_REASON));
        } else if (statusUnknown) {
            reasons.unknown();
        }
        full.add(FullCard.gaps(card).isEmpty());
        noOwner.add(!card.has(Field.OWNER));
        shells.add(FullCard.shell(card));
        placeholders.add(placeholder(card));
        countTasks(file);
        countFreshness(file);
        countConsent(file);
    }

    private void countTasks(CardFile file) {
        for (Task task : file.tasks()) {
            if (!task.open()) {
                continue;
            }
            Optional<LocalDate> due = task.due();
            if (due.isPresent()) {
                overdue.add(due.get().isBefore(facts.today()));
            } else {
                overdue.unknown();
            }
        }
    }

    private void countFreshness(CardFile file) {
        if (!standing.active(file.card())) {
            return;
        }
        Optional<LocalDate> last = LastTouch.of(file).day();
        if (last.isPresent()) {
            stale.add(last.get()
                    .isBefore(facts.today().minusDays(facts.policy().check().staleDays())));
        } else {
            stale.unknown();
        }
    }

    private void countConsent(CardFile file) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        ConsentState state = ConsentState.of(file);
        if (state.processing().isEmpty() && file.card().typed(Field.CONSENT_PROCESSING)) {
            noConsent.unknown();
        } else {
            noConsent.add(!state.given());
        }
    }

    private static boolean placeholder(Card card) {
        for (List<Value> values : card.fields().values()) {
            for (Value value : values) {
                if (value.quality() == Quality.PLACEHOLDER) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Metric> metrics() {
        return List.of(
                nextAction.metric(),
                overdue.metric(),
                full.metric(),
                stale.metric(),
                noOwner.metric(),
                shells.metric(),
                noConsent.metric(),
                reasons.metric(),
                placeholders.metric());
    }

    String works() {
        // Whole numbers: exactly 5 % passes («не более»), exactly half does not («большая часть»).
        boolean fewFull =
                full.hits() * 100 <= full.all() * facts.policy().audit().fullCardsPercent();
        boolean manyOverdue =
                overdue.hits() * 100 > overdue.all() * facts.policy().audit().overduePercent();
        // One broken half is enough for a no, even when the other half cannot be told.
        if ((counted(full) && fewFull) || (counted(overdue) && manyOverdue)) {
            return "NOT";
        }
        return counted(full) && counted(overdue) ? "WORKS" : "NOT_CHECKED";
    }

    private static boolean counted(Share share) {
        return share.missing().isEmpty() && share.all() > 0;
    }

    /** The fields without which nobody can say whether the base works; a base without any deadline is such a one. */
    List<Field> worksMissing() {
        List<Field> missing = new ArrayList<>(full.missing());
        missing.addAll(overdue.all() == 0 ? List.of(Field.NEXT_DUE) : overdue.missing());
        return missing;
    }

    Map<String, String> worksArguments() {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("full", Long.toString(full.hits()));
        args.put("cards", Long.toString(full.all()));
        args.put("overdue", Long.toString(overdue.hits()));
        args.put("tasks", Long.toString(overdue.all()));
        return args;
    }
}
