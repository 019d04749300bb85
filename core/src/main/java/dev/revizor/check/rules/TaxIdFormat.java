package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/**
 * FMT-008. A tax or bank number that cannot be one: length, letters, check digit, the key of an account that does not
 * agree with the БИК beside it.
 */
@AutoService(CardCheck.class)
public final class TaxIdFormat implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-008", Severity.MAJOR, "S1-54").orAny(Trouble.NUMBERS.toArray(Field[]::new));
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(file, Trouble.NUMBERS, Trouble::doubtful, out);
    }
}
