package dev.revizor.consent.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.util.Map;
import java.util.Optional;

/** CONSENT-001. No consent of the person in this file. There may be another basis, so it warns and no more. */
@AutoService(CardCheck.class)
public final class NoConsent implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-001", Severity.INFO, "S1-56, 152-FZ 6(1)", Field.CONSENT_PROCESSING);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        out.checked();
        ConsentState state = ConsentState.of(file);
        if (!state.given() && !state.withdrawn()) {
            String found = state.processing().isEmpty() ? "none" : state.processing();
            out.add(file, Verdict.WARN, Optional.of(Field.CONSENT_PROCESSING), Map.of("state", found));
        }
    }
}
