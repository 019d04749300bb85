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

/** CONSENT-031. A box that was ticked beforehand is no consent. */
@AutoService(CardCheck.class)
public final class BoxTicked implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-031", Severity.CRITICAL, "S1-62, GDPR recital 32", Field.CONSENT_BOX_DEFAULT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        String ticked = ConsentState.first(file, Field.CONSENT_BOX_DEFAULT).orElse("");
        if (ticked.isEmpty()) {
            return;
        }
        out.checked();
        if (ticked.equals("yes")) {
            out.fail(file, Field.CONSENT_BOX_DEFAULT);
        }
    }
}
