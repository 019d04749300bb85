package dev.revizor.match;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers texts as {@link Words} does, for dictionaries of millions whose texts are seldom asked for. Buys: about a third
 * of the memory, no object a text for the collector to look at, and a kept dictionary is taken over as it lies in the
 * file. Costs: each time a text is asked for it is made anew.
 */
final class Texts {
    /** Where texts lie: a multiple of four below 2²⁰ within a chunk, in eighteen bits; the chunk above them. */
    private static final int CHUNK = 1 << 20;

    private static final int ALIGNED = 2;
    private static final int OFFSET_BITS = 18;
    private static final int FIRST_CHUNK = 1 << 13;
    private static final int HEAD = Integer.BYTES;
    private static final VarHandle HEADS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[][] chunks = {new byte[FIRST_CHUNK]};
    private int used;
    private int[] places = new int[1024];
    private int[] slots = new int[2048];
    private int size = 1;

    /** The id of a text; 0 for the empty one. */
    int id(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int mask = slots.length - 1;
        int at = Words.spread(text.hashCode()) & mask;
        while (slots[at] != 0) {
            if (is(slots[at], text)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        slots[at] = size;
        add(text);
        if (size * 2 > slots.length) {
            index(slots.length * 2);
        }
        return size - 1;
    }

    /** The id of a text that was given before; 0 for any other. Not once it is settled. */
    int known(String text) {
        int mask = slots.length - 1;
        int at = Words.spread(text.hashCode()) & mask;
        while (slots[at] != 0) {
            if (is(slots[at], text)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    /** A text by its id. */
    @SuppressWarnings("deprecation") // the fastest way from one byte a character to a text
    String text(int id) {
        if (id == 0) {
            return "";
        }
        byte[] chunk = chunk(id);
        int at = at(id);
        int head = (int) HEADS.get(chunk, at);
        int length = KeptOut.length(head);
        if (KeptOut.isNarrow(head)) {
            return new String(chunk, 0, at + HEAD, length);
        }
        char[] out = new char[length];
        for (int i = 0; i < length; i++) {
            out[i] = wide(chunk, at + HEAD, i);
        }
        return new String(out);
    }

    /** No further text comes, and nobody asks for the id of one. */
    void settle() {
        slots = new int[0];
        places = Arrays.copyOf(places, size);
    }

    /** One more than the largest id. */
    int size() {
        return size;
    }

    /** Writes the texts in the order of their numbers, and the table that finds them; not once it is settled. */
    void keep(KeptOut out) throws IOException {
        keepTexts(out);
        out.ints(slots.length, i -> slots[i]);
    }

    /** Writes the texts alone, for those who give them again one by one. */
    void keepTexts(KeptOut out) throws IOException {
        out.texts(size - 1, i -> text(i + 1));
    }

    /** Takes the texts as they were kept, each once, instead of all before. */
    void restore(KeptIn in) throws IOException {
        int count = in.textCount();
        chunks = new byte[][] {new byte[FIRST_CHUNK]};
        used = 0;
        size = 1;
        places = new int[count + 1 + (count >> 3)];
        for (int i = 0; i < count; i++) {
            int head = in.number();
            int at = room(in.bytesOf(head));
            byte[] chunk = chunks[chunks.length - 1];
            HEADS.set(chunk, at, head);
            in.bytes(chunk, at + HEAD, in.bytesOf(head));
        }
        slots = in.slots(count);
    }

    private boolean is(int id, String text) {
        byte[] chunk = chunk(id);
        int at = at(id);
        int head = (int) HEADS.get(chunk, at);
        int length = text.length();
        if (KeptOut.length(head) != length) {
            return false;
        }
        boolean narrow = KeptOut.isNarrow(head);
        at += HEAD;
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != (narrow ? (char) chunk[at + i] : wide(chunk, at, i))) {
                return false;
            }
        }
        return true;
    }

    private void add(String text) {
        int head = KeptOut.head(text);
        int length = text.length();
        boolean narrow = KeptOut.isNarrow(head);
        int at = room(narrow ? length : length * Character.BYTES);
        byte[] chunk = chunks[chunks.length - 1];
        HEADS.set(chunk, at, head);
        at += HEAD;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (narrow) {
                chunk[at + i] = (byte) c;
            } else {
                chunk[at + 2 * i] = (byte) (c >>> 8);
                chunk[at + 2 * i + 1] = (byte) c;
            }
        }
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
            places = Arrays.copyOf(places, size + (size >> 1) + 1);
        }
        int at = used;
        places[size++] = (chunks.length - 1) << OFFSET_BITS | at >>> ALIGNED;
        // A text longer than a chunk has one of its own.
        used = Math.min(CHUNK, used + needed);
        return at;
    }

    private byte[] chunk(int id) {
        return chunks[places[id] >>> OFFSET_BITS];
    }

    private int at(int id) {
        return (places[id] & (1 << OFFSET_BITS) - 1) << ALIGNED;
    }

    private static char wide(byte[] chunk, int at, int i) {
        return (char) (chunk[at + 2 * i] << 8 | chunk[at + 2 * i + 1] & 0xFF);
    }

    private void index(int room) {
        int[] wider = new int[room];
        int mask = room - 1;
        for (int id = 1; id < size; id++) {
            int at = Words.spread(hash(id)) & mask;
            while (wider[at] != 0) {
                at = (at + 1) & mask;
            }
            wider[at] = id;
        }
        slots = wider;
    }

    /** How many characters a text has. */
    int length(int id) {
        return id == 0 ? 0 : KeptOut.length((int) HEADS.get(chunk(id), at(id)));
    }

    /** Where a text has a character first; negative: nowhere. */
    int indexOf(int id, char sought) {
        int length = length(id);
        for (int i = 0; i < length; i++) {
            if (charAt(id, i) == sought) {
                return i;
            }
        }
        return -1;
    }

    /**
     * One bit for each character that occurs, sixteen characters sharing them, each digit with one of its own. One error
     * changes two of them at most.
     */
    int marks(int id) {
        int length = length(id);
        int out = 0;
        for (int i = 0; i < length; i++) {
            out |= 1 << (charAt(id, i) & 15);
        }
        return out;
    }

    private char charAt(int id, int i) {
        byte[] chunk = chunk(id);
        int at = at(id);
        boolean narrow = KeptOut.isNarrow((int) HEADS.get(chunk, at));
        return narrow ? (char) chunk[at + HEAD + i] : wide(chunk, at + HEAD, i);
    }

    /** That of {@link String#hashCode}. */
    int hash(int id) {
        return hash(id, 0, length(id), 0);
    }

    /**
     * That of {@link String#hashCode} of a part of a text, without making it.
     *
     * @param before that of what stands before the part; 0: nothing does
     */
    int hash(int id, int from, int to, int before) {
        if (from >= to) {
            return before;
        }
        byte[] chunk = chunk(id);
        int at = at(id);
        boolean narrow = KeptOut.isNarrow((int) HEADS.get(chunk, at));
        at += HEAD;
        int out = before;
        for (int i = from; i < to; i++) {
            out = 31 * out + (narrow ? chunk[at + i] : wide(chunk, at, i));
        }
        return out;
    }
}
