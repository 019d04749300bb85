package dev.revizor.consent.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** CONSENT-005. A consent cannot be given tomorrow: the day is mistyped or made up. */
@AutoService(CardCheck.class)
public final class ConsentInFuture implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CONSENT-005", Severity.MAJOR, "S1-61", Field.CONSENT_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (!ConsentState.person(file.card())) {
            return;
        }
        Optional<LocalDate> given = ConsentState.first(file, Field.CONSENT_AT).flatMap(Days::of);
        if (given.isEmpty()) {
            return;
        }
        out.checked();
        if (given.get().isAfter(facts.today())) {
            out.fail(file, Field.CONSENT_AT, Map.of("given", given.get().toString()));
        }
    }
}
