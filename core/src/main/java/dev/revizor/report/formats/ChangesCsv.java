package dev.revizor.report.formats;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
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
                if (ChangeLine.isWorthIt(entry.getKey(), value)) {
                    out.line(ChangeLine.of(
                            card, entry.getKey(), value, String.join(", ", value.canonical()), table, texter));
                }
            }
        }
    }

    /** Writes out what is still held back. */
    public void flush() {
        out.flush();
    }
}
