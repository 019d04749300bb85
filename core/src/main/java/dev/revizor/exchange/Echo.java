package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an export has written of a card, for an import that reads the file again: a cell that stands as it was written is no
 * news of anybody, however much shorter than the card it is. A table is one of ours by its first titles, which are those of a
 * dialect in their order; no program that makes a table of its own puts them so.
 */
public final class Echo {
    /** Letters of a moment down to its seconds. */
    private static final int SECONDS = 19;

    private final Shape shape;
    private final Dialect.Style style;

    private Echo(Shape shape, Dialect.Style style) {
        this.shape = shape;
        this.style = style;
    }

    /**
     * For a table; empty where no dialect has written it.
     *
     * @param source the tables of the cards
     */
    public static Optional<Echo> of(SourceTable table, SourceColumns source) {
        if (table.format().equals("vcard")) {
            return Optional.of(new Echo(new VcardRows(source, new Losses(lost -> {})), VcardText.STYLE));
        }
        return Dialects.names().stream()
                .map(Dialect::of)
                .filter(dialect -> !dialect.isGeneric() && isBegunBy(table, dialect))
                .findFirst()
                .map(dialect -> new Echo(
                        new DialectRows(dialect, source, new Losses(lost -> {}), Ids.SOURCE), dialect.style()));
    }

    private static boolean isBegunBy(SourceTable table, Dialect dialect) {
        List<String> titles =
                dialect.columns().stream().map(Dialect.Column::title).toList();
        List<String> there = table.columns();
        return there.size() >= titles.size() && there.subList(0, titles.size()).equals(titles);
    }

    /** What stood in the first columns; of a vCard, all of it in one cell. */
    public List<Cell> of(Card card, Optional<Card> client) {
        return shape.row(card, client);
    }

    /** What stood in a column behind, of a cell that maps to no field: without the letters that the target refuses. */
    public Cell beside(String extra) {
        return Cell.of(style.allowed(extra));
    }

    /** Whether a cell says what was written: a workbook shows a moment in its own form, and any file may lose blanks at the ends. */
    public static boolean says(Cell written, String text) {
        String plain = plain(text);
        return plain.equals(plain(written.text())) || !written.moment().isEmpty() && isMoment(written.moment(), plain);
    }

    private static boolean isMoment(String iso, String text) {
        List<String> forms = new ArrayList<>(List.of(iso, iso.replace('T', ' ')));
        if (iso.length() > SECONDS) {
            forms.add(iso.substring(0, SECONDS));
            forms.add(iso.substring(0, SECONDS).replace('T', ' '));
        }
        return forms.contains(text);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
