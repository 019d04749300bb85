package dev.revizor.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a page, as far as it has been read: which hold rows, which stands inside which, and where reading may
 * begin to come to one without all that is before it. Takes room for each table and for none of their rows.
 */
final class PageTables {
    /** Stands for no table. */
    static final int NONE = -1;

    /** How many filled rows each table has so far. */
    private final SortedMap<Integer, Long> filled = new TreeMap<>();

    /** By the index of each table, counted from the first, that of the one it stands in; {@link #NONE} where it stands in none. */
    private final List<Integer> outer = new ArrayList<>();

    /** Tables whose text is a part of a row of another one. */
    private final BitSet told = new BitSet();

    private final TreeMap<Integer, Start> starts = new TreeMap<>();
    private final int first;

    /**
     * Where a table begins that stands in no other.
     *
     * @param table its index, from 0
     * @param chunk a place before it from which the text can be decoded
     * @param at where it begins in the text of the page
     * @param rows how many rows of the page stand before it
     */
    record Start(int table, CharFeed.Mark chunk, long at, long rows) {}

    /**
     * Of a page that is read from a table on.
     *
     * @param first the index of that table
     */
    PageTables(int first) {
        this.first = first;
    }

    /** How many tables have begun so far, those before the first one too. */
    int count() {
        return first + outer.size();
    }

    /** Takes in that a table begins inside another one, or in none. */
    void begin(int within) {
        outer.add(within);
    }

    /** Takes in where the table begins that comes next and stands in no other. */
    void begin(Start start) {
        starts.put(start.table(), start);
        begin(NONE);
    }

    void fill(int table) {
        filled.merge(table, 1L, Long::sum);
    }

    /** Takes in that the tables from an index to the last one are a part of a row. */
    void tell(int from) {
        told.set(from, count());
    }

    SortedMap<Integer, Long> filled() {
        return filled;
    }

    /** Where to begin reading for a table; nothing that stands before belongs to it. */
    Start start(int table) {
        Map.Entry<Integer, Start> before = starts.floorEntry(table);
        // Rows that stand in no table come before the first one and are its rows.
        return before == null || before.getKey() == 0 ? new Start(0, CharFeed.Mark.BEGIN, 0, 0) : before.getValue();
    }

    /** Whether a table stands in another one, whatever the depth. */
    boolean isInside(int inner, int table) {
        int at = inner;
        while (at > table && at - first < outer.size()) {
            at = outer.get(at - first);
        }
        return at == table && inner != table;
    }

    /** The tables that nobody reads, but for those whose text stands in the rows of one that is read. */
    OtherSheets beside(SortedSet<Integer> read) {
        List<String> out = new ArrayList<>();
        filled.keySet().stream()
                .filter(table -> !read.contains(table) && !(told.get(table) && isInside(table, read)))
                .forEach(table -> out.add(HtmlTables.name(table)));
        return new OtherSheets(out, List.of(), List.of());
    }

    /** The same where one is read. */
    OtherSheets beside(int read) {
        return beside(new TreeSet<>(List.of(read)));
    }

    private boolean isInside(int inner, SortedSet<Integer> tables) {
        int at = outer.get(inner - first);
        while (at != NONE && !tables.contains(at)) {
            at = outer.get(at - first);
        }
        return at != NONE;
    }
}
