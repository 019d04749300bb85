package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.FullCard;
import dev.revizor.rule.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CARD-030. A full card has contacts, source, interest and the result of the last touch; all four. */
@AutoService(CardCheck.class)
public final class NotFull implements CardCheck {
    @Override
    public Spec spec() {
        return new Spec("CARD-030", Severity.MAJOR, FullCard.PARTS, "S2-08");
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        out.checked();
        List<Field> gaps = FullCard.gaps(file.card());
        if (!gaps.isEmpty()) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("field", gaps.get(0).id());
            args.put("parts", Integer.toString(gaps.size()));
            out.add(file, Verdict.FAIL, Optional.of(gaps.get(0)), args);
        }
    }
}
