package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of HTML tables as a stream of tags and text: {@code tr}, {@code td}, {@code th}, with {@code colspan}
 * and {@code rowspan} kept in line: a cell that reaches down in one column has its value in each row that holds anything
 * else, as merged cells of a workbook do; all other places that a cell reaches to are blank. Row numbers count {@code tr} from 1, as a
 * spreadsheet would show them. Fields are not final: it is a stream.
 */
final class HtmlRecords implements Records {
    private static final int TAG = 1 << 16;

    private final CharFeed feed;
    private final char[] text = new char[1 << 15];
    private int at;
    private int limit;
    private long base;
    private int pushed = -1;

    /** How many filled rows each table has so far. */
    private final SortedMap<Integer, Long> filled = new TreeMap<>();

    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> spans = new ArrayList<>();
    private final List<String> spanned = new ArrayList<>();
    private final List<Integer> reached = new ArrayList<>();
    private boolean inCell;
    private boolean inRow;
    private boolean tooLong;
    private int colspan = 1;
    private int rowspan = 1;
    private int tables = -1;
    private int rowTable;
    private long row;
    private long rowFrom;

    HtmlRecords(CharFeed feed) {
        this.feed = feed;
    }

    @Override
    public @Nullable SourceRecord next() {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                SourceRecord done = markup();
                if (done != null) {
                    return done;
                }
            } else if (inCell) {
                take(c == '&' ? entity() : String.valueOf((char) c), c != '&');
            }
        }
        return inRow ? endRow() : null;
    }

    /** How many filled rows each table of the page has, by its index; reads to the end. */
    SortedMap<Integer, Long> filled() {
        SourceRecord record = next();
        while (record != null) {
            record = next();
        }
        return filled;
    }

    @Override
    public OtherSheets others(int table) {
        List<String> out = new ArrayList<>();
        filled().keySet().stream().filter(other -> other != table).forEach(other -> out.add(HtmlTables.name(other)));
        return new OtherSheets(out, List.of());
    }

    private @Nullable SourceRecord markup() {
        String tag = tag();
        String name = name(tag);
        switch (name) {
            case "table" -> {
                tables++;
                spans.clear();
                spanned.clear();
            }
            case "tr" -> {
                SourceRecord done = inRow ? endRow() : null;
                startRow();
                return done;
            }
            case "td", "th" -> startCell(tag);
            case "/td", "/th" -> endCell();
            case "/tr", "/table", "/thead", "/tbody" -> {
                return inRow ? endRow() : null;
            }
            case "br", "br/", "/p", "/div", "/li" -> newLine();
            case "script", "style" -> skipTo("</" + name);
            default -> {
                // Other markup says nothing about rows and cells.
            }
        }
        return null;
    }

    private void newLine() {
        if (inCell && !cell.isEmpty()) {
            cell.append('\n');
        }
    }

    private void startRow() {
        row++;
        inRow = true;
        rowTable = Math.max(tables, 0);
        rowFrom = base + at;
        tooLong = false;
        cells.clear();
        reached.clear();
    }

    private void startCell(String tag) {
        if (!inRow) {
            startRow();
        }
        endCell();
        inCell = true;
        cell.setLength(0);
        colspan = span(tag, "colspan");
        rowspan = span(tag, "rowspan");
    }

    private void endCell() {
        if (!inCell) {
            return;
        }
        inCell = false;
        takeSpans();
        int column = cells.size();
        for (int i = 0; i < colspan && cells.size() <= Limits.COLUMNS; i++) {
            cells.add(i == 0 ? Blanks.trim(cell.toString()) : "");
            if (rowspan > 1) {
                while (spans.size() <= column + i) {
                    spans.add(0);
                    spanned.add("");
                }
                spans.set(column + i, rowspan);
                spanned.set(column + i, colspan == 1 ? cells.get(column) : "");
            }
        }
    }

    /** Keeps the places where a cell of a row above reaches down. */
    private void takeSpans() {
        while (cells.size() < spans.size() && spans.get(cells.size()) > 0) {
            reached.add(cells.size());
            cells.add("");
        }
    }

    /** Gives these places the value, if the row has anything of its own. */
    private void fillSpans() {
        if (cells.stream().anyMatch(text -> !Blanks.isBlank(text))) {
            reached.forEach(column -> cells.set(column, spanned.get(column)));
        }
    }

    private SourceRecord endRow() {
        endCell();
        takeSpans();
        fillSpans();
        for (int i = 0; i < spans.size(); i++) {
            spans.set(i, Math.max(0, spans.get(i) - 1));
        }
        inRow = false;
        boolean damaged = feed.damagedWithin(rowFrom, base + at);
        SourceError trouble = tooLong ? SourceError.CELL_TOO_LONG : damaged ? SourceError.BYTES_UNDECODABLE : null;
        SourceRecord record = new SourceRecord(row, rowTable, cells.toArray(new String[0]), trouble);
        if (!record.isBlank()) {
            filled.merge(rowTable, 1L, Long::sum);
        }
        return record;
    }

    /** Adds text with runs of white space folded, as HTML means it; no-break spaces stay. */
    private void take(String piece, boolean fold) {
        if (cell.length() + piece.length() > Limits.CELL) {
            tooLong = true;
            return;
        }
        boolean space = fold && piece.length() == 1 && piece.charAt(0) <= ' ';
        if (!space) {
            cell.append(piece);
        } else if (!cell.isEmpty() && cell.charAt(cell.length() - 1) > ' ') {
            cell.append(' ');
        }
    }

    /** The inside of a tag up to its {@code >}; comments are stepped over. */
    private String tag() {
        StringBuilder tag = new StringBuilder();
        int quote = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (quote == 0 && c == '>' || tag.length() > TAG) {
                break;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = tag.indexOf("=") >= 0 ? c : 0;
            } else if (quote == c) {
                quote = 0;
            }
            tag.append((char) c);
            if (tag.length() == 3 && tag.toString().equals("!--")) {
                skipTo("-->");
                return "";
            }
        }
        return tag.toString();
    }

    private static String name(String tag) {
        int to = 0;
        while (to < tag.length() && tag.charAt(to) > ' ') {
            to++;
        }
        return tag.substring(0, to).toLowerCase(Locale.ROOT);
    }

    private static int span(String tag, String name) {
        int at = tag.toLowerCase(Locale.ROOT).indexOf(name);
        int value = 0;
        for (int i = at < 0 ? tag.length() : at + name.length(); i < tag.length() && value < 10_000; i++) {
            char c = tag.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
            } else if (value > 0) {
                break;
            }
        }
        return Math.max(1, Math.min(value, 1_000));
    }

    private void skipTo(String end) {
        int matched = 0;
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
