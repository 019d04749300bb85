package dev.revizor.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a kept base says of the blocks of its rows.
 *
 * @param rows how many rows made them
 * @param shift how many bits of a key gave way to the number of a row: with more rows other keys fall together
 * @param sizes of the kinds of key that every table has, in their order
 */
record KeptBlocks(int rows, int shift, List<BlockSizes> sizes) {
    static void keep(Optional<KeptBlocks> blocks, KeptOut out) throws IOException {
        out.number(blocks.isPresent() ? 1 : 0);
        if (blocks.isPresent()) {
            out.number(blocks.get().rows);
            out.number(blocks.get().shift);
            for (BlockSizes one : blocks.get().sizes) {
                one.keep(out);
            }
        }
    }

    static Optional<KeptBlocks> restore(KeptIn in) throws IOException {
        if (in.number() == 0) {
            return Optional.empty();
        }
        int rows = in.number();
        int shift = in.number();
        List<BlockSizes> sizes = new ArrayList<>();
        for (int kind = 0; kind < Keys.KINDS; kind++) {
            sizes.add(BlockSizes.restore(in, rows));
        }
        return Optional.of(new KeptBlocks(rows, shift, sizes));
    }

    /** Whether these are the blocks of all rows but the new ones: those that came first. */
    boolean areOf(boolean[] fresh, int[] arrived) {
        int news = 0;
        boolean same = true;
        for (int row = 0; row < fresh.length; row++) {
            news += fresh[row] ? 1 : 0;
            same &= fresh[row] == arrived[row] >= rows;
        }
        return same && news == fresh.length - rows;
    }
}
