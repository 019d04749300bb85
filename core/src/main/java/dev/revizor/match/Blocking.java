package dev.revizor.match;

import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The pairs worth comparing: those that share a key. Blocks over the cap are split by a further value; what is still
 * too large is walked with a window, so that no block is dropped.
 */
final class Blocking {
    /** How many neighbours a row of an oversize block is compared with. */
    private static final int WINDOW = 12;

    /** Up to so many rows every pair is compared: no key can lose anything. */
    private static final int SMALL = 1200;

    private final Table table;
    private final Keys keys;
    private final int cap;
    private final int shift;
    private final List<Map.Entry<Integer, ExtraColumn>> extras;

    Blocking(Table table, Keys keys, int cap) {
        this.table = table;
        this.keys = keys;
        this.cap = Math.max(2, cap);
        this.shift = 32 - Integer.numberOfLeadingZeros(Math.max(1, table.size));
        this.extras = new ArrayList<>(table.extras.entrySet());
    }

    /** All pairs as {@code a << 32 | b} with a < b, sorted, each once. */
    Longs pairs(int threads, Progress.Stage stage) {
        if (table.size <= SMALL) {
            return everyPair();
        }
        Longs all = new Longs();
        int kinds = Keys.KINDS + extras.size();
        Parallel.inOrder(threads, kinds, this::pairsOf, found -> {
            for (int i = 0; i < found.size(); i++) {
                all.add(found.get(i));
            }
            stage.advance(1);
        });
        all.compact();
        return all;
    }

    /** How many kinds of key are used. */
    int kinds() {
        return Keys.KINDS + extras.size();
    }

    private Longs everyPair() {
        Longs all = new Longs();
        for (int a = 0; a < table.size; a++) {
            for (int b = a + 1; b < table.size; b++) {
                all.add(((long) a << 32) | b);
            }
        }
        return all;
    }

    private Longs pairsOf(int kind) {
        Longs entries = new Longs();
        Keys.Sink sink = (hash, row) -> entries.add((hash << shift) | row);
        for (int row = 0; row < table.size; row++) {
            if (kind < Keys.KINDS) {
                keys.of(kind, row, sink);
            } else {
                Map.Entry<Integer, ExtraColumn> extra = extras.get(kind - Keys.KINDS);
                keys.ofExtra(extra.getKey(), extra.getValue(), row, sink);
            }
        }
        entries.compact();
        Longs out = new Longs();
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || entries.get(i) >>> shift != entries.get(start) >>> shift) {
                if (i - start > 1) {
                    block(entries, start, i, out);
                }
                start = i;
            }
        }
        out.compact();
        return out;
    }

    private void block(Longs entries, int from, int to, Longs out) {
        int mask = (1 << shift) - 1;
        int[] rows = new int[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = (int) (entries.get(i) & mask);
        }
        if (rows.length <= cap) {
            allPairs(rows, 0, rows.length, out);
        } else {
            split(rows, out);
        }
    }

    private void split(int[] rows, Longs out) {
        long[] refined = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            refined[i] = (keys.refinement(rows[i]) << shift) | rows[i];
        }
        Arrays.sort(refined);
        int mask = (1 << shift) - 1;
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = (int) (refined[i] & mask);
        }
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || refined[i] >>> shift != refined[start] >>> shift) {
                if (i - start <= cap) {
                    allPairs(sorted, start, i, out);
                }
                start = i;
            }
        }
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < Math.min(sorted.length, i + WINDOW); j++) {
                add(sorted[i], sorted[j], out);
            }
        }
    }

    private static void allPairs(int[] rows, int from, int to, Longs out) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                add(rows[i], rows[j], out);
            }
        }
    }

    private static void add(int x, int y, Longs out) {
        if (x != y) {
            out.add(x < y ? ((long) x << 32) | y : ((long) y << 32) | x);
        }
    }
}
