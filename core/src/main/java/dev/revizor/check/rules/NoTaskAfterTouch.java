package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.LastTouch;
import dev.revizor.rule.Spec;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** TASK-001. A touch of a card in work ends with a task; without one the talk leads nowhere. */
@AutoService(CardCheck.class)
public final class NoTaskAfterTouch implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("TASK-001", Severity.MAJOR, "S2-09", Field.LAST_TOUCH_AT)
                .orAny(Field.NEXT_ACTION, Field.NEXT_DUE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Optional<LocalDate> touched = LastTouch.of(file).day();
        if (touched.isEmpty() || !facts.standing().open(file.card())) {
            return;
        }
        out.checked();
        if (!Standing.planned(file)) {
            out.add(
                    file,
                    facts.standing().ifOpen(file.card()),
                    Optional.of(Field.NEXT_ACTION),
                    Map.of("touched", touched.get().toString()));
        }
    }
}
