package dev.revizor.consent.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** CONSENT-003. The card is older than the consent: for those days nobody had allowed it. */
@AutoService(CardCheck.class)
public final class CardBeforeConsent implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-003", Severity.MAJOR, "S1-56, S1-58", Field.CREATED_AT, Field.CONSENT_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        Optional<LocalDate> created = Days.of(file.card(), Field.CREATED_AT);
        Optional<LocalDate> given = ConsentState.first(file, Field.CONSENT_AT).flatMap(Days::of);
        if (created.isEmpty() || given.isEmpty()) {
            return;
        }
        out.checked();
        if (created.get().isBefore(given.get())) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("created", created.get().toString());
            args.put("given", given.get().toString());
            out.add(file, Verdict.WARN, Optional.of(Field.CONSENT_AT), args);
        }
    }
}
