package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** FMT-006. A Latin letter in a Cyrillic word: the name looks right and no search finds it. */
@AutoService(CardCheck.class)
public final class ScriptMix implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-006", Severity.MAJOR, "S1-33")
                .orAny(Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME, Field.COMPANY);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(file, Trouble.WORDS, Trouble::mixed, out);
    }
}
