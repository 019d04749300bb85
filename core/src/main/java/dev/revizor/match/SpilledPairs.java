package dev.revizor.match;

import dev.revizor.model.ScoredPair;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/**
 * Scored pairs that lie on disk, one after the other. Buys: eight bytes a pair are held instead of some five hundred;
 * each is made anew whenever it is wanted.
 */
final class SpilledPairs extends AbstractList<ScoredPair> implements RandomAccess {
    /** So many bytes are read at once where pairs are asked for in their order. */
    private static final int BLOCK = 1 << 16;

    private final Spill spill;
    private final PairCode code;
    /** Where each begins, and where the last one ends. */
    private final long[] places;

    private SpilledPairs(Spill spill, PairCode code, long[] places) {
        this.spill = spill;
        this.code = code;
        this.places = places;
    }

    @Override
    public ScoredPair get(int at) {
        return code.pair(spill.read(places[at], (int) (places[at + 1] - places[at])));
    }

    @Override
    public int size() {
        return places.length - 1;
    }

    @Override
    public Iterator<ScoredPair> iterator() {
        return new Walk();
    }

    /** Reads many at once. */
    private final class Walk implements Iterator<ScoredPair> {
        private ByteBuffer block = ByteBuffer.allocate(0);
        private int at;

        @Override
        public boolean hasNext() {
            return at < size();
        }

        @Override
        public ScoredPair next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!block.hasRemaining()) {
                int to = at + 1;
                while (to < size() && places[to + 1] - places[at] <= BLOCK) {
                    to++;
                }
                block = spill.read(places[at], (int) (places[to] - places[at]));
            }
            at++;
            return code.pair(block);
        }
    }

    /** Writes pairs behind each other. Nothing else may be written to the file meanwhile. */
    static final class Writer {
        private final Spill spill;
        private final PairCode code;
        private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
        private long[] places = new long[256];
        private int size;
        private long begin = -1;
        private long length;

        Writer(Spill spill, PairCode code) {
            this.spill = spill;
            this.code = code;
        }

        void add(ScoredPair pair) {
            byte[] bytes = code.bytes(pair);
            if (size + 2 > places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            if (block.remaining() < bytes.length) {
                flush();
            }
            if (bytes.length > block.remaining()) {
                written(spill.append(ByteBuffer.wrap(bytes)));
            } else {
                block.put(bytes);
            }
            places[size++] = length;
            length += bytes.length;
        }

        SpilledPairs done() {
            flush();
            long[] out = Arrays.copyOf(places, size + 1);
            out[size] = length;
            for (int i = 0; i <= size; i++) {
                out[i] += Math.max(0, begin);
            }
            return new SpilledPairs(spill, code, out);
        }

        private void flush() {
            if (block.position() > 0) {
                written(spill.append(block.flip()));
                block.clear();
            }
        }

        private void written(long at) {
            begin = begin < 0 ? at : begin;
        }
    }
}
