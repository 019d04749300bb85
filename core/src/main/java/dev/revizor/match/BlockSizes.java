package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many blocks of each size the keys of one kind make, before any is split. What is too large for its budget is known
 * from these alone, so that beside a kept base only blocks with a new row need be found. Rows that are alone count too:
 * a new one may join them.
 */
final class BlockSizes {
    private int[] blocks = new int[64];

    /** Notes a block. */
    void add(int rows) {
        if (rows >= blocks.length) {
            blocks = Arrays.copyOf(blocks, rows + (rows >> 1));
        }
        blocks[rows]++;
    }

    /** Takes back a block that has become another one; throws where there was none of that size. */
    void remove(int rows) {
        if (rows >= blocks.length || blocks[rows] == 0) {
            throw new IllegalStateException("no block of " + rows);
        }
        blocks[rows]--;
    }

    /** How many blocks of several rows there are. */
    long count() {
        return Arrays.stream(blocks).skip(2).asLongStream().sum();
    }

    /** The pairs of all blocks. */
    long possible() {
        return IntStream.range(2, blocks.length)
                .mapToLong(rows -> pairs(rows) * blocks[rows])
                .sum();
    }

    /** Rows of the largest block of several; 0 where there is none. */
    int largest() {
        int rows = blocks.length - 1;
        while (rows > 1 && blocks[rows] == 0) {
            rows--;
        }
        return rows > 1 ? rows : 0;
    }

    /**
     * The largest size of block at which a kind keeps to its budget.
     *
     * @param cap the largest in any case
     * @param budget how many pairs whole blocks may give
     */
    int affordable(int cap, long budget) {
        long left = budget;
        for (int rows = 2; rows <= Math.min(cap, blocks.length - 1); rows++) {
            left -= pairs(rows) * blocks[rows];
            if (left < 0) {
                return Math.max(Blocks.WINDOW, rows - 1);
            }
        }
        return cap;
    }

    private static long pairs(int rows) {
        return (long) rows * (rows - 1) / 2;
    }

    BlockSizes copy() {
        BlockSizes out = new BlockSizes();
        out.blocks = blocks.clone();
        return out;
    }

    void keep(KeptOut out) throws IOException {
        int[] sizes = IntStream.range(0, blocks.length)
                .filter(rows -> blocks[rows] > 0)
                .toArray();
        out.ints(sizes.length, i -> sizes[i]);
        out.ints(sizes.length, i -> blocks[sizes[i]]);
    }

    /**
     * The sizes as they were kept.
     *
     * @param most no block can have more rows
     */
    static BlockSizes restore(KeptIn in, int most) throws IOException {
        BlockSizes out = new BlockSizes();
        int[] sizes = in.ints();
        int[] counts = in.ints();
        if (counts.length != sizes.length) {
            throw new IOException("damaged");
        }
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < 1 || sizes[i] > most || counts[i] < 1) {
                throw new IOException("damaged");
            }
            out.add(sizes[i]);
            out.blocks[sizes[i]] = counts[i];
        }
        return out;
    }
}
