package dev.revizor.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Texts in the order in which they came, for millions of ids: bytes instead of objects, two hex digits in one. Buys two
 * thirds of the memory, and nothing for the collector to look at; each time a text is asked for it is made anew.
 */
public final class TextColumn extends AbstractList<String> implements RandomAccess {
    /** Texts begin at multiples of four below 2²⁰ within a chunk, in eighteen bits of a place; the chunk is above them. */
    private static final int CHUNK = 1 << 20;

    private static final int ALIGNED = 2;
    private static final int OFFSET_BITS = 18;
    private static final int FIRST_CHUNK = 1 << 13;
    private static final int HEAD = Integer.BYTES;
    private static final String HEX = "0123456789abcdef";
    private static final VarHandle HEADS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[][] chunks = {new byte[FIRST_CHUNK]};
    private int used;
    private int[] places = new int[64];
    private int size;

    /** How characters lie in bytes. */
    private enum Form {
        HEX,
        NARROW,
        WIDE;

        private static final Form[] ALL = values();

        static Form of(String text) {
            Form out = text.length() % 2 == 0 ? HEX : NARROW;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c > 0x7f) {
                    return WIDE;
                }
                if (Character.digit(c, 16) < 0 || c >= 'A' && c <= 'F') {
                    out = NARROW;
                }
            }
            return out;
        }

        int bytes(int length) {
            return switch (this) {
                case HEX -> length / 2;
                case NARROW -> length;
                case WIDE -> length * 2;
            };
        }
    }

    @Override
    public boolean add(String text) {
        Form form = Form.of(text);
        int at = room(form.bytes(text.length()));
        byte[] chunk = chunks[chunks.length - 1];
        HEADS.set(chunk, at, text.length() << 2 | form.ordinal());
        at += HEAD;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (form) {
                case HEX -> chunk[at + i / 2] |= (byte) (Character.digit(c, 16) << (i % 2 == 0 ? 4 : 0));
                case NARROW -> chunk[at + i] = (byte) c;
                case WIDE -> {
                    chunk[at + 2 * i] = (byte) (c >>> 8);
                    chunk[at + 2 * i + 1] = (byte) c;
                }
            }
        }
        return true;
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        byte[] chunk = chunks[places[index] >>> OFFSET_BITS];
        int at = (places[index] & (1 << OFFSET_BITS) - 1) << ALIGNED;
        int head = (int) HEADS.get(chunk, at);
        return text(chunk, at + HEAD, head >>> 2, Form.ALL[head & 3]);
    }

    @SuppressWarnings("deprecation") // the fastest way from one byte a character to a text
    private static String text(byte[] chunk, int at, int length, Form form) {
        if (form == Form.NARROW) {
            return new String(chunk, 0, at, length);
        }
        if (form == Form.HEX) {
            byte[] out = new byte[length];
            for (int i = 0; i < length; i += 2) {
                out[i] = (byte) HEX.charAt(chunk[at + i / 2] >> 4 & 15);
                out[i + 1] = (byte) HEX.charAt(chunk[at + i / 2] & 15);
            }
            return new String(out, 0, 0, length);
        }
        char[] out = new char[length];
        for (int i = 0; i < length; i++) {
            out[i] = (char) (chunk[at + 2 * i] << 8 | chunk[at + 2 * i + 1] & 0xFF);
        }
        return new String(out);
    }

    @Override
    public int size() {
        return size;
    }

    /** Where the texts lie, to be kept and given to {@link #of}; not to be changed. */
    public int[] places() {
        return Arrays.copyOf(places, size);
    }

    /** The bytes that the texts are made of, as they lie in memory; not to be changed. */
    public List<byte[]> chunks() {
        List<byte[]> out = new ArrayList<>(Arrays.asList(chunks));
        int last = out.size() - 1;
        if (chunks[last].length <= CHUNK) {
            out.set(last, Arrays.copyOf(chunks[last], used));
        }
        return out;
    }

    /**
     * The column of which these are the parts.
     *
     * @throws IllegalArgumentException where they do not belong together
     */
    public static TextColumn of(int[] places, List<byte[]> chunks) {
        for (int place : places) {
            int at = (place & (1 << OFFSET_BITS) - 1) << ALIGNED;
            byte[] chunk = place >>> OFFSET_BITS < chunks.size() ? chunks.get(place >>> OFFSET_BITS) : new byte[0];
            int head = at + HEAD <= chunk.length ? (int) HEADS.get(chunk, at) : -1;
            boolean form = head >= 0 && (head & 3) < Form.ALL.length;
            if (!form || Form.ALL[head & 3].bytes(head >>> 2) > chunk.length - at - HEAD) {
                throw new IllegalArgumentException("parts of different columns");
            }
        }
        TextColumn out = new TextColumn();
        if (!chunks.isEmpty()) {
            out.chunks = chunks.toArray(new byte[0][]);
            // What follows goes into a chunk of its own.
            out.used = Math.min(CHUNK, out.chunks[out.chunks.length - 1].length);
        }
        out.places = places.length == 0 ? out.places : places;
        out.size = places.length;
        return out;
    }

    /** Makes room for a further text in the last chunk; gives where its head begins. */
    private int room(int bytes) {
        int needed = (HEAD + bytes + 3) & ~3;
        byte[] last = chunks[chunks.length - 1];
        if (Math.min(CHUNK, last.length) - used < needed) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new byte[Math.max(needed, 2 * Math.min(CHUNK / 2, last.length))];
            used = 0;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        int at = used;
        places[size++] = (chunks.length - 1) << OFFSET_BITS | at >>> ALIGNED;
        // A text longer than a chunk has one of its own.
        used = Math.min(CHUNK, used + needed);
        return at;
    }
}
