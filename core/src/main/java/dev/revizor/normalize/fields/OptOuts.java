package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import dev.revizor.policy.Policy;
import java.util.List;

/**
 * Cells of columns that say who wants no mailings: {@code Email Opt Out}, «Не рассылать». A yes there is a refusal; a no is
 * no consent, so that nothing is said. No word of such a cell is ever read as a consent, whatever the policy calls one.
 */
public final class OptOuts implements Normalizer {
    /** Tag of a column of consents that is turned round. */
    public static final String TAG = "out";

    private static final int FULL_DAY = "2026-03-01".length();
    /** A bare number of fewer digits may count anything. */
    private static final int SIX = 6;

    private static final String NOTHING = "nothing";

    private final WordMap words;
    private final Normalizer days;

    /**
     * @param policy the words of consents
     * @param days reads the day on which somebody opted out, which may stand in the place of a yes
     */
    public OptOuts(Policy.Consent policy, Normalizer days) {
        this.days = days;
        this.words = new WordMap()
                .with(
                        NOTHING,
                        List.of(
                                "нет",
                                "н",
                                "n",
                                "no",
                                "false",
                                "f",
                                "0",
                                "off",
                                "ложь",
                                "allow",
                                "allowed",
                                "opted in",
                                "opt-in",
                                "subscribed",
                                "подписан",
                                "подписана",
                                "разрешено",
                                "не отписан",
                                "не отписана"))
                .with(
                        "refused",
                        List.of(
                                "да",
                                "д",
                                "y",
                                "yes",
                                "true",
                                "t",
                                "1",
                                "on",
                                "истина",
                                "+",
                                "x",
                                "х",
                                "v",
                                "✓",
                                "✔",
                                "opted out",
                                "opt-out",
                                "do not allow",
                                "do not email",
                                "отказ",
                                "отказался",
                                "отказалась",
                                "не рассылать",
                                "запрещено",
                                "запрет"))
                .with("withdrawn", policy.withdrawn());
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.line(raw);
        String meaning = clean.isEmpty() ? NOTHING : words.meaning(clean);
        if (meaning.equals(NOTHING)) {
            return Value.blank(column, raw);
        }
        if (!meaning.isEmpty()) {
            return Answers.canonical(column, raw, meaning, Reason.CONSENT_FORMAT);
        }
        if (isDay(column, raw)) {
            return Answers.canonical(column, raw, "refused", Reason.CONSENT_FORMAT);
        }
        return Words.isMarks(clean)
                ? Answers.placeholder(column, raw, Reason.PLACEHOLDER)
                : new Value(column, raw, List.of(), Quality.SUSPICIOUS, Reason.CONSENT_UNKNOWN_WORD.code(), "", "");
    }

    private boolean isDay(int column, String raw) {
        Value day = days.normalize(column, raw);
        boolean read = day.quality() == Quality.GOOD || day.quality() == Quality.REPAIRED;
        return read
                && day.first().length() >= FULL_DAY
                && raw.chars().filter(Character::isDigit).count() >= SIX;
    }
}
