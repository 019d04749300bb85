package dev.revizor.store;

import dev.revizor.problem.TemporaryFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorted runs of keys with their numbers, one behind the other in a file that has no name and goes when the process does.
 * A run is read by blocks, of which memory knows the first keys: a look reads one block of each run, and few looks come
 * that far.
 */
final class KeyRuns implements AutoCloseable {
    private static final int ENTRY = 2 * Long.BYTES;
    /** Entries of a block: 4 KB, as the system reads. */
    private static final int BLOCK = 256;

    private final List<Run> runs = new ArrayList<>();
    private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK * ENTRY);
    private @Nullable KeyFilter filter;
    private @Nullable FileChannel file;
    private long end;

    /**
     * Where a run is.
     *
     * @param at where it begins in the file
     * @param size how many entries it has
     * @param firsts the first key of each block
     */
    @SuppressWarnings("ArrayRecordComponent") // searched, never compared
    private record Run(long at, int size, long[] firsts) {}

    /** The number that was put last under a key, or {@link KeyLedger#NONE}. */
    long get(long key) {
        if (filter == null || !filter.mayHave(key)) {
            return KeyLedger.NONE;
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            long number = get(runs.get(i), key);
            if (number != KeyLedger.NONE) {
                return number;
            }
        }
        return KeyLedger.NONE;
    }

    private long get(Run run, long key) {
        int at = floor(run.firsts(), key);
        if (at < 0) {
            return KeyLedger.NONE;
        }
        LongBuffer entries = read(run, at);
        int low = 0;
        int high = entries.limit() / 2 - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            long there = entries.get(2 * middle);
            if (there == key) {
                return entries.get(2 * middle + 1);
            }
            if (there < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return KeyLedger.NONE;
    }

    /** The last block whose first key is not greater; −1 where there is none. */
    private static int floor(long[] firsts, long key) {
        int low = 0;
        int high = firsts.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (firsts[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private LongBuffer read(Run run, int number) {
        int size = Math.min(BLOCK, run.size() - number * BLOCK);
        long at = run.at() + (long) number * BLOCK * ENTRY;
        block.clear().limit(size * ENTRY);
        try {
            FileChannel open = opened();
            while (block.hasRemaining()) {
                if (open.read(block, at + block.position()) < 0) {
                    throw new IOException("cut short");
                }
            }
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
        return block.flip().asLongBuffer();
    }

    /** Adds what a table holds. */
    void add(KeyTable table) {
        long[] keys = table.sorted();
        long[] firsts = new long[(keys.length + BLOCK - 1) / BLOCK];
        KeyFilter known = filter == null ? new KeyFilter() : filter;
        filter = known;
        long at = end;
        try {
            for (int from = 0; from < keys.length; from += BLOCK) {
                firsts[from / BLOCK] = keys[from];
                block.clear();
                for (int i = from; i < Math.min(from + BLOCK, keys.length); i++) {
                    known.add(keys[i]);
                    block.putLong(keys[i]).putLong(table.get(keys[i]));
                }
                write(block.flip());
            }
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
        runs.add(new Run(at, keys.length, firsts));
    }

    private void write(ByteBuffer bytes) throws IOException {
        FileChannel open = opened();
        while (bytes.hasRemaining()) {
            end += open.write(bytes, end);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path made = Files.createTempFile("revizor-", ".keys");
            open = FileChannel.open(
                    made, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public void close() {
        runs.clear();
        filter = null;
        end = 0;
        try (FileChannel open = file) {
            file = null;
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }
}
