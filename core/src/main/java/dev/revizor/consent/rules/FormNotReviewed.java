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

/** CONSENT-037. The form was not seen by a lawyer before it went into use. */
@AutoService(CardCheck.class)
public final class FormNotReviewed implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-037", Severity.CRITICAL, "S1-66", Field.CONSENT_REVIEWED);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        String reviewed = ConsentState.first(file, Field.CONSENT_REVIEWED).orElse("");
        if (reviewed.isEmpty()) {
            return;
        }
        out.checked();
        if (reviewed.equals("no")) {
            out.fail(file, Field.CONSENT_REVIEWED);
        }
    }
}
