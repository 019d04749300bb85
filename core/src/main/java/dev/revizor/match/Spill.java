package dev.revizor.match;

import dev.revizor.problem.FullDisk;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What matching puts on disk where its memory is bounded: one file, written behind its end, read anywhere. Throws
 * SPILL_FULL where the disk is full, SPILL_FAILED where it fails otherwise.
 */
final class Spill {
    private final Memory memory;

    Spill(Memory memory) {
        this.memory = memory;
    }

    /** Writes bytes; gives where they begin. */
    long append(ByteBuffer bytes) {
        try {
            return memory.file().append(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The bytes from a place on, ready to be read. */
    ByteBuffer read(long place, int count) {
        ByteBuffer out = ByteBuffer.allocate(count);
        try {
            memory.file().read(place, out);
        } catch (IOException e) {
            throw failed(e);
        }
        return out.flip();
    }

    static RevizorException failed(IOException e) {
        String folder = System.getProperty("java.io.tmpdir", "");
        MatchError error = FullDisk.saidBy(e) ? MatchError.SPILL_FULL : MatchError.SPILL_FAILED;
        return new RevizorException(error, Place.file(folder), Map.of(), e);
    }
}
