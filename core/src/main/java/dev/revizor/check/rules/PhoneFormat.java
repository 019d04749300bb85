package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.model.Value;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.util.List;

/** FMT-001. A phone by which nobody can be called. */
@AutoService(CardCheck.class)
public final class PhoneFormat implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-001", Severity.MAJOR, "S1-54").orAny(Field.PHONE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Trouble.look(file, List.of(Field.PHONE), value -> Trouble.doubtful(value) || spoilt(value), out);
    }

    /** Excel's decimals: readable here, but no telephone dials «79161234567.0» as it stands in the CRM. */
    private static boolean spoilt(Value value) {
        return value.reason().equals("phone.excel_decimal");
    }
}
