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

/** CONSENT-035. Under the consent stands a link to the policy of processing. */
@AutoService(CardCheck.class)
public final class NoPolicyLink implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of(
                "CONSENT-035", Severity.MAJOR, "S1-64, 152-FZ 18.1(2)", Field.CONSENT_PROCESSING, Field.CONSENT_POLICY);
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
        if (ConsentState.first(file, Field.CONSENT_POLICY).isEmpty()) {
            out.fail(file, Field.CONSENT_POLICY);
        }
    }
}
