package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** CARD-022. A company's name in a person's name cell: the columns were shifted or mixed up. */
@AutoService(CardCheck.class)
public final class CompanyInPersonName implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CARD-022", Severity.MAJOR, "S2-04").orAny(Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(file, Trouble.NAMES, value -> value.reason().contains("company_inside"), out);
    }
}
