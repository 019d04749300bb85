package dev.revizor.match;

import dev.revizor.run.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the blocks of one kind of key. Where some rows are new, it gives only blocks with one of them; and where the sizes
 * of all other blocks are known from a kept base, it gathers only rows whose key a new row has too.
 */
final class BlockSearch {
    /**
     * How many pairs a row a kind of key may give from whole blocks. Blocks grow with the base, so that their pairs grow
     * with its square; where they would exceed this, the largest are split although they are under the cap.
     */
    private static final int PER_ROW = 6;

    /** The same for kinds of key that bring together many strangers and hardly a pair that no other kind finds. */
    private static final int PER_ROW_OF_WEAK = 2;

    /** Bits of the place of a key in the sieve: 128 KB, of which the keys of ten thousand rows fill a fiftieth. */
    private static final int SIEVE = 20;

    /** Between so many rows it is looked whether the user has asked to stop. */
    private static final int LOOKED = 1 << 12;

    private final Table table;
    private final Keys keys;
    private final int cap;
    private final int shift;
    private final List<Map.Entry<Integer, ExtraColumn>> extras;
    private final boolean[] fresh;
    private final Optional<KeptBlocks> kept;

    /**
     * A search.
     *
     * @param cap the most rows of a block
     * @param extras the columns of no known field, in their order
     * @param fresh which rows are new; no rows at all: every block is wanted
     * @param kept the sizes of the blocks of all rows that are not new, where they are known
     */
    BlockSearch(
            Table table,
            Keys keys,
            int cap,
            List<Map.Entry<Integer, ExtraColumn>> extras,
            boolean[] fresh,
            Optional<KeptBlocks> kept) {
        this.table = table;
        this.keys = keys;
        this.cap = Math.max(2, cap);
        this.shift = shift(table.size);
        this.extras = extras;
        this.fresh = fresh;
        this.kept = kept.filter(blocks -> blocks.shift() == shift);
    }

    /** How many bits of a key give way to the number of one of so many rows. */
    static int shift(int rows) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, rows));
    }

    /**
     * What was found.
     *
     * @param blocks with a new row where some are new, else all
     * @param sizes of all blocks
     */
    record Found(Blocks blocks, BlockSizes sizes) {}

    /**
     * Finds them.
     *
     * @param stage where a cancel is seen
     */
    Found of(int kind, Progress.Stage stage) {
        boolean known = kept.isPresent() && keys.isSteady(kind, fresh);
        Longs entries = known ? sifted(kind, stage) : all(kind, stage);
        stage.advance(0);
        entries.compact();
        stage.advance(0);
        BlockSizes sizes = known ? kept.orElseThrow().sizes().get(kind).copy() : new BlockSizes();
        count(entries, known, sizes);
        int perRow = Keys.weak(kind) ? PER_ROW_OF_WEAK : PER_ROW;
        int most = sizes.affordable(cap, (long) perRow * table.size);
        Blocks out = new Blocks(fresh);
        for (int start = 0, end; start < entries.size(); start = end) {
            end = end(entries, start);
            if (end - start < 2 || !isWanted(entries, start, end)) {
                continue;
            }
            if (end - start > most) {
                split(kind, rows(entries, start, end), most, out);
            } else {
                out.whole(rows(entries, start, end), 0, end - start);
            }
        }
        return new Found(out, sizes);
    }

    private Longs all(int kind, Progress.Stage stage) {
        Longs out = new Longs();
        Keys.Sink sink = (hash, row) -> out.add((hash << shift) | row);
        for (int row = 0; row < table.size; row++) {
            look(row, stage);
            keys(kind, row, sink);
        }
        return out;
    }

    /** The keys of new rows, and those of others that one of these may have; some others slip through. */
    private static void look(int row, Progress.Stage stage) {
        if (row % LOOKED == 0) {
            stage.advance(0);
        }
    }

    private Longs sifted(int kind, Progress.Stage stage) {
        Longs out = new Longs();
        BitSet sieve = new BitSet(1 << SIEVE);
        Keys.Sink first = (hash, row) -> {
            out.add((hash << shift) | row);
            sieve.set(place(hash));
        };
        Keys.Sink others = (hash, row) -> {
            if (sieve.get(place(hash))) {
                out.add((hash << shift) | row);
            }
        };
        for (int row = 0; row < table.size; row++) {
            if (fresh[row]) {
                keys(kind, row, first);
            }
        }
        boolean single = keys.values(kind) > 0;
        BitSet values = single ? promising(kind, sieve) : new BitSet();
        for (int row = 0; row < table.size; row++) {
            look(row, stage);
            if (!fresh[row] && (!single || keys.hasAny(kind, row, values))) {
                keys(kind, row, others);
            }
        }
        return out;
    }

    /** The values that make a key which a new row may have. */
    private BitSet promising(int kind, BitSet sieve) {
        BitSet out = new BitSet();
        Keys.Sink note = (hash, value) -> {
            if (sieve.get(place(hash))) {
                out.set(value);
            }
        };
        for (int value = 1; value < keys.values(kind); value++) {
            keys.ofValue(kind, value, value, note);
        }
        return out;
    }

    /** Depends on those bits of a key alone that make a block. */
    private int place(long hash) {
        return (int) ((hash << shift) * 0x9E3779B97F4A7C15L >>> (Long.SIZE - SIEVE));
    }

    private void keys(int kind, int row, Keys.Sink sink) {
        if (kind < Keys.KINDS) {
            keys.of(kind, row, sink);
        } else {
            Map.Entry<Integer, ExtraColumn> extra = extras.get(kind - Keys.KINDS);
            keys.ofExtra(extra.getKey(), extra.getValue(), row, sink);
        }
    }

    /** Counts the blocks; where the former ones are known, each that has grown instead of what it was. */
    private void count(Longs entries, boolean known, BlockSizes sizes) {
        for (int start = 0, end; start < entries.size(); start = end) {
            end = end(entries, start);
            if (!known) {
                sizes.add(end - start);
                continue;
            }
            int news = news(entries, start, end);
            if (news > 0) {
                sizes.add(end - start);
            }
            if (news > 0 && news < end - start) {
                sizes.remove(end - start - news);
            }
        }
    }

    private int end(Longs entries, int start) {
        int end = start + 1;
        while (end < entries.size() && entries.get(end) >>> shift == entries.get(start) >>> shift) {
            end++;
        }
        return end;
    }

    private boolean isWanted(Longs entries, int start, int end) {
        return fresh.length == 0 || news(entries, start, end) > 0;
    }

    private int news(Longs entries, int start, int end) {
        int news = 0;
        for (int i = start; i < end; i++) {
            news += fresh[row(entries, i)] ? 1 : 0;
        }
        return news;
    }

    private int row(Longs entries, int at) {
        return (int) entries.get(at) & ((1 << shift) - 1);
    }

    private int[] rows(Longs entries, int from, int to) {
        int[] rows = new int[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = row(entries, i);
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
