package dev.revizor.source;

import org.jspecify.annotations.Nullable;

/**
 * The logical lines of a vCard file: folded lines put together, soft line breaks of quoted-printable too. One physical
 * line is read ahead. Fields are not final: it is a stream.
 *
 * <p>Source: RFC 6350, 3.2; vCard 2.1 of the Versit Consortium, 2.1.3.
 */
final class VcardLines implements AutoCloseable {
    private final CharFeed feed;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int limit;
    private long consumed;
    private long lineNumber;
    private @Nullable Physical ahead;
    private boolean started;

    /** A line as it stands, and where its characters lie among all. */
    private record Physical(long number, String text, long from, long to, boolean cut) {}

    /**
     * A logical line.
     *
     * @param row 1-based physical line at which it begins
     * @param trouble why it cannot be read whole; null where it can
     */
    record Line(long row, String text, @Nullable SourceError trouble) {}

    VcardLines(CharFeed feed) {
        this.feed = feed;
    }

    /**
     * The next logical line; null at the end.
     *
     * @param keepsBlank whether the blank before a folded piece belongs to the text, as in version 2.1
     */
    @Nullable
    Line next(boolean keepsBlank) {
        Physical first = take();
        if (first == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(first.text());
        boolean cut = first.cut();
        long to = first.to();
        boolean quoted = VcardProperty.isQuotedPrintable(first.text());
        for (Physical more = ahead; more != null; more = ahead) {
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
                text.append(
                        more.text(),
                        folded && !soft && !keepsBlank ? 1 : 0,
                        more.text().length());
            }
        }
        boolean damaged = feed.damagedWithin(first.from(), to);
        return new Line(
                first.number(),
                text.toString(),
                cut ? SourceError.CELL_TOO_LONG : damaged ? SourceError.BYTES_UNDECODABLE : null);
    }

    private @Nullable Physical take() {
        if (!started) {
            started = true;
            ahead = read();
        }
        Physical out = ahead;
        ahead = out == null ? null : read();
        return out;
    }

    private @Nullable Physical read() {
        if (at == limit && !refill()) {
            return null;
        }
        long from = consumed;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        lineNumber++;
        while (at < limit || refill()) {
            char c = buffer[at++];
            consumed++;
            if (c == '\n' || c == '\r') {
                if (c == '\r' && (at < limit || refill()) && buffer[at] == '\n') {
                    at++;
                    consumed++;
                }
                break;
            }
            if (text.length() < Limits.CELL) {
                text.append(c);
            } else {
                cut = true;
            }
        }
        return new Physical(lineNumber, text.toString(), from, consumed, cut);
    }

    private boolean refill() {
        int n = feed.fill(buffer, 0);
        at = 0;
        limit = Math.max(0, n);
        return n > 0;
    }

    @Override
    public void close() {
        feed.close();
    }
}
