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

/** CONSENT-051. The consent is withdrawn and mailings are still on. */
@AutoService(CardCheck.class)
public final class MailAfterWithdrawal implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-051", Severity.CRITICAL, "152-FZ 21(5), 38-FZ 18(1)", Field.CONSENT_MARKETING)
                .orAny(Field.CONSENT_PROCESSING, Field.CONSENT_WITHDRAWN_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        ConsentState state = ConsentState.of(file);
        if (!state.withdrawn()) {
            return;
        }
        out.checked();
        if (state.mailed()) {
            out.fail(file, Field.CONSENT_MARKETING);
        }
    }
}
