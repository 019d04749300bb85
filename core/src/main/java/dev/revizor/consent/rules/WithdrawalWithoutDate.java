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

/** CONSENT-050. A withdrawal has a day: the terms of the law run from it. */
@AutoService(CardCheck.class)
public final class WithdrawalWithoutDate implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of(
                "CONSENT-050",
                Severity.MAJOR,
                "152-FZ 9(2), GDPR 7(1)",
                Field.CONSENT_PROCESSING,
                Field.CONSENT_WITHDRAWN_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        if (!ConsentState.of(file).withdrawn()) {
            return;
        }
        out.checked();
        if (ConsentState.first(file, Field.CONSENT_WITHDRAWN_AT).isEmpty()) {
            out.fail(file, Field.CONSENT_WITHDRAWN_AT);
        }
    }
}
