package dev.revizor.source;

import org.jspecify.annotations.Nullable;

/**
 * The logical lines of a vCard file: folded lines put together, soft line breaks of quoted-printable too. One physical
 * line is read ahead. Fields are not final: it is a stream.
 *
 * <p>Source: RFC 6350, 3.2; vCard 2.1 of the Versit Consortium, 2.1.3.
 */
final class VcardLines implements AutoCloseable {
    private final PhysicalLines lines;
    private PhysicalLines.@Nullable Line ahead;
    private boolean started;

    /**
     * A logical line.
     *
     * @param row 1-based physical line at which it begins
     * @param trouble why it cannot be read whole; null where it can
     */
    record Line(long row, String text, @Nullable SourceError trouble) {}

    VcardLines(CharFeed feed) {
        this.lines = new PhysicalLines(feed);
    }

    /**
     * The next logical line; null at the end.
     *
     * @param keepsBlank whether the blank before a folded piece belongs to the text, as in version 2.1
     */
    @Nullable
    Line next(boolean keepsBlank) {
        PhysicalLines.Line first = take();
        if (first == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(first.text());
        boolean cut = first.cut() || text.length() > Limits.CELL;
        long to = first.to();
        boolean quoted = VcardProperty.isQuotedPrintable(first.text());
        for (PhysicalLines.Line more = ahead; more != null; more = ahead) {
            boolean soft = quoted && !text.isEmpty() && text.charAt(text.length() - 1) == '=';
            boolean folded = more.text().startsWith(" ") || more.text().startsWith("\t");
            if (!soft && !folded) {
                break;
            }
            if (soft) {
                text.setLength(text.length() - 1);
            }
            take();
            to = more.to();
            cut |= more.cut() || text.length() + more.text().length() > Limits.CELL;
            if (!cut) {
                int blank = folded && !soft && !keepsBlank ? 1 : 0;
                text.append(more.text(), blank, more.text().length());
            }
        }
        SourceError trouble = lines.troubleWithin(first.from(), to);
        return new Line(
                first.number(),
                text.toString(),
                trouble == SourceError.ROW_ZEROED || !cut ? trouble : SourceError.CELL_TOO_LONG);
    }

    private PhysicalLines.@Nullable Line take() {
        if (!started) {
            started = true;
            ahead = lines.next();
        }
        PhysicalLines.Line out = ahead;
        ahead = out == null ? null : lines.next();
        return out;
    }

    @Override
    public void close() {
        lines.close();
    }
}
