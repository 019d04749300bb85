package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** FMT-003. A name that is none: digits, a phone, a sentence. Companies in it are CARD-022, letters FMT-006. */
@AutoService(CardCheck.class)
public final class NameFormat implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-003", Severity.MAJOR, "S1-54").orAny(Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(
                file,
                Trouble.NAMES,
                value -> Trouble.doubtful(value) && !value.reason().contains("company_inside") && !Trouble.mixed(value),
                out);
    }
}
