package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import dev.revizor.rule.Standing;

/** TASK-005. A card that is put away has nothing left to do, or it is not put away. */
@AutoService(CardCheck.class)
public final class ActionOnClosed implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("TASK-005", Severity.MINOR, "S2-11")
                .orAny(Field.STATUS, Field.STAGE)
                .orAny(Field.NEXT_ACTION, Field.NEXT_DUE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!facts.standing().closed(file.card())) {
            return;
        }
        out.checked();
        if (Standing.planned(file)) {
            out.fail(file, Field.NEXT_ACTION);
        }
    }
}
