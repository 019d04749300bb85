package dev.revizor.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a vCard file, one by one, each with the cells that its properties fill. Versions may change from card to
 * card; before a version is named it is 2.1. A card without its end is broken, and the next one is read as if nothing
 * had been.
 */
final class VcardCards implements TitledRows {
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    private final VcardLines lines;
    private final Charset charset;
    private VcardLines.@Nullable Line begun;

    VcardCards(CharFeed feed, Charset charset) {
        this.lines = new VcardLines(feed);
        this.charset = charset;
    }

    /** The next card; null at the end. */
    @Override
    public @Nullable TitledRow next() {
        VcardLines.Line line = begun;
        begun = null;
        while (line != null || (line = lines.next(true)) != null) {
            if (is(line, BEGIN)) {
                return card(line.row());
            }
            line = null;
        }
        return null;
    }

    private static boolean is(VcardLines.Line line, String mark) {
        String text = Blanks.trim(line.text());
        return text.length() == mark.length() && text.equalsIgnoreCase(mark);
    }

    private TitledRow card(long row) {
        TitledRow.Cells cells = new TitledRow.Cells();
        VcardLabels labels = new VcardLabels(cells);
        SourceError trouble = null;
        boolean old = true;
        boolean agent = false;
        int inside = 0;
        long size = 0;
        for (VcardLines.Line line = lines.next(old); line != null; line = lines.next(old)) {
            if (is(line, BEGIN) && !agent && inside == 0) {
                begun = line;
                return cells.row(row, SourceError.VCARD_UNENDED);
            }
            if (is(line, END) && inside == 0) {
                labels.end();
                return cells.row(row, trouble);
            }
            boolean within = inside > 0;
            inside += is(line, BEGIN) ? 1 : is(line, END) ? -1 : 0;
            agent = line.text().regionMatches(true, 0, "AGENT", 0, 5);
            size += line.text().length();
            trouble = trouble != null ? trouble : size > Limits.RECORD ? SourceError.CELL_TOO_LONG : line.trouble();
            if (trouble != null || within || inside > 0) {
                continue;
            }
            VcardProperty property = VcardProperty.of(line.text(), charset).orElse(null);
            if (property == null) {
                // Its writer forgot to fold it.
                cells.goOn(Blanks.trim(line.text()));
            } else if (property.name().equals("VERSION")) {
                old = property.value().strip().startsWith("2");
            } else {
                trouble = property.legible() ? null : SourceError.BYTES_UNDECODABLE;
                labels.add(property, old);
            }
        }
        return cells.row(row, SourceError.VCARD_UNENDED);
    }

    @Override
    public void close() {
        lines.close();
    }
}
