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
import dev.revizor.rule.Standing;
import java.util.List;

/** SEG-011. Who is on the blacklist is there for a written reason. */
@AutoService(CardCheck.class)
public final class BlacklistWithoutReason implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("SEG-011", Severity.MAJOR, "S1-23")
                .orAny(Field.STATUS, Field.STAGE, Field.CLASS, Field.TAGS)
                .orAny(Field.REFUSAL_REASON, Field.NOTE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Card card = file.card();
        for (Field field : List.of(Field.STATUS, Field.STAGE, Field.CLASS, Field.TAGS)) {
            if (card.all(field).stream().anyMatch(Standing::blacklist)) {
                out.checked();
                if (!card.has(Field.REFUSAL_REASON) && !card.has(Field.NOTE)) {
                    out.fail(file, field);
                }
                return;
            }
        }
    }
}
