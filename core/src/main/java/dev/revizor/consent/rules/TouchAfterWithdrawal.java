package dev.revizor.consent.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CONSENT-052. After a withdrawal nobody calls or writes. It fails where a touch is known to be ours, warns where the
 * direction is unknown (the person may have called, or a contract may ask for it), and cannot tell on the day itself.
 */
@AutoService(CardCheck.class)
public final class TouchAfterWithdrawal implements CardCheck {
    private static final Set<String> OURS =
            Set.of("исходящий", "исходящая", "исходящее", "исх", "исх.", "outgoing", "outbound", "out");
    private static final Set<String> THEIRS =
            Set.of("входящий", "входящая", "входящее", "вх", "вх.", "incoming", "inbound", "in");

    @Override
    public Spec spec() {
        return Spec.of(
                "CONSENT-052",
                Severity.CRITICAL,
                "38-FZ 18(1), 152-FZ 15",
                Field.CONSENT_WITHDRAWN_AT,
                Field.LAST_TOUCH_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Card card = file.card();
        if (!ConsentState.person(card) || !ConsentState.of(file).withdrawn()) {
            return;
        }
        Optional<LocalDate> withdrawn = withdrawn(file);
        if (withdrawn.isEmpty()) {
            return;
        }
        out.checked();
        Optional<Answer> worst = Optional.empty();
        for (Card touch : touches(file)) {
            Optional<Answer> answer = answer(touch, withdrawn.get());
            if (answer.isPresent() && (worst.isEmpty() || answer.get().worse(worst.get()))) {
                worst = answer;
            }
        }
        worst.ifPresent(answer -> {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("withdrawn", withdrawn.get().toString());
            args.put("touched", answer.day().toString());
            out.add(file, answer.verdict(), Optional.of(Field.LAST_TOUCH_AT), args);
        });
    }

    /** The last withdrawal of the card and of its consent rows. */
    private static Optional<LocalDate> withdrawn(CardFile file) {
        Optional<LocalDate> last = Days.of(file.card(), Field.CONSENT_WITHDRAWN_AT);
        for (Card row : file.consents()) {
            Optional<LocalDate> day = Days.of(row, Field.CONSENT_WITHDRAWN_AT);
            if (day.isPresent() && (last.isEmpty() || day.get().isAfter(last.get()))) {
                last = day;
            }
        }
        return last;
    }

    private static List<Card> touches(CardFile file) {
        List<Card> all = new ArrayList<>(file.touches());
        all.add(file.card());
        return all;
    }

    /** What one touch says: graver verdicts have lower ordinals in the order FAIL, WARN, INCONCLUSIVE. */
    private record Answer(Verdict verdict, LocalDate day) {
        private static final List<Verdict> ORDER = List.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE);

        boolean worse(Answer other) {
            int mine = ORDER.indexOf(verdict);
            int its = ORDER.indexOf(other.verdict);
            return mine < its || (mine == its && day.isAfter(other.day));
        }
    }

    private static Optional<Answer> answer(Card touch, LocalDate withdrawn) {
        boolean row = !touch.kind().isCard() && !touch.has(Field.LAST_TOUCH_AT);
        Optional<LocalDate> day = Days.of(touch, row ? Field.CREATED_AT : Field.LAST_TOUCH_AT);
        String direction = Standing.fold(touch.text(Field.DIRECTION));
        if (day.isEmpty() || day.get().isBefore(withdrawn) || THEIRS.contains(direction)) {
            return Optional.empty();
        }
        if (day.get().equals(withdrawn)) {
            return Optional.of(new Answer(Verdict.INCONCLUSIVE, day.get()));
        }
        return Optional.of(new Answer(OURS.contains(direction) ? Verdict.FAIL : Verdict.WARN, day.get()));
    }
}
