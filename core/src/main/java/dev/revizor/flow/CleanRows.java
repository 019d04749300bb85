package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.normalize.OutputStyle;
import dev.revizor.normalize.fields.AddressPieces;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.TableOut;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows of a table with clean values beside the raw ones: behind each mapped column value, quality and code, and
 * behind an address its pieces where they are asked for.
 */
final class CleanRows {
    private final SourceTable table;
    private final List<Optional<Field>> fields;
    private final NormalizeFlow.Show show;
    private final OutputStyle style;

    /** How qualities are told: to programs by their ids, to people in words. */
    private final Function<Quality, String> qualities;

    CleanRows(Intake intake, NormalizeFlow.Show show, OutputStyle style, Function<Quality, String> qualities) {
        this.table = intake.table();
        this.fields = intake.mapping().columns().stream()
                .map(column -> column.field())
                .toList();
        this.show = show;
        this.style = style;
        this.qualities = qualities;
    }

    /** The columns of the rows, titles in a language. */
    List<TableOut.Column> columns(Lang lang) {
        Texts texts = Texts.of("flow", lang);
        Texter texter = Texter.in(lang);
        List<TableOut.Column> out = new ArrayList<>();
        List<String> titles = table.columns();
        List<String> keys = keys(titles);
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            String key = keys.get(i);
            out.add(TableOut.Column.text(key, title));
            if (fields.get(i).isPresent()) {
                out.add(TableOut.Column.text(key + ".clean", texts.get("normalize.clean", "title", title)));
                out.add(TableOut.Column.text(key + ".quality", texts.get("normalize.quality", "title", title)));
                out.add(TableOut.Column.text(key + ".code", texts.get("normalize.code", "title", title)));
            }
            if (inPieces(i)) {
                AddressPieces.FIELDS.forEach(piece ->
                        out.add(TableOut.Column.text(key + "." + piece.id(), title + ": " + texter.field(piece))));
                out.add(TableOut.Column.text(key + ".rest", texts.get("normalize.rest", "title", title)));
            }
        }
        return out;
    }

    private boolean inPieces(int column) {
        return show == NormalizeFlow.Show.PIECES
                && fields.get(column).filter(Field.ADDRESS::equals).isPresent();
    }

    /** The titles themselves; a blank or repeated one says which column it is. */
    private static List<String> keys(List<String> titles) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            boolean alone = !title.isBlank() && titles.indexOf(title) == i;
            out.add(alone ? title : title + "#" + (i + 1));
        }
        return out;
    }

    /** The cells of a row. */
    List<String> cells(Intake.Rowful row) {
        Map<Integer, Clean> byColumn = new TreeMap<>();
        collect(row.self(), byColumn);
        row.client().ifPresent(client -> collect(client, byColumn));
        List<String> out = new ArrayList<>();
        List<String> raw = row.raw().cells();
        for (int i = 0; i < raw.size(); i++) {
            out.add(raw.get(i));
            Clean clean = byColumn.getOrDefault(i, Clean.nothing(row.self()));
            // A blank cell of a row that only goes on with the card above it is no blank of that card.
            boolean told = row.role().isFirst() || !raw.get(i).isBlank();
            if (fields.get(i).isPresent()) {
                out.add(told ? clean.text() : "");
                out.add(told ? qualities.apply(clean.value().quality()) : "");
                out.add(told ? clean.value().reason() : "");
            }
            if (inPieces(i)) {
                pieces(clean.card(), clean.value(), out);
            }
        }
        return out;
    }

    private void pieces(Card card, Value address, List<String> out) {
        AddressPieces pieces = AddressPieces.of(card, address);
        for (Field field : AddressPieces.FIELDS) {
            String piece = pieces.known().getOrDefault(field, "");
            out.add(String.join(", ", style.write(card, field, Value.good(address.column(), piece))));
        }
        out.add(pieces.rest());
    }

    /** A value of a card, and how it is written. */
    private record Clean(Card card, Value value, String text) {
        static Clean nothing(Card card) {
            return new Clean(card, Value.blank(0, ""), "");
        }
    }

    /** The value that was read straight from each column; parts cut out of another field's cell come after it. */
    private void collect(Card card, Map<Integer, Clean> byColumn) {
        card.fields()
                .forEach((field, values) -> values.forEach(value -> {
                    Clean known = byColumn.get(value.column());
                    boolean better = known == null
                            || (known.value().raw().isEmpty() && !value.raw().isEmpty());
                    if (value.column() >= 0 && better) {
                        String text = String.join(", ", style.write(card, field, value));
                        byColumn.put(value.column(), new Clean(card, value, text));
                    }
                }));
    }
}
