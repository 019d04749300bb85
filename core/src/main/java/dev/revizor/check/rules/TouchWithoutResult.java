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
import java.util.Map;

/** HIST-007. A touch without a result might as well not have been. */
@AutoService(CardCheck.class)
public final class TouchWithoutResult implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("HIST-007", Severity.MAJOR, "S2-15", Field.LAST_TOUCH_AT, Field.TOUCH_RESULT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        LastTouch last = LastTouch.of(file);
        if (last.day().isEmpty()) {
            return;
        }
        out.checked();
        if (last.result().isEmpty()) {
            out.fail(
                    file, Field.TOUCH_RESULT, Map.of("touched", last.day().get().toString()));
        }
    }
}
