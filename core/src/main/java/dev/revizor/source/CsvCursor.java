package dev.revizor.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads delimited text record by record and comes to its senses after a bad quote: a stray or an unclosed quote costs
 * one rejected record, never the rest of the file. The text of the record under way stays in the buffer; that is what
 * makes going back possible.
 *
 * <p>Hot path: fields are not final and cells are cut straight out of the buffer (see {@code docs/} for the rate).
 */
final class CsvCursor implements Records {
    private static final int INITIAL = 1 << 17;
    private static final String[] NONE = {};
    private static final char MARK = '\uFEFF';
    private static final boolean[] ALL = {};

    private final CharFeed feed;
    private final Dialect dialect;
    private final char delimiter;
    private final char quote;
    private final char escape;
    private char[] text = new char[INITIAL];
    private String[] cells = new String[64];
    private int count;
    private int start;
    private int cell;
    private int at;
    private int limit;
    private long base;
    private long line;
    private int width;
    private boolean atEnd;
    private boolean overflow;
    private boolean manyLines;
    private long mendedLines;
    private @Nullable SourceError trouble;
    private boolean[] leftOut = ALL;

    /** A reader that owns the feed. */
    CsvCursor(CharFeed feed, Dialect dialect) {
        this.feed = feed;
        this.dialect = dialect;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escape = dialect.escape();
        this.line = 1;
    }

    @Override
    public void expect(int headerWidth) {
        this.width = headerWidth;
    }

    @Override
    public boolean canTear() {
        return true;
    }

    @Override
    public @Nullable SourceRecord next() {
        start = at;
        cell = at;
        if (!more() || text[at] == MARK && !passMark()) {
            return null;
        }
        long first = line;
        count = 0;
        trouble = null;
        manyLines = false;
        boolean goesOn = true;
        while (goesOn) {
            goesOn = cell();
        }
        if (trouble == null && manyLines && swallowed()) {
            trouble = SourceError.QUOTE_UNBALANCED;
        }
        return finish(first);
    }

    @Override
    public void leaveOut(boolean[] positions) {
        leftOut = positions.clone();
    }

    @Override
    public long mendedRows() {
        return mendedLines;
    }

    @Override
    public SourceRecord whole(SourceRecord last) {
        if (leftOut.length == 0) {
            return last;
        }
        boolean[] saved = leftOut;
        leftOut = ALL;
        at = start;
        line = last.row();
        long counted = mendedLines;
        SourceRecord whole = next();
        mendedLines = counted;
        leftOut = saved;
        return whole == null ? last : whole;
    }

    /** Steps over a mark of the byte order, which stands where files were put one behind another; false at the end. */
    private boolean passMark() {
        start = ++at;
        cell = at;
        return more();
    }

    /** Steps over a line that is no record. */
    void skipLine() {
        start = at;
        at = nextLine(at);
        line++;
    }

    private SourceRecord finish(long first) {
        SourceError found = trouble;
        if (found == SourceError.QUOTE_UNBALANCED) {
            line = first;
            String[] mended = mended();
            return mended == null ? givenUp(first, resume()) : damaged(first, mended);
        }
        SourceError ofText = feed.troubleWithin(base + start, base + at);
        if (ofText == SourceError.ROW_ZEROED) {
            String[] all = count == 0 ? NONE : wholeCells(first);
            if (found != null || !isFilledUp(all)) {
                return new SourceRecord(first, 0, ZeroBlocks.shown(all), ofText);
            }
        }
        if (found == null && ofText != SourceError.ROW_ZEROED) {
            found = ofText;
        }
        String[] own = count == 0 ? NONE : Arrays.copyOf(cells, count);
        SourceRecord out = new SourceRecord(first, 0, own, found);
        return found == null || count == 0
                ? out
                : new SourceRecord(first, 0, whole(out).cells(), found);
    }

    private String[] wholeCells(long first) {
        return whole(new SourceRecord(first, 0, Arrays.copyOf(cells, count), null))
                .cells();
    }

    /** Whether a record is a whole row of the table with zero bytes behind its texts, as fields of a fixed length are written. */
    private boolean isFilledUp(String[] all) {
        boolean ended = at > start && (text[at - 1] == '\n' || text[at - 1] == '\r');
        return ended && (width == 0 || all.length == width) && ZeroBlocks.onlyFill(all);
    }

    private SourceRecord givenUp(long first, String[] lines) {
        SourceError ofText = feed.troubleWithin(base + start, base + at);
        return ofText == SourceError.ROW_ZEROED
                ? new SourceRecord(first, 0, ZeroBlocks.shown(lines), ofText)
                : new SourceRecord(first, 0, lines, SourceError.QUOTE_UNBALANCED);
    }

    /** The cells of the first line of the record under way, stepped over, if they can be told in spite of its quotes. */
    private String @Nullable [] mended() {
        settle();
        int to = nextLine(start);
        int end = TextLines.end(text, start, Math.min(to, limit));
        String[] mended = LineMender.mend(text, start, end, dialect, width);
        if (mended != null) {
            at = to;
            line++;
            trouble = null;
            mendedLines++;
        }
        return mended;
    }

    private SourceRecord damaged(long row, String[] own) {
        return new SourceRecord(row, 0, own, feed.troubleWithin(base + start, base + at));
    }

    /** Reads a cell and what ends it; says whether the record goes on. */
    private boolean cell() {
        cell = at;
        overflow = false;
        if (more() && text[at] == quote) {
            return quoted();
        }
        if (at < limit && text[at] == ' ' && delimiter != ' ' && spacedQuote()) {
            return quoted();
        }
        overflow = false;
        return plain();
    }

    private boolean plain() {
        char d = delimiter;
        do {
            char[] t = text;
            int p = at;
            int end = limit;
            while (p < end) {
                char c = t[p];
                if (c == d || c == '\n' || c == '\r') {
                    at = p;
                    add(wanted(cell, p));
                    return ended(c);
                }
                p++;
            }
            at = p;
        } while (more());
        if (overflow) {
            return throwAway(false);
        }
        add(wanted(cell, at));
        return false;
    }

    private boolean quoted() {
        at++;
        int from = at - cell;
        boolean doubled = false;
        while (more()) {
            boolean escaped = text[at] == escape;
            if (escaped) {
                doubled = true;
                at++;
                if (!more()) {
                    break;
                }
            }
            char c = text[at];
            if (c == quote && !escaped) {
                int close = at++ - cell;
                if (!more() || text[at] != quote) {
                    return closed(from, close, doubled);
                }
                doubled = true;
            } else if (c == '\n' || c == '\r' && !lineFeedFollows()) {
                line++;
                manyLines = true;
            }
            at++;
        }
        if (!overflow || nextLineLooksWhole()) {
            trouble = SourceError.QUOTE_UNBALANCED;
            return false;
        }
        return throwAway(true);
    }

    private boolean closed(int from, int close, boolean doubled) {
        while (more() && text[at] == ' ' && delimiter != ' ') {
            at++;
        }
        char c = more() ? text[at] : '\n';
        if (c != delimiter && c != '\n' && c != '\r') {
            trouble = SourceError.QUOTE_UNBALANCED;
            return false;
        }
        String value = wanted(cell + from, cell + close);
        add(doubled ? dialect.text(value) : value);
        return at < limit && ended(c);
    }

    /** Steps over a delimiter or a line end; says whether the record goes on. */
    private boolean ended(char c) {
        boolean carriage = c != delimiter && c == '\r' && lineFeedFollows();
        at += carriage ? 2 : 1;
        if (c == delimiter) {
            return true;
        }
        line++;
        return false;
    }

    private boolean lineFeedFollows() {
        at++;
        boolean follows = more() && text[at] == '\n';
        at--;
        return follows;
    }

    /** Whether {@code ·"…"·} stands here on one line, as writers with a space after the delimiter make it. */
    private boolean spacedQuote() {
        int back = at - start;
        while (more() && text[at] == ' ') {
            at++;
        }
        int open = at - start;
        boolean found = more() && text[at] == quote && closesOnThisLine();
        at = start + (found ? open : back);
        if (found) {
            cell = at;
        }
        return found;
    }

    private boolean closesOnThisLine() {
        at++;
        while (more() && text[at] != '\n' && text[at] != '\r') {
            if (text[at] == escape) {
                at++;
                if (!more() || text[at] == '\n' || text[at] == '\r') {
                    return false;
                }
                at++;
                continue;
            }
            if (text[at++] == quote) {
                if (more() && text[at] == quote) {
                    at++;
                    continue;
                }
                while (more() && text[at] == ' ') {
                    at++;
                }
                return !more() || text[at] == delimiter || text[at] == '\n' || text[at] == '\r';
            }
        }
        return false;
    }

    private String cut(int from, int to) {
        if (to - from > Limits.CELL) {
            trouble = SourceError.CELL_TOO_LONG;
            return "";
        }
        return from == to ? "" : new String(text, from, to - from);
    }

    /** The cell between two places; blank where nobody wants it. */
    private String wanted(int from, int to) {
        return count < leftOut.length && leftOut[count] && to - from <= Limits.CELL ? "" : cut(from, to);
    }

    private void add(String value) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count] = value;
        // One more than allowed is kept as the sign of too many; the rest of such a record is only stepped over.
        count = Math.min(count + 1, Limits.COLUMNS + 1);
    }

    /** Makes {@code text[at]} readable; false at the end of the file or when the cell or record has become too long. */
    private boolean more() {
        if (at < limit) {
            return true;
        }
        return !atEnd && refill();
    }

    private boolean refill() {
        if (at - cell > Limits.CELL || at - start > Limits.RECORD) {
            overflow = true;
            return false;
        }
        settle();
        if (limit > text.length / 2) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        int n = feed.fill(text, limit);
        atEnd = n < 0;
        limit += Math.max(n, 0);
        return !atEnd;
    }

    /** Moves the record under way to the front of the buffer. */
    private void settle() {
        if (start > 0) {
            System.arraycopy(text, start, text, 0, limit - start);
            base += start;
            limit -= start;
            at -= start;
            cell -= start;
            start = 0;
        }
    }

    /** Reads on to the end of a record that is too long without keeping it. */
    private boolean throwAway(boolean inQuotes) {
        trouble = SourceError.CELL_TOO_LONG;
        count = 0;
        boolean quotes = inQuotes;
        while (true) {
            start = at;
            cell = at;
            if (!more()) {
                return false;
            }
            char c = text[at];
            if (c == quote) {
                quotes = !quotes;
            } else if (c == '\n' || c == '\r' && !lineFeedFollows()) {
                line++;
                if (!quotes) {
                    at++;
                    start = at;
                    cell = at;
                    return false;
                }
            }
            at++;
        }
    }

    /**
     * Whether a record of several lines is really several records between two lone quotes: each of its lines alone has
     * exactly as many delimiters as the header. Prose with line breaks hardly ever does; in narrow tables it takes three
     * lines to be sure, and with commas, of which prose is full, only tables of six columns and more are judged.
     */
    private boolean swallowed() {
        if (width < 3 || width < 6 && delimiter == ',') {
            return false;
        }
        int from = start;
        int lines = 0;
        while (from < at) {
            int to = TextLines.end(text, from, at);
            if (to > from && TextLines.count(text, from, to, delimiter) != width - 1) {
                return false;
            }
            lines += to > from ? 1 : 0;
            from = TextLines.afterBreak(text, to, at);
        }
        return lines > 2 || width >= 6;
    }

    /** Finds where to go on after a bad quote; returns the lines given up, cut at each delimiter. */
    private String[] resume() {
        settle();
        int seen = at;
        int from = nextLine(start);
        int candidate = from;
        long lines = line + 1;
        for (int tries = 0; tries < 50 && candidate < seen; tries++, lines++) {
            if (plausible(candidate, nextLine(candidate))) {
                return giveUp(candidate, lines);
            }
            candidate = nextLine(candidate);
        }
        return candidate >= seen ? giveUp(candidate, lines) : giveUp(from, line + 1);
    }

    private String[] giveUp(int to, long nextLine) {
        at = to;
        line = nextLine;
        int end = to;
        while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
            end--;
        }
        count = 0;
        trouble = null;
        int from = start;
        for (int i = start; i < end; i++) {
            if (text[i] == delimiter) {
                add(cut(from, i));
                from = i + 1;
            }
        }
        add(cut(from, end));
        return Arrays.copyOf(cells, count);
    }

    private boolean nextLineLooksWhole() {
        int end = TextLines.end(text, start, at);
        int from = TextLines.afterBreak(text, end, at);
        return from < at && plausible(from, TextLines.afterBreak(text, TextLines.end(text, from, at), at));
    }

    private boolean plausible(int from, int to) {
        return width == 0 || TextLines.plausible(text, from, to, dialect, width);
    }

    /** The index behind the line break of the line that begins at an index; reads on where the buffer ends. */
    private int nextLine(int from) {
        int saved = at;
        at = from;
        cell = from;
        while (more() && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        int end = at;
        if (more()) {
            boolean two = text[at] == '\r' && lineFeedFollows();
            end += two ? 2 : 1;
        }
        at = saved;
        return end;
    }

    @Override
    public void close() {
        feed.close();
    }
}
