package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;

/**
 * Ids of the source system: outer spaces and Excel's text marks go, case and inner marks stay, because ids may differ by
 * nothing else. A whole number with zero decimals loses them.
 */
public final class Identifiers implements Normalizer {
    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.unmarked(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (Words.isMarks(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        return Answers.canonical(column, raw, Phones.withoutDecimals(clean), Reason.TEXT_SPACES);
    }
}
