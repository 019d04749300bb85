package dev.revizor.match;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/**
 * Writes what a kept base is made of: numbers, columns of numbers, texts; big-endian, with a CRC-32C behind all. Read by
 * {@link KeptIn}. Does not close the stream.
 */
public final class KeptOut {
    /** The longest text in bytes that is written at once. */
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final CRC32C sum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    public KeptOut(OutputStream out) {
        this.out = out;
    }

    /** Writes one number. */
    public void number(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    /** Writes a column of numbers. */
    public void ints(int count, IntUnaryOperator values) throws IOException {
        number(count);
        for (int i = 0; i < count; i++) {
            number(values.applyAsInt(i));
        }
    }

    /** Writes a column of long numbers. */
    public void longs(int count, IntToLongFunction values) throws IOException {
        number(count);
        for (int i = 0; i < count; i++) {
            room(Long.BYTES);
            buffer.putLong(values.applyAsLong(i));
        }
    }

    /** Writes the first of some bytes as they are. */
    public void bytes(byte[] bytes, int count) throws IOException {
        number(count);
        for (int done = 0; done < count; ) {
            room(1);
            int n = Math.min(count - done, buffer.remaining());
            buffer.put(bytes, done, n);
            done += n;
        }
    }

    /** Writes texts, each exactly as it is, lone surrogates too. */
    public void texts(int count, IntFunction<String> texts) throws IOException {
        number(count);
        for (int i = 0; i < count; i++) {
            text(texts.apply(i));
        }
    }

    /** Writes one text: its length with a bit for «one byte a character», then the characters. */
    public void text(String text) throws IOException {
        int head = head(text);
        boolean narrow = isNarrow(head);
        number(head);
        for (int i = 0; i < text.length(); i++) {
            room(Character.BYTES);
            if (narrow) {
                buffer.put((byte) text.charAt(i));
            } else {
                buffer.putChar(text.charAt(i));
            }
        }
    }

    /** Ends the file with its checksum. */
    public void finish() throws IOException {
        flush();
        long value = sum.getValue();
        buffer.putLong(value);
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** The number that a text begins with. */
    static int head(String text) {
        int narrow = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                narrow = 0;
                break;
            }
        }
        return text.length() << 1 | narrow;
    }

    /** How many characters the text has. */
    static int length(int head) {
        return head >>> 1;
    }

    /** Whether the text has one byte a character. */
    static boolean isNarrow(int head) {
        return (head & 1) == 1;
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        sum.update(buffer.array(), 0, buffer.position());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
