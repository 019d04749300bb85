package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** OWN-003. Every card has somebody who answers for it. */
@AutoService(CardCheck.class)
public final class NoOwner implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("OWN-003", Severity.CRITICAL, "S2-11", Field.OWNER);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        out.checked();
        if (!file.card().has(Field.OWNER)) {
            out.fail(file, Field.OWNER);
        }
    }
}
