package dev.revizor.consent.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.util.List;
import java.util.Map;

/** CONSENT-012. A consent without a day or without the way it was got proves nothing. */
@AutoService(CardCheck.class)
public final class ConsentWithoutProof implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-012", Severity.MINOR, "S1-61, 152-FZ 9(3)", Field.CONSENT_PROCESSING)
                .orAny(Field.CONSENT_AT, Field.CONSENT_METHOD);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        if (!ConsentState.of(file).given()) {
            return;
        }
        out.checked();
        for (Field field : List.of(Field.CONSENT_AT, Field.CONSENT_METHOD)) {
            if (facts.answers(field) && ConsentState.first(file, field).isEmpty()) {
                out.fail(file, field, Map.of("field", field.id()));
            }
        }
    }
}
