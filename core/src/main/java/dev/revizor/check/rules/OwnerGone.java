package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import dev.revizor.rule.Standing;
import java.util.ArrayList;
import java.util.List;

/** OWN-002. Cards of those who left are handed over; nobody works them otherwise. */
@AutoService(CardCheck.class)
public final class OwnerGone implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("OWN-002", Severity.CRITICAL, "S1-08", Field.OWNER);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        String owner = file.card().text(Field.OWNER);
        if (owner.isEmpty()) {
            return;
        }
        out.checked();
        boolean works = facts.owners().getOrDefault(Standing.fold(owner), true);
        if (!works || file.card().text(Field.OWNER_ACTIVE).equals("no")) {
            out.fail(file, Field.OWNER);
        }
    }

    /** Without a list of staff nobody can say who has left. */
    @Override
    public List<Field> missing(Facts facts) {
        List<Field> missing = new ArrayList<>(CardCheck.super.missing(facts));
        if (facts.owners().isEmpty() && !facts.answers(Field.OWNER_ACTIVE)) {
            missing.add(Field.OWNER_ACTIVE);
        }
        return missing;
    }
}
