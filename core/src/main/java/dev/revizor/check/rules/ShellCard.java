package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.FullCard;
import dev.revizor.rule.Spec;

/** CARD-021. A card by which nobody can be reached is a shell. */
@AutoService(CardCheck.class)
public final class ShellCard implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CARD-021", Severity.MAJOR, "S1-44").orAny(Field.PHONE, Field.EMAIL, Field.MESSENGER);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        out.checked();
        if (FullCard.shell(file.card())) {
            out.fail(file, Field.PHONE);
        }
    }
}
