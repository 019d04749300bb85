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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** HIST-008. What happened cannot happen tomorrow: a mistyped day, or a plan in the wrong column. */
@AutoService(CardCheck.class)
public final class TouchInFuture implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("HIST-008", Severity.MINOR, "S1-38", Field.LAST_TOUCH_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Optional<LocalDate> touched = LastTouch.of(file).day();
        if (touched.isEmpty()) {
            return;
        }
        out.checked();
        if (touched.get().isAfter(facts.today())) {
            out.fail(file, Field.LAST_TOUCH_AT, Map.of("touched", touched.get().toString()));
        }
    }
}
