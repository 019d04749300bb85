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

/** CONSENT-020. Mailings are on though there is no consent to processing. Withdrawals are CONSENT-051. */
@AutoService(CardCheck.class)
public final class MailWithoutConsent implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of(
                "CONSENT-020",
                Severity.CRITICAL,
                "S1-59, 38-FZ 18(1)",
                Field.CONSENT_PROCESSING,
                Field.CONSENT_MARKETING);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        ConsentState state = ConsentState.of(file);
        if (!state.mailed()) {
            return;
        }
        out.checked();
        if (!state.given() && !state.withdrawn()) {
            out.fail(file, Field.CONSENT_MARKETING);
        }
    }
}
