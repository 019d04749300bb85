package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of HTML tables as a stream of tags and text: {@code tr}, {@code td}, {@code th}, with {@code colspan}
 * and {@code rowspan} kept in line: a cell that reaches down in one column has its value in each row that holds anything
 * else, as merged cells of a workbook do; all other places that a cell reaches to are blank. Row numbers count {@code tr} from 1, as a
 * spreadsheet would show them. The rows of a table inside a cell come before the row they stand in, whose cell has their
 * text too. Fields are not final: it is a stream.
 */
final class HtmlRecords implements Records {
    /** Tables that stand deeper in each other than any page has them close each other. */
    private static final int DEEPEST = 64;

    private final CharFeed feed;
    private final HtmlTag tag = new HtmlTag();
    private final char[] text = new char[1 << 15];
    private int at;
    private int limit;
    private long base;
    private int pushed = -1;

    private final PageTables tables;

    /** The tables that are open, each inside a cell of the one before; the first stays, for rows that stand in none. */
    private final List<HtmlTable> open = new ArrayList<>(List.of(new HtmlTable(0)));

    private long row;

    /** Whether the page says where its rows end, and where it ends itself. */
    private boolean endsRows;

    private boolean whole;

    /** Whether a table is open that has said so; told once. */
    private boolean inTable;

    /** Where the text at hand was decoded from; the same of the tag that was read last, and where that begins. */
    private CharFeed.Mark chunk = CharFeed.Mark.BEGIN;

    private CharFeed.Mark tagChunk = CharFeed.Mark.BEGIN;
    private long tagAt;

    /** A page from its beginning. */
    HtmlRecords(CharFeed feed) {
        this(feed, new PageTables.Start(0, CharFeed.Mark.BEGIN, 0, 0));
    }

    /**
     * A page from a table on.
     *
     * @param feed of the text from the table's chunk on
     */
    HtmlRecords(CharFeed feed, PageTables.Start start) {
        this.feed = feed;
        this.tables = new PageTables(start.table());
        this.row = start.rows();
        this.base = start.chunk().chars();
        for (long i = base; i < start.at(); i++) {
            read();
        }
    }

    @Override
    public @Nullable SourceRecord next() {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                tagAt = base + at - 1;
                tagChunk = chunk;
                SourceRecord done = markup();
                if (done != null) {
                    return done;
                }
            } else if (last().inCell()) {
                last().take(c == '&' ? entity() : String.valueOf((char) c), c != '&');
            }
        }
        boolean cut = endsRows && !whole;
        if (cut && inTable && !last().inRow()) {
            inTable = false;
            return new SourceRecord(row + 1, last().index(), new String[0], SourceError.TABLE_UNCLOSED);
        }
        SourceRecord done = endRow();
        while (done == null && open.size() > 1) {
            endTable();
            done = endRow();
        }
        if (done == null || !done.isGood() || !cut) {
            return done;
        }
        return new SourceRecord(done.row(), done.table(), done.cells(), SourceError.PAGE_CUT_OFF);
    }

    /** How many filled rows each table of the page has, by its index; reads to the end. */
    SortedMap<Integer, Long> filled() {
        SourceRecord record = next();
        while (record != null) {
            record = next();
        }
        return tables.filled();
    }

    /** All tables of the page; reads to the end. */
    PageTables tables() {
        filled();
        return tables;
    }

    /** Whether a second table with a filled row comes; reads as far as that. */
    boolean hasSeveral() {
        SourceRecord record = next();
        while (record != null && tables.filled().size() < 2) {
            record = next();
        }
        return tables.filled().size() > 1;
    }

    @Override
    public OtherSheets others(int table) {
        return tables().beside(table);
    }

    @Override
    public boolean isInside(int inner, int table) {
        return tables.isInside(inner, table);
    }

    private HtmlTable last() {
        return open.get(open.size() - 1);
    }

    /** Whether a {@code <} begins a tag or a comment; before anything else it is text (WHATWG, HTML, 13.2.5.6 «tag open»). */
    private boolean isMarkup() {
        pushed = read();
        return pushed >= 'a' && pushed <= 'z'
                || pushed >= 'A' && pushed <= 'Z'
                || pushed == '/'
                || pushed == '!'
                || pushed == '?';
    }

    private @Nullable SourceRecord markup() {
        if (!isMarkup()) {
            if (last().inCell()) {
                last().take("<", true);
            }
            return null;
        }
        String name = tag();
        switch (name) {
            case "table" -> {
                return startTable();
            }
            case "tr" -> {
                SourceRecord done = endRow();
                last().startRow(++row, base + at, tables.count());
                return done;
            }
            // A page that is there to its end may well forget the end of a row.
            case "/body", "/html" -> whole = true;
            case "td", "th" -> startCell();
            case "/td", "/th" -> last().endCell();
            case "/table" -> {
                SourceRecord done = endRow();
                endTable();
                return done;
            }
            case "/tr", "/thead", "/tbody" -> {
                endsRows = true;
                return endRow();
            }
            case "br", "/p", "/div", "/li" -> last().newLine();
            case "script", "style" -> {
                skipTo("</" + name, 0);
                tag();
            }
            default -> {
                // Other markup says nothing about rows and cells.
            }
        }
        return null;
    }

    /**
     * A table inside a cell leaves the row open; any other closes the one before it, whose end may not be written, as
     * browsers do (WHATWG, HTML, 13.2.6.4.9 «in table»).
     */
    private @Nullable SourceRecord startTable() {
        HtmlTable before = last();
        inTable = true;
        int index = tables.count();
        if (before.inCell() && open.size() < DEEPEST) {
            before.open();
            // Rows inside ask of what is behind this, and what is before it is forgotten then.
            settle(before);
            tables.begin(before.index());
            open.add(new HtmlTable(index));
            return null;
        }
        SourceRecord done = endRow();
        open.remove(open.size() - 1);
        if (open.isEmpty()) {
            tables.begin(new PageTables.Start(index, tagChunk, tagAt, row));
        } else {
            tables.begin(last().index());
        }
        open.add(new HtmlTable(index));
        return done;
    }

    private void endTable() {
        inTable = open.size() > 1;
        if (open.size() > 1) {
            open.remove(open.size() - 1);
        }
    }

    private void startCell() {
        if (!last().inRow()) {
            last().startRow(++row, base + at, tables.count());
        }
        last().startCell(tag.columns(), tag.rows());
    }

    /** Ends the row of the innermost table; null where none is open. */
    private @Nullable SourceRecord endRow() {
        HtmlTable table = last();
        if (!table.inRow()) {
            return null;
        }
        settle(table);
        table.endRow();
        if (open.size() > 1) {
            HtmlTable around = open.get(open.size() - 2);
            around.takeInside(table.text());
            SourceError damage = table.damage();
            if (damage != null) {
                around.damage(damage);
            }
        }
        SourceRecord record = table.record();
        if (table.isOwn()) {
            tables.tell(table.firstInside());
        }
        if (!record.isBlank()) {
            tables.fill(record.table());
        }
        return record;
    }

    private void settle(HtmlTable table) {
        SourceError trouble = feed.troubleWithin(table.from(), base + at);
        if (trouble != null) {
            table.damage(trouble);
        }
    }

    /** Reads a tag up to its {@code >}; of a comment, which is stepped over, nothing is left. */
    private String tag() {
        tag.begin();
        int c = read();
        while (c >= 0 && !tag.endsWith((char) c)) {
            c = read();
        }
        if (!tag.isComment()) {
            return tag.name();
        }
        // Even «<!-->» is a whole comment.
        skipTo("-->", 2);
        return "";
    }

    /** Reads past a text of which so many characters have been seen. */
    private void skipTo(String end, int seen) {
        int matched = seen;
        for (int c = read(); c >= 0; c = read()) {
            char low = Character.toLowerCase((char) c);
            if (low == end.charAt(matched)) {
                matched++;
            } else if (!(low == '-' && matched == 2 && end.startsWith("--"))) {
                matched = low == end.charAt(0) ? 1 : 0;
            }
            if (matched == end.length()) {
                return;
            }
        }
    }

    private String entity() {
        StringBuilder name = new StringBuilder();
        int c = read();
        while (c >= 0 && name.length() < 10 && (c == '#' || Character.isLetterOrDigit(c))) {
            name.append((char) c);
            c = read();
        }
        if (c != ';') {
            pushed = c;
        }
        String known = HtmlEntities.text(name.toString());
        return known.isEmpty() ? "&" + name + (c == ';' ? ";" : "") : known;
    }

    private int read() {
        if (pushed >= 0) {
            int c = pushed;
            pushed = -1;
            return c;
        }
        if (at == limit) {
            base += limit;
            chunk = feed.mark();
            int n = feed.fill(text, 0);
            at = 0;
            limit = Math.max(n, 0);
            if (n < 0) {
                return -1;
            }
        }
        return text[at++];
    }

    @Override
    public void close() {
        feed.close();
    }
}
