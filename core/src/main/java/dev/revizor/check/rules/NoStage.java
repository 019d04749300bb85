package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;

/** CARD-010. Every card says where it stands. */
@AutoService(CardCheck.class)
public final class NoStage implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CARD-010", Severity.MAJOR, "S1-03").orAny(Field.STATUS, Field.STAGE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        out.checked();
        Card card = file.card();
        if (!card.typed(Field.STATUS) && !card.typed(Field.STAGE)) {
            out.fail(file, Field.STATUS);
        }
    }
}
