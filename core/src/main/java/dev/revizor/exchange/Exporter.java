package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.SourceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Cards to the bytes of a CRM's dialect. The caller gives a place for each part: amoCRM takes at most 10,000 rows and
 * 2 MB a file.
 */
public final class Exporter {
    private static final int AMO_ROWS = 10_000;
    private static final int AMO_BYTES = 2_000_000;
    private static final int MARK_BYTES = 3;

    private final Dialect dialect;
    private final Cells profile;
    private final Parts parts;
    private final GenericRows generic;
    private Appendable out;
    private int rows;
    private int bytes;

    /** Opens the next part of an export. */
    @FunctionalInterface
    public interface Parts {
        Appendable next() throws IOException;
    }

    private Exporter(Dialect dialect, Cells profile, Parts parts, GenericRows generic) throws IOException {
        this.dialect = dialect;
        this.profile = profile;
        this.parts = parts;
        this.generic = generic;
        this.out = begin();
    }

    /**
     * Begins an export.
     *
     * @param dialect whose import reads it
     * @param profile for the CRM or for people
     * @param tables all tables of the store, by index
     * @param used the tables that have cards to write
     * @param ids whether the public id leads each generic row
     * @param parts where to write
     */
    public static Exporter open(
            Dialect dialect, Cells profile, List<SourceTable> tables, List<Integer> used, Ids ids, Parts parts)
            throws IOException {
        return new Exporter(dialect, profile, parts, new GenericRows(tables, used, ids == Ids.PUBLIC));
    }

    /** Which ids a generic row has. */
    public enum Ids {
        /** Those of the source's own columns. */
        SOURCE,
        /** The public id in a column of its own too. */
        PUBLIC
    }

    private Appendable begin() throws IOException {
        Appendable part = parts.next();
        rows = 0;
        bytes = text(titles()).getBytes(StandardCharsets.UTF_8).length + MARK_BYTES;
        // A mark so that Excel and both CRMs read UTF-8.
        part.append('\ufeff');
        line(part, titles());
        return part;
    }

    private List<String> titles() {
        return dialect == Dialect.GENERIC ? generic.titles() : CrmRows.titles(dialect);
    }

    /** Writes a card. */
    public void card(Card card) throws IOException {
        List<String> row = dialect == Dialect.GENERIC ? generic.row(card) : CrmRows.row(dialect, card);
        String text = text(row);
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (dialect == Dialect.AMOCRM && (rows == AMO_ROWS || rows > 0 && bytes + size > AMO_BYTES)) {
            out = begin();
        }
        out.append(text);
        rows++;
        bytes += size;
    }

    private void line(Appendable part, List<String> cells) throws IOException {
        part.append(text(cells));
    }

    private String text(List<String> cells) {
        return switch (dialect) {
            case GENERIC -> profile.line(cells, ';', false) + "\r\n";
            case AMOCRM -> profile.line(cells, ',', true) + "\r\n";
            case BITRIX24 -> profile.line(cells, ';', true) + "\n";
        };
    }
}
