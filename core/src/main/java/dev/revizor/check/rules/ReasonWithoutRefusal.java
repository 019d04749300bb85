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

/** REF-003. A reason of refusal on a card that nobody refused: the status or the reason is wrong. */
@AutoService(CardCheck.class)
public final class ReasonWithoutRefusal implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("REF-003", Severity.MINOR, "S1-46", Field.REFUSAL_REASON).orAny(Field.STATUS, Field.STAGE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Card card = file.card();
        if (!facts.standing().known(card) || facts.standing().refused(card)) {
            return;
        }
        out.checked();
        if (card.typed(Field.REFUSAL_REASON)) {
            out.fail(file, Field.REFUSAL_REASON);
        }
    }
}
