package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** FMT-008. A tax number that cannot be one: length, letters, check digit. */
@AutoService(CardCheck.class)
public final class TaxIdFormat implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-008", Severity.MAJOR, "S1-54").orAny(Field.INN, Field.KPP, Field.OGRN, Field.SNILS);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(file, Trouble.TAX_IDS, Trouble::doubtful, out);
    }
}
