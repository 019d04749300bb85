package dev.revizor.journal;

import dev.revizor.model.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The chain of seals: each is the SHA-256 of the row's columns, each with its length before it, and of the seal before.
 * Changing, dropping or adding a row in the middle breaks every seal after it.
 */
public final class Chain {
    /** The seal before the first row. */
    public static final byte[] START = new byte[32];

    private static final byte[] DOMAIN = "revizor-journal-v1".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = Digest.fresh();
    private final ByteBuffer number = ByteBuffer.allocate(8);
    private byte[] last;

    /** Goes on from a seal. */
    public Chain(byte[] last) {
        this.last = last.clone();
    }

    /** The seal of the next row, which the chain then goes on from. */
    public byte[] next(long seq, String... columns) {
        digest.update(DOMAIN);
        digest.update(number.putLong(0, seq).array(), 0, 8);
        for (String column : columns) {
            byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
            digest.update(number.putInt(0, bytes.length).array(), 0, 4);
            digest.update(bytes);
        }
        digest.update(last);
        last = digest.digest();
        return last.clone();
    }

    /** The seal that the chain goes on from. */
    public byte[] head() {
        return last.clone();
    }

    /** Whether a seal is what the next row's should be; the chain goes on from the true one. */
    public boolean matches(byte[] seal, long seq, String... columns) {
        return Arrays.equals(seal, next(seq, columns));
    }
}
