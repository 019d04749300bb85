package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** FMT-007. Double, outer and no-break spaces: unseen, and enough to hide a card from a search. */
@AutoService(CardCheck.class)
public final class Spaces implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-007", Severity.INFO, "S1-33")
                .orAny(Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME, Field.COMPANY);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(file, Trouble.TEXTS, value -> value.reason().contains("spaces"), out);
    }
}
