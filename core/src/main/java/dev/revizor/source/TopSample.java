package dev.revizor.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The first filled records of a file. Blank ones between them are only counted, so that a table may begin with as many
 * as it likes.
 */
final class TopSample {
    /** So many filled records tell how a table looks. */
    private static final int ENOUGH = 200;

    private final List<SourceRecord> filled = new ArrayList<>();

    /** How many blank records of its own table stand before each filled one. */
    private final List<Long> before = new ArrayList<>();

    /** How many blank records a table has as far as it was read; only of tables that have filled ones too. */
    private final Map<Integer, Long> blanks = new LinkedHashMap<>();

    private int table;
    private long blank;

    private TopSample() {}

    /**
     * Reads from the beginning of a file.
     *
     * @param wanted the row of the titles, where it is said: it is kept, be it blank
     */
    static TopSample read(Records records, OptionalLong wanted) {
        TopSample out = new TopSample();
        long titles = wanted.orElse(0);
        int enough = ENOUGH;
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            boolean kept = out.take(record, titles);
            // What stands above the titles that were asked for says nothing of the table.
            enough += kept && record.row() < titles ? 1 : 0;
            if (out.filled.size() >= enough) {
                break;
            }
        }
        out.endTable();
        out.sortByTable();
        return out;
    }

    /** The filled records, and the one that was asked for. */
    List<SourceRecord> records() {
        return filled;
    }

    /** How many blank records of its table were read behind a record. */
    long blanksBehind(int at) {
        return blanks.getOrDefault(filled.get(at).table(), 0L) - before.get(at);
    }

    /** Which records from one on have a blank one of their table right above them; counted from that one. */
    BitSet afterBlank(int from) {
        BitSet after = new BitSet();
        for (int i = Math.max(1, from); i < filled.size(); i++) {
            boolean same = filled.get(i).table() == filled.get(i - 1).table();
            after.set(i - from, same && before.get(i) > before.get(i - 1));
        }
        return after;
    }

    private boolean take(SourceRecord record, long titles) {
        if (record.table() != table) {
            endTable();
            table = record.table();
            // A table goes on behind those that stand inside its cells.
            blank = blanks.getOrDefault(table, 0L);
        }
        if (record.isGood() && record.isBlank() && (titles == 0 || record.row() != titles)) {
            blank++;
            return false;
        }
        filled.add(record);
        before.add(blank);
        return true;
    }

    private void endTable() {
        boolean filledLast = !filled.isEmpty() && filled.get(filled.size() - 1).table() == table;
        if (filledLast || blanks.containsKey(table)) {
            blanks.put(table, blank);
        }
    }

    /** Rows of a table inside a cell come before the row they stand in: the rows of each table are put together. */
    private void sortByTable() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, filled.size()).boxed().toList());
        order.sort(Comparator.comparingInt(at -> filled.get(at).table()));
        List<SourceRecord> sorted = order.stream().map(filled::get).toList();
        List<Long> blanksBefore = order.stream().map(before::get).toList();
        filled.clear();
        filled.addAll(sorted);
        before.clear();
        before.addAll(blanksBefore);
    }
}
