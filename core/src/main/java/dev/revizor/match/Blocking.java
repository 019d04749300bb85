package dev.revizor.match;

import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pairs worth comparing: those that share a key. Blocks over the cap are split by a further value; what is still
 * too large is walked with a window, so that no block is dropped.
 */
final class Blocking {
    /** Up to so many rows every pair is compared: no key can lose anything. */
    private static final int SMALL = 1200;

    /**
     * How many pairs a row a kind of key may give from whole blocks. Blocks grow with the base, so that their pairs grow
     * with its square; where they would exceed this, the largest are split although they are under the cap.
     */
    private static final int PER_ROW = 6;

    /** The same for kinds of key that bring together many strangers and hardly a pair that no other kind finds. */
    private static final int PER_ROW_OF_WEAK = 2;

    /** From so many rows on, a tenth of all, a shared value is worth a word. */
    private static final int CROWD = 1000;

    /** About so many pairs are held at most at a time and thread, repeats counted. */
    private static final int PART = 3_000_000;

    private static final int LEAST_PART = 50_000;

    /** So many parts at least, where that makes none of them tiny, for all threads to have work to the end. */
    private static final int PARTS = 24;

    private final Table table;
    private final Keys keys;
    private final int cap;
    private final int shift;
    private int[] sources = {};
    private final List<Map.Entry<Integer, ExtraColumn>> extras;
    private final List<Blocks> blocks = new ArrayList<>();

    Blocking(Table table, Keys keys, int cap) {
        this.table = table;
        this.keys = keys;
        this.cap = Math.max(2, cap);
        this.shift = 32 - Integer.numberOfLeadingZeros(Math.max(1, table.size));
        this.extras = new ArrayList<>(table.extras.entrySet());
    }

    /** Looks for the blocks; then {@link #pairs} can be asked. */
    void prepare(int threads, Progress.Stage stage) {
        if (everyPair()) {
            Blocks every = new Blocks();
            int[] rows = new int[table.size];
            Arrays.setAll(rows, i -> i);
            every.whole(rows, 0, rows.length);
            blocks.add(every);
            return;
        }
        Parallel.inOrder(threads, kinds(), this::blocksOf, found -> {
            blocks.add(found);
            stage.advance(1);
        });
    }

    /** Whether the base is so small that all pairs are compared, whatever their keys. */
    boolean everyPair() {
        return table.size <= SMALL;
    }

    /** Rows at which the work is cut into parts for the threads. */
    int[] cuts() {
        return cuts((int) Math.max(LEAST_PART, Math.min(PART, pairs() / PARTS)));
    }

    /**
     * Rows at which the work is cut, so that no part has many more pairs than asked for: the first is 0, the last the
     * number of rows. Depends on the cards alone, not on the machine.
     */
    int[] cuts(int most) {
        int step = Math.max(1, table.size / 4096);
        long[] weights = new long[table.size / step + 1];
        blocks.forEach(block -> block.weigh(weights, step));
        Ints cuts = new Ints();
        cuts.add(0);
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (sum > 0 && sum + weights[i] > most) {
                cuts.add(i * step);
                sum = 0;
            }
            sum += weights[i];
        }
        cuts.add(table.size);
        int[] out = new int[cuts.size()];
        Arrays.setAll(out, cuts::get);
        return out;
    }

    /** At most so many pairs there are, with repeats. */
    long pairs() {
        return blocks.stream().mapToLong(Blocks::pairs).sum();
    }

    /** The pairs as {@code a << 32 | b} with a < b and a from..to−1, sorted, each once. */
    Longs pairs(int from, int to) {
        Longs out = new Longs();
        blocks.forEach(block -> block.pairs(from, to, out));
        out.compactPairs(from, to);
        if (sources.length > 0) {
            out.keep(pair -> sources[(int) (pair >>> 32)] != sources[(int) pair]);
        }
        return out;
    }

    /** What each kind of key brings, in their order; walks all pairs. */
    List<KeyYield> yields(int[] cuts) {
        long[] pairs = new long[blocks.size()];
        long[] additional = new long[blocks.size()];
        for (int part = 0; part + 1 < cuts.length; part++) {
            Longs seen = new Longs();
            int before = 0;
            for (int kind = 0; kind < blocks.size(); kind++) {
                Longs own = new Longs();
                blocks.get(kind).pairs(cuts[part], cuts[part + 1], own);
                own.compact();
                pairs[kind] += own.size();
                own.copyTo(seen);
                seen.compact();
                additional[kind] += seen.size() - before;
                before = seen.size();
            }
        }
        List<KeyYield> out = new ArrayList<>();
        for (int kind = 0; kind < blocks.size(); kind++) {
            Blocks own = blocks.get(kind);
            String name = everyPair() ? "every_pair" : name(kind);
            out.add(new KeyYield(name, own.count(), pairs[kind], additional[kind], own.largest(), own.givenUp()));
        }
        return out;
    }

    /** The value that most rows share, where they are so many that only some pairs of them are compared. */
    Optional<Remark> crowded() {
        int most = 0;
        for (int kind = 1; kind < blocks.size(); kind++) {
            most = blocks.get(kind).largest() > blocks.get(most).largest() ? kind : most;
        }
        int rows = everyPair() ? 0 : blocks.get(most).largest();
        return rows >= CROWD && rows * 10L >= table.size
                ? Optional.of(new Remark(Remark.Kind.KEY, name(most), rows))
                : Optional.empty();
    }

    private String name(int kind) {
        return kind < KeyNames.NAMES.size()
                ? KeyNames.NAMES.get(kind)
                : "extra_" + extras.get(kind - Keys.KINDS).getKey();
    }

    /** From now on gives only pairs of rows whose sources differ. */
    void across(int[] ofRows) {
        sources = ofRows;
    }

    /** From now on gives only pairs with a new row; the blocks stay as all rows have made them. */
    void touching(boolean[] fresh) {
        blocks.replaceAll(block -> block.touching(fresh));
    }

    /** How many kinds of key are used. */
    int kinds() {
        return Keys.KINDS + extras.size();
    }

    private Blocks blocksOf(int kind) {
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
        Blocks out = new Blocks();
        int most = affordable(entries, Keys.weak(kind) ? PER_ROW_OF_WEAK : PER_ROW);
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || entries.get(i) >>> shift != entries.get(start) >>> shift) {
                if (i - start > 1) {
                    out.found(i - start);
                }
                if (i - start > most) {
                    split(kind, rows(entries, start, i), most, out);
                } else if (i - start > 1) {
                    out.whole(rows(entries, start, i), 0, i - start);
                }
                start = i;
            }
        }
        return out;
    }

    /** The largest size of block at which the kind keeps to its budget. */
    private int affordable(Longs entries, int perRow) {
        long[] ofSize = new long[cap + 1];
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || entries.get(i) >>> shift != entries.get(start) >>> shift) {
                int size = i - start;
                if (size <= cap) {
                    ofSize[size] += (long) size * (size - 1) / 2;
                }
                start = i;
            }
        }
        long left = (long) perRow * table.size;
        for (int size = 2; size <= cap; size++) {
            left -= ofSize[size];
            if (left < 0) {
                return Math.max(Blocks.WINDOW, size - 1);
            }
        }
        return cap;
    }

    private int[] rows(Longs entries, int from, int to) {
        int mask = (1 << shift) - 1;
        int[] rows = new int[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = (int) (entries.get(i) & mask);
        }
        return rows;
    }

    private void split(int kind, int[] rows, int most, Blocks out) {
        long[] refined = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            refined[i] = (keys.refinement(kind, rows[i]) << shift) | rows[i];
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
                if (i - start <= most) {
                    out.whole(sorted, start, i);
                } else {
                    // Alike in every value that could split it: each row meets its neighbours, and is met by others.
                    out.walked(Arrays.copyOfRange(sorted, start, i));
                }
                start = i;
            }
        }
    }
}
