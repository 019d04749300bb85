package dev.revizor.report.formats;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What normalizing changed or doubts, cell by cell: card, field, was, now, quality, why. Cells that are good as they
 * stand, and blank ones, are left out. Does not close the writer.
 */
public final class ChangesCsv {
    private final CsvOut out;
    private final Texter texter;

    private ChangesCsv(Writer out, Lang lang, Audience audience) {
        this.out = new CsvOut(out, audience);
        this.texter = Texter.in(lang);
    }

    /** Begins the file with its header line. */
    public static ChangesCsv open(Writer out, Lang lang, Audience audience) {
        ChangesCsv made = new ChangesCsv(out, lang, audience);
        List<String> titles = new ArrayList<>();
        for (String key : List.of("card", "field", "was", "now", "quality", "why")) {
            titles.add(made.texter.say("changes." + key));
        }
        made.out.line(titles);
        return made;
    }

    /** Adds the lines of a card; its table gives the column titles. */
    public void card(Card card, SourceTable table) {
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            for (Value value : entry.getValue()) {
                if (worthALine(value)) {
                    line(card, entry.getKey(), value, table);
                }
            }
        }
    }

    /** Writes out what is still held back. */
    public void flush() {
        out.flush();
    }

    private static boolean worthALine(Value value) {
        boolean asItStood = value.canonical().size() == 1 && value.first().equals(value.raw());
        return value.quality() != Quality.BLANK && !(value.quality() == Quality.GOOD && asItStood);
    }

    private void line(Card card, Field field, Value value, SourceTable table) {
        String now = String.join(", ", value.canonical());
        out.line(List.of(
                card.id(),
                title(field, value, table),
                value.raw(),
                now,
                texter.say("quality." + value.quality().id()),
                why(value)));
    }

    private String title(Field field, Value value, SourceTable table) {
        int column = value.column();
        String title = column >= 0 && column < table.columns().size() ? table.columns().get(column) : "";
        return title.isBlank() ? texter.field(field) : title;
    }

    private String why(Value value) {
        String why = texter.reason(value.reason());
        return value.suggestion().isEmpty()
                ? why
                : texter.say("changes.perhaps", "why", why, "suggestion", value.suggestion());
    }
}
