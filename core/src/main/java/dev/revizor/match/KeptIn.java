package dev.revizor.match;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Reads what {@link KeptOut} wrote. The checksum is looked at before anything else, and no length is believed that the
 * rest of the file could not hold: a damaged file is an IOException, never a wrong base and never a lack of memory.
 */
public final class KeptIn implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private long left;

    private KeptIn(InputStream in, long left) {
        this.in = in;
        this.left = left;
    }

    /** Opens a file whose checksum is right. */
    public static KeptIn open(Path file) throws IOException {
        long size = Files.size(file);
        if (size < Long.BYTES) {
            throw new EOFException();
        }
        check(file, size - Long.BYTES);
        return new KeptIn(Files.newInputStream(file), size - Long.BYTES);
    }

    private static void check(Path file, long content) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (long rest = content; rest > 0; ) {
                int n = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, rest));
                if (n == 0) {
                    throw new EOFException();
                }
                sum.update(bytes, 0, n);
                rest -= n;
            }
            byte[] last = in.readNBytes(Long.BYTES);
            if (last.length < Long.BYTES || ByteBuffer.wrap(last).getLong() != sum.getValue()) {
                throw new IOException("wrong checksum");
            }
        }
    }

    /** Whether a file begins like one of these. */
    public static boolean begins(Path file, String magic) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Integer.BYTES + magic.length());
            ByteBuffer bytes = ByteBuffer.wrap(head);
            boolean fits = head.length == Integer.BYTES + magic.length() && bytes.getInt() == (magic.length() << 1 | 1);
            for (int i = 0; fits && i < magic.length(); i++) {
                fits = bytes.get() == magic.charAt(i);
            }
            return fits;
        } catch (IOException unreadable) {
            // Whoever reads it as a table says why.
            return false;
        }
    }

    /** One number. */
    public int number() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    /** A column of numbers. */
    public int[] ints() throws IOException {
        int[] out = new int[count(Integer.BYTES)];
        for (int at = 0; at < out.length; ) {
            need(Integer.BYTES);
            int n = Math.min(out.length - at, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(out, at, n);
            buffer.position(buffer.position() + n * Integer.BYTES);
            at += n;
        }
        return out;
    }

    /** A column of long numbers. */
    public long[] longs() throws IOException {
        long[] out = new long[count(Long.BYTES)];
        for (int at = 0; at < out.length; ) {
            need(Long.BYTES);
            int n = Math.min(out.length - at, buffer.remaining() / Long.BYTES);
            buffer.asLongBuffer().get(out, at, n);
            buffer.position(buffer.position() + n * Long.BYTES);
            at += n;
        }
        return out;
    }

    /** How many texts follow: for each its head by {@link #number}, and the bytes of its characters by {@link #bytes}. */
    int textCount() throws IOException {
        return count(Integer.BYTES);
    }

    /** How many bytes the characters of a text take. */
    int bytesOf(int head) throws IOException {
        long bytes = (long) KeptOut.length(head) * (KeptOut.isNarrow(head) ? 1 : Character.BYTES);
        refuseMoreThanLeft(bytes);
        return (int) bytes;
    }

    /** Bytes as {@link KeptOut#bytes} wrote them. */
    public byte[] bytes() throws IOException {
        byte[] out = new byte[count(1)];
        bytes(out, 0, out.length);
        return out;
    }

    /**
     * Where ids stand in an open hash table, as it was written; zero is an empty place. Which id stands where is not
     * looked at: the checksum answers for that.
     *
     * @param ids how many there are, from 1 on
     */
    int[] slots(int ids) throws IOException {
        int[] out = ints();
        int filled = 0;
        for (int id : out) {
            if (id < 0 || id > ids) {
                throw new IOException("damaged");
            }
            filled += id == 0 ? 0 : 1;
        }
        if (Integer.bitCount(out.length) != 1 || filled != ids || out.length <= ids) {
            throw new IOException("damaged");
        }
        return out;
    }

    /** Takes bytes as they lie in the file. */
    void bytes(byte[] target, int at, int count) throws IOException {
        for (int done = 0; done < count; ) {
            need(1);
            int n = Math.min(count - done, buffer.remaining());
            buffer.get(target, at + done, n);
            done += n;
        }
    }

    /** Texts. */
    public String[] texts() throws IOException {
        String[] out = new String[textCount()];
        for (int i = 0; i < out.length; i++) {
            out[i] = text();
        }
        return out;
    }

    /** One text. */
    @SuppressWarnings("deprecation") // the fastest way from one byte a character to a text
    public String text() throws IOException {
        int head = number();
        int length = KeptOut.length(head);
        boolean narrow = KeptOut.isNarrow(head);
        bytesOf(head);
        if (length == 0) {
            return "";
        }
        if (narrow && buffer.remaining() < length && length <= BUFFER) {
            need(length);
        }
        if (narrow && buffer.remaining() >= length) {
            String out = new String(buffer.array(), 0, buffer.position(), length);
            buffer.position(buffer.position() + length);
            return out;
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            need(narrow ? 1 : Character.BYTES);
            chars[i] = narrow ? (char) buffer.get() : buffer.getChar();
        }
        return new String(chars);
    }

    private int count(int bytesEach) throws IOException {
        int count = number();
        if (count < 0) {
            throw new IOException("damaged");
        }
        refuseMoreThanLeft((long) count * bytesEach);
        return count;
    }

    private void refuseMoreThanLeft(long bytes) throws IOException {
        if (bytes > left + buffer.remaining()) {
            throw new EOFException();
        }
    }

    private void need(int bytes) throws IOException {
        while (buffer.remaining() < bytes) {
            buffer.compact();
            int n = in.read(buffer.array(), buffer.position(), (int) Math.min(buffer.remaining(), left));
            if (n <= 0) {
                throw new EOFException();
            }
            left -= n;
            buffer.position(buffer.position() + n);
            buffer.flip();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
