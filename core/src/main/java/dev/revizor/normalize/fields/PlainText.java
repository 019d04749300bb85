package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;

/** Free text and codes: outer and double spaces, invisible marks; dashes, «нет», «н/д» and the like are placeholders. */
public final class PlainText implements Normalizer {
    /** How many lines the field may have. */
    public enum Lines {
        ONE,
        MANY
    }

    private final Lines lines;
    private final Words words;

    public PlainText(Lines lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = lines == Lines.ONE ? Cleaner.line(raw) : Cleaner.note(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fills(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        return Answers.canonical(column, raw, clean, Reason.TEXT_SPACES);
    }
}
