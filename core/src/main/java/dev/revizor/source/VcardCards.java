package dev.revizor.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a vCard file, one by one, each with the cells that its properties fill. Versions may change from card to
 * card; before a version is named it is 2.1. A card without its end is broken, and the next one is read as if nothing
 * had been.
 */
final class VcardCards implements AutoCloseable {
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    private final VcardLines lines;
    private final Charset charset;
    private VcardLines.@Nullable Line begun;

    /** A cell of a card: the second «Phone» is {@code Phone 2}. */
    record Cell(String title, StringBuilder text) {
        String value() {
            return text.toString();
        }
    }

    /**
     * A card.
     *
     * @param row 1-based line of its beginning
     * @param trouble why it cannot be read; null when it can
     */
    record Card(long row, List<Cell> cells, @Nullable SourceError trouble) {}

    VcardCards(CharFeed feed, Charset charset) {
        this.lines = new VcardLines(feed);
        this.charset = charset;
    }

    /** The next card; null at the end. */
    @Nullable
    Card next() {
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

    private Card card(long row) {
        List<Cell> cells = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        SourceError trouble = null;
        boolean old = true;
        boolean agent = false;
        int inside = 0;
        long size = 0;
        for (VcardLines.Line line = lines.next(old); line != null; line = lines.next(old)) {
            if (is(line, BEGIN) && !agent && inside == 0) {
                begun = line;
                return new Card(row, cells, SourceError.VCARD_UNENDED);
            }
            if (is(line, END) && inside == 0) {
                return new Card(row, cells, trouble);
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
                goesOn(cells, line.text());
            } else if (property.name().equals("VERSION")) {
                old = property.value().strip().startsWith("2");
            } else {
                trouble = property.legible() ? null : SourceError.BYTES_UNDECODABLE;
                VcardTitles.cells(property, old, (title, value) -> {
                    int count = counts.merge(title, 1, Integer::sum);
                    cells.add(new Cell(count == 1 ? title : title + " " + count, new StringBuilder(value)));
                });
            }
        }
        return new Card(row, cells, SourceError.VCARD_UNENDED);
    }

    /** A line that is no property belongs to the one before, whose writer forgot to fold it. */
    private static void goesOn(List<Cell> cells, String text) {
        String more = Blanks.trim(text);
        if (!more.isEmpty() && !cells.isEmpty()) {
            cells.get(cells.size() - 1).text().append('\n').append(more);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
