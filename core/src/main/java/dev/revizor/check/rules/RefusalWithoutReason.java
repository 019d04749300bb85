package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** REF-001. A refusal says why, or nothing is learnt from it. */
@AutoService(CardCheck.class)
public final class RefusalWithoutReason implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("REF-001", Severity.MAJOR, "S1-46", Field.REFUSAL_REASON).orAny(Field.STATUS, Field.STAGE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!facts.standing().refused(file.card())) {
            return;
        }
        out.checked();
        if (!file.card().has(Field.REFUSAL_REASON)) {
            out.fail(file, Field.REFUSAL_REASON);
        }
    }
}
