package dev.revizor.report.formats;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.report.Texter;
import java.util.List;

/** What normalizing did to a value, whole: before, after, the rule's code and words, what stood beside, what is meant. */
public final class ExplainLine {
    private static final List<String> KEYS =
            List.of("card", "column", "field", "was", "now", "quality", "code", "rule", "beside", "perhaps");

    private ExplainLine() {}

    /** The columns of such lines. */
    public static List<TableOut.Column> columns(Texter texter) {
        return KEYS.stream()
                .map(key -> TableOut.Column.text(key, texter.say("explain." + key)))
                .toList();
    }

    /** Whether there is anything to explain: a cell with something in it, or a part cut out of one. */
    public static boolean isWorthIt(Value value) {
        return value.quality() != Quality.BLANK;
    }

    /**
     * The cells of a line.
     *
     * @param card its public id, or empty
     * @param now the clean value as it is written
     */
    public static List<String> of(String card, Field field, Value value, String now, SourceTable table, Texter texter) {
        return List.of(
                card,
                title(value, table),
                field.id(),
                value.raw(),
                now,
                texter.quality(value.quality()),
                value.reason(),
                rule(field, value, texter),
                value.rest(),
                value.suggestion());
    }

    private static String title(Value value, SourceTable table) {
        int column = value.column();
        return column >= 0 && column < table.columns().size() ? table.columns().get(column) : "";
    }

    /** A part without raw text was cut out of the cell above or told by it. */
    private static String rule(Field field, Value value, Texter texter) {
        if (!value.reason().isEmpty()) {
            return texter.reason(value.reason());
        }
        if (value.quality() == Quality.BLANK) {
            return texter.say("explain.blank");
        }
        if (value.raw().isEmpty()) {
            return texter.say(field == Field.SEX ? "explain.told_by_name" : "explain.cut_out");
        }
        return texter.say("explain.as_it_stood");
    }
}
