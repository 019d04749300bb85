package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** SRC-001. Where a card came from tells what the advertising was worth. */
@AutoService(CardCheck.class)
public final class NoSource implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("SRC-001", Severity.MINOR, "S1-29", Field.ORIGIN);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        out.checked();
        if (!file.card().typed(Field.ORIGIN)) {
            out.fail(file, Field.ORIGIN);
        }
    }
}
