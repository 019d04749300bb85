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
import java.util.Map;
import java.util.Optional;

/** TASK-004. Who did not answer is called again: a repeat is planned. */
@AutoService(CardCheck.class)
public final class NoRepeatContact implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("TASK-004", Severity.MAJOR, "S2-16", Field.TOUCH_RESULT)
                .orAny(Field.NEXT_ACTION, Field.NEXT_DUE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        LastTouch last = LastTouch.of(file);
        if (!facts.standing().open(file.card()) || !facts.standing().noAnswer(last.result())) {
            return;
        }
        out.checked();
        if (!Standing.planned(file)) {
            out.add(file, facts.standing().ifOpen(file.card()), Optional.of(Field.NEXT_ACTION), Map.of());
        }
    }
}
