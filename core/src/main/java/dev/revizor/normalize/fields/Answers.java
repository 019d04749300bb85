package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.List;

/** The usual answers of a normalizer. */
final class Answers {
    private Answers() {}

    /** Good where the canonical text is the raw one, else repaired for the reason. */
    static Value canonical(int column, String raw, String canonical, Reason reason) {
        return canonical.equals(raw)
                ? new Value(column, raw, List.of(raw), Quality.GOOD, "", "", "")
                : Value.repaired(column, raw, canonical, reason.code());
    }

    static Value unreadable(int column, String raw, Reason reason) {
        return Value.unusable(column, raw, Quality.UNREADABLE, reason.code());
    }

    static Value unreadable(int column, String raw, Reason reason, String suggestion) {
        return new Value(column, raw, List.of(), Quality.UNREADABLE, reason.code(), "", suggestion);
    }

    static Value placeholder(int column, String raw, Reason reason) {
        return Value.unusable(column, raw, Quality.PLACEHOLDER, reason.code());
    }

    /** Suspicious and not to be trusted: no canonical value. */
    static Value doubtful(int column, String raw, Reason reason, String suggestion) {
        return new Value(column, raw, List.of(), Quality.SUSPICIOUS, reason.code(), "", suggestion);
    }

    /** Suspicious, but used as it was typed. */
    static Value suspicious(int column, String raw, String canonical, Reason reason, String suggestion) {
        return new Value(column, raw, List.of(canonical), Quality.SUSPICIOUS, reason.code(), "", suggestion);
    }
}
