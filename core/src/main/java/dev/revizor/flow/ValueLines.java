package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.normalize.OutputStyle;
import dev.revizor.normalize.fields.AddressPieces;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.ChangeLine;
import dev.revizor.report.formats.ExplainLine;
import dev.revizor.report.formats.TableOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Normalized values as lines: those that changed, or all with the rule that acted. */
final class ValueLines {
    private static final SourceTable NO_TABLE = new SourceTable(0, "", "", "", "", "", 0, List.of(), "");

    private final NormalizeFlow.Show show;
    private final Texter texter;
    private final OutputStyle style;

    ValueLines(NormalizeFlow.Show show, Texter texter, OutputStyle style) {
        this.show = show;
        this.texter = texter;
        this.style = style;
    }

    List<TableOut.Column> columns() {
        return show == NormalizeFlow.Show.RULES
                ? ExplainLine.columns(texter)
                : List.of("card", "field", "was", "now", "quality", "why").stream()
                        .map(key -> TableOut.Column.text(key, texter.say("changes." + key)))
                        .toList();
    }

    /** The lines of a row's cards. */
    void row(Intake.Rowful row, SourceTable table, TableOut out) {
        List<Card> cards = new ArrayList<>(List.of(row.self()));
        row.client().ifPresent(cards::add);
        for (Card card : cards) {
            card.fields().forEach((field, values) -> values.forEach(value -> line(card, field, value, table, out)));
        }
    }

    /** The lines of a card that no file has. */
    void alone(Card card, TableOut out) {
        card.fields()
                .forEach((field, values) -> values.forEach(value -> {
                    explain("", card, field, value, NO_TABLE, out);
                    pieces("", card, field, value, NO_TABLE, out);
                }));
    }

    private void explain(String id, Card card, Field field, Value value, SourceTable table, TableOut out) {
        String now = String.join(", ", style.write(card, field, value));
        out.row(ExplainLine.of(id, field, value, now, table, texter));
    }

    /** The pieces of an address; its postcode has a line already where it was cut out. */
    private void pieces(String id, Card card, Field field, Value value, SourceTable table, TableOut out) {
        if (field != Field.ADDRESS) {
            return;
        }
        Optional<String> cutOut = AddressPieces.cutOut(card, value);
        AddressPieces.of(card, value).known().forEach((piece, text) -> {
            if (piece != Field.POSTCODE || cutOut.isEmpty()) {
                Value part = new Value(value.column(), "", List.of(text), Quality.GOOD, "", "", "");
                explain(id, card, piece, part, table, out);
            }
        });
    }

    private void line(Card card, Field field, Value value, SourceTable table, TableOut out) {
        if (show == NormalizeFlow.Show.RULES) {
            if (ExplainLine.isWorthIt(value)) {
                explain(card.id(), card, field, value, table, out);
                pieces(card.id(), card, field, value, table, out);
            }
        } else if (ChangeLine.isWorthIt(field, value)) {
            String now = String.join(", ", style.write(card, field, value));
            out.row(ChangeLine.of(card, field, value, now, table, texter));
        }
    }
}
