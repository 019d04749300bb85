package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.LastTouch;
import dev.revizor.rule.Spec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** FRESH-001. Cards in work and clients are touched; contacts that nobody used for long go out of date. */
@AutoService(CardCheck.class)
public final class StaleCard implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FRESH-001", Severity.MAJOR, "S1-37", Field.LAST_TOUCH_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Optional<LocalDate> touched = LastTouch.of(file).day();
        if (touched.isEmpty() || !facts.standing().active(file.card())) {
            return;
        }
        out.checked();
        long days = ChronoUnit.DAYS.between(touched.get(), facts.today());
        if (days > facts.policy().check().staleDays()) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("touched", touched.get().toString());
            args.put("days", Long.toString(days));
            out.add(file, facts.standing().ifOpen(file.card()), Optional.of(Field.LAST_TOUCH_AT), args);
        }
    }
}
