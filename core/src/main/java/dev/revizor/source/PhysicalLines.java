package dev.revizor.source;

import org.jspecify.annotations.Nullable;

/** The lines of a text, whatever ends them; what is longer than a cell may be is cut. Fields are not final: it is a stream. */
final class PhysicalLines implements AutoCloseable {
    private final CharFeed feed;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int limit;
    private long consumed;
    private long number;

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param from the place of its first character among all
     * @param to the place behind its end
     * @param cut whether it was too long
     */
    record Line(long number, String text, long from, long to, boolean cut) {}

    PhysicalLines(CharFeed feed) {
        this.feed = feed;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() {
        if (at == limit && !refill()) {
            return null;
        }
        long from = consumed;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        number++;
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
            if (text.length() < Limits.RECORD) {
                text.append(c);
            } else {
                cut = true;
            }
        }
        return new Line(number, text.toString(), from, consumed, cut);
    }

    /** What is wrong with a range of places, asked in their order; null where nothing is. */
    @Nullable
    SourceError troubleWithin(long from, long to) {
        return feed.troubleWithin(from, to);
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
