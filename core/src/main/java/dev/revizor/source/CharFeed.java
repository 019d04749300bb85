package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Decodes a stream and remembers where it could not, so that a damaged row is rejected and never silently changed. */
final class CharFeed implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final ArrayDeque<Long> damage = new ArrayDeque<>();
    private final ZeroBlocks zeros = new ZeroBlocks();
    private final boolean mayHoldZeros;
    private long taken;
    private long produced;
    private boolean atEnd;

    /**
     * A place between two characters of a text.
     *
     * @param bytes of the stream before it
     * @param chars characters before it
     */
    record Mark(long bytes, long chars) {
        static final Mark BEGIN = new Mark(0, 0);
    }

    /**
     * A feed that owns the stream.
     *
     * @param skip so many bytes of a byte order mark
     */
    CharFeed(InputStream in, Charset charset, int skip) throws IOException {
        this(in, charset, new Mark(skip, 0));
    }

    /**
     * A feed from a mark of another one on, which owns the stream. The charset must be one without shifts, in which a
     * character is the same bytes wherever it stands.
     *
     * @param in the stream from its first byte
     */
    CharFeed(InputStream in, Charset charset, Mark from) throws IOException {
        this(in, charset, from, true);
    }

    /** A feed of a file that was looked through: only where zero bytes were seen in it they are looked for again. */
    static CharFeed of(Path file, FileScan scan, Charset charset, Mark from) throws IOException {
        return new CharFeed(Files.newInputStream(file), charset, from, scan.holdsZeros());
    }

    private CharFeed(InputStream in, Charset charset, Mark from, boolean mayHoldZeros) throws IOException {
        this.in = in;
        this.mayHoldZeros = mayHoldZeros;
        this.taken = from.bytes();
        this.produced = from.chars();
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(from.bytes());
        bytes.flip();
    }

    /** Where the next character stands. */
    Mark mark() {
        return new Mark(taken - bytes.remaining(), produced);
    }

    /** Puts characters into the target from an index on; returns how many, or −1 at the end. */
    int fill(char[] target, int from) {
        CharBuffer chars = CharBuffer.wrap(target, from, target.length - from);
        int before = chars.position();
        while (chars.position() == before) {
            if (!bytes.hasRemaining() && atEnd) {
                return -1;
            }
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            if (result.isError() && chars.hasRemaining()) {
                bytes.position(bytes.position() + result.length());
                damage.add(produced + chars.position() - before);
                chars.put(REPLACEMENT);
            } else if (result.isUnderflow() && chars.position() == before && !readMore()) {
                return -1;
            }
        }
        int count = chars.position() - before;
        if (mayHoldZeros) {
            zeros.take(target, before, before + count, produced);
        }
        produced += count;
        return count;
    }

    /**
     * What is wrong with the text of a range of absolute positions, which are asked for in their order: a block of zero
     * bytes, or a character that could not be decoded; null where nothing is.
     */
    @Nullable
    SourceError troubleWithin(long from, long to) {
        boolean damaged = damagedWithin(from, to);
        return zeros.before(to) ? SourceError.ROW_ZEROED : damaged ? SourceError.BYTES_UNDECODABLE : null;
    }

    private boolean damagedWithin(long from, long to) {
        boolean hit = false;
        while (!damage.isEmpty() && damage.peekFirst() < to) {
            hit |= damage.removeFirst() >= from;
        }
        return hit;
    }

    private boolean readMore() {
        if (atEnd) {
            return false;
        }
        try {
            bytes.compact();
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (n < 0) {
                atEnd = true;
            } else {
                bytes.position(bytes.position() + n);
                taken += n;
            }
            bytes.flip();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
