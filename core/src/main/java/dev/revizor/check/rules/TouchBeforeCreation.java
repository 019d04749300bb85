package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.LastTouch;
import dev.revizor.rule.Spec;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** HIST-009. The last touch is older than the card: entered late, or a mistyped day. */
@AutoService(CardCheck.class)
public final class TouchBeforeCreation implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("HIST-009", Severity.MINOR, "S1-27", Field.LAST_TOUCH_AT, Field.CREATED_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Optional<LocalDate> touched = LastTouch.of(file).day();
        Optional<LocalDate> created = Days.of(file.card(), Field.CREATED_AT);
        if (touched.isEmpty() || created.isEmpty()) {
            return;
        }
        out.checked();
        if (touched.get().isBefore(created.get())) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("touched", touched.get().toString());
            args.put("created", created.get().toString());
            out.fail(file, Field.LAST_TOUCH_AT, args);
        }
    }
}
