package dev.revizor.match;

import dev.revizor.run.Parallel;
import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private int[] sources = {};
    private boolean[] fresh = {};
    private Optional<KeptBlocks> kept = Optional.empty();
    private final List<Map.Entry<Integer, ExtraColumn>> extras;
    private final List<Blocks> blocks = new ArrayList<>();
    private final List<BlockSizes> sizes = new ArrayList<>();

    Blocking(Table table, Keys keys, int cap) {
        this.table = table;
        this.keys = keys;
        this.cap = cap;
        this.extras = new ArrayList<>(table.extras.entrySet());
    }

    /** Looks for the blocks; then {@link #pairs} can be asked. */
    void prepare(int threads, Progress.Stage stage) {
        if (everyPair()) {
            Blocks every = new Blocks(fresh);
            int[] rows = new int[table.size];
            Arrays.setAll(rows, i -> i);
            every.whole(rows, 0, rows.length);
            blocks.add(every);
            sizes.add(new BlockSizes());
            return;
        }
        BlockSearch search = new BlockSearch(table, keys, cap, extras, fresh, kept);
        Parallel.inOrder(threads, kinds(), kind -> search.of(kind, stage), found -> {
            blocks.add(found.blocks());
            sizes.add(found.sizes());
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
            BlockSizes own = sizes.get(kind);
            String name = everyPair() ? "every_pair" : name(kind);
            long givenUp = Math.max(0, own.possible() - blocks.get(kind).pairs());
            out.add(new KeyYield(name, own.count(), pairs[kind], additional[kind], own.largest(), givenUp));
        }
        return out;
    }

    /** The value that most rows share, where they are so many that only some pairs of them are compared. */
    Optional<Remark> crowded() {
        int most = 0;
        for (int kind = 1; kind < sizes.size(); kind++) {
            most = sizes.get(kind).largest() > sizes.get(most).largest() ? kind : most;
        }
        int rows = sizes.get(most).largest();
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
    void touching(boolean[] freshRows) {
        blocks.replaceAll(block -> block.touching(freshRows));
    }

    /**
     * The same, said before the blocks are looked for, so that those without a new row are not even found.
     *
     * @param sizesOfOthers the blocks of all rows that are not new, where they are known
     */
    void seekOnly(boolean[] freshRows, Optional<KeptBlocks> sizesOfOthers) {
        fresh = freshRows;
        kept = sizesOfOthers;
    }

    /** What can be kept of all blocks; empty where every pair is compared. */
    Optional<KeptBlocks> sizes() {
        return everyPair()
                ? Optional.empty()
                : Optional.of(new KeptBlocks(table.size, BlockSearch.shift(table.size), sizes.subList(0, Keys.KINDS)));
    }

    /** The rows that are in any block. */
    BitSet rows() {
        BitSet out = new BitSet();
        blocks.forEach(block -> block.rows(out));
        return out;
    }

    /** How many kinds of key are used. */
    int kinds() {
        return Keys.KINDS + extras.size();
    }
}
