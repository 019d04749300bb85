package dev.revizor.report.formats;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.report.Texter;
import java.util.List;

/** A value that normalizing changed or doubts, as a line for people: card, field, was, now, quality, why. */
public final class ChangeLine {
    private ChangeLine() {}

    /**
     * Whether there is anything to say. Left out are blanks, values that are good as they stand, and those that only we
     * hold in another form (days as ISO, «Да» as given): an export writes them back in the source's words.
     */
    public static boolean isWorthIt(Field field, Value value) {
        boolean asItStood = value.canonical().size() == 1 && value.first().equals(value.raw());
        boolean cutOut = value.raw().isEmpty();
        if (value.quality() == Quality.BLANK || cutOut || (value.quality() == Quality.GOOD && asItStood)) {
            return false;
        }
        boolean fine = value.quality() == Quality.GOOD || value.quality() == Quality.REPAIRED;
        return !fine || !isOnlyOurForm(field, value);
    }

    private static boolean isOnlyOurForm(Field field, Value value) {
        return switch (field.kind()) {
            case DATE, FLAG, CONSENT, CODE, NUMBER, ID -> true;
            case COMPANY ->
                value.reason().equals("company.form")
                        || value.reason().equals("company.person")
                        || value.reason().equals("company.branch");
            case TEXT, LIST_TEXT, NAME, PHONE, EMAIL, TAX_ID -> false;
        };
    }

    /**
     * The cells of the line.
     *
     * @param now the clean value as it is written
     */
    public static List<String> of(Card card, Field field, Value value, String now, SourceTable table, Texter texter) {
        return List.of(
                card.id(),
                title(field, value, table, texter),
                value.raw(),
                now,
                texter.quality(value.quality()),
                why(value, texter));
    }

    private static String title(Field field, Value value, SourceTable table, Texter texter) {
        int column = value.column();
        String title =
                column >= 0 && column < table.columns().size() ? table.columns().get(column) : "";
        return title.isBlank() ? texter.field(field) : title;
    }

    private static String why(Value value, Texter texter) {
        String why = texter.reason(value.reason());
        return value.suggestion().isEmpty()
                ? why
                : texter.say("changes.perhaps", "why", why, "suggestion", value.suggestion());
    }
}
