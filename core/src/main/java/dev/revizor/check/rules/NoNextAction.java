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
import java.util.Map;
import java.util.Optional;

/** TASK-003. A card in work names its next action; without one nobody calls back. */
@AutoService(CardCheck.class)
public final class NoNextAction implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("TASK-003", Severity.MAJOR, "S2-11").orAny(Field.NEXT_ACTION, Field.NEXT_DUE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!facts.standing().open(file.card())) {
            return;
        }
        out.checked();
        if (!Standing.planned(file)) {
            out.add(file, facts.standing().ifOpen(file.card()), Optional.of(Field.NEXT_ACTION), Map.of());
        }
    }
}
