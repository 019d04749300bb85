package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Severity;
import dev.revizor.model.Value;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import dev.revizor.rule.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** CARD-012. Statuses and sources come from the firm's lists; own words fall out of every report. */
@AutoService(CardCheck.class)
public final class OutsideDictionary implements CardCheck {
    private static final int LONGEST = 40;

    @Override
    public Spec spec() {
        return Spec.of("CARD-012", Severity.MINOR, "S1-40").orAny(Field.STATUS, Field.STAGE, Field.ORIGIN);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        Card card = file.card();
        Field statusField = Standing.statusField(card);
        String status = typed(card, statusField);
        String origin = typed(card, Field.ORIGIN);
        if (!status.isEmpty() || !origin.isEmpty()) {
            out.checked();
        }
        if (!status.isEmpty()
                && facts.standing().anyWords()
                && !facts.standing().known(status)) {
            out.fail(file, statusField, args(status, facts.standing().nearest(status)));
        }
        if (!origin.isEmpty() && outside(card, origin, facts)) {
            out.fail(file, Field.ORIGIN, args(origin, facts.originWords().nearest(origin)));
        }
    }

    /** A placeholder such as «???» has no canonical value and is outside of any dictionary. */
    private static boolean outside(Card card, String origin, Facts facts) {
        return facts.originWords().known()
                && (!card.has(Field.ORIGIN) || facts.originWords().outside(origin));
    }

    /** The value as it is compared, or the raw cell where it cannot be used. */
    private static String typed(Card card, Field field) {
        String text = card.text(field);
        if (!text.isEmpty()) {
            return text;
        }
        for (Value value : card.values(field)) {
            if (value.quality() != Quality.BLANK) {
                return value.raw().strip();
            }
        }
        return "";
    }

    /** A word of a list may be shown; a phone, an address, or a note that slipped into the column may not. */
    private static boolean speakable(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            digits += Character.isDigit(value.charAt(i)) ? 1 : 0;
        }
        return digits < 5 && value.indexOf('@') < 0 && value.length() <= LONGEST;
    }

    private static Map<String, String> args(String value, Optional<String> nearest) {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("value", speakable(value) ? value : "…");
        args.put("nearest", nearest.orElse("—"));
        return args;
    }
}
