package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers texts from 1 on; 0 is the blank. Buys: compared columns are {@code int[]}, equality is one comparison, each
 * text is analysed once. Ids depend on the order of arrival and must never decide an order.
 */
final class Words {
    private String[] texts = new String[1024];
    private int[] slots = new int[2048];
    private int size = 1;

    Words() {
        texts[0] = "";
    }

    /** The id of a text; 0 for the empty one. */
    int id(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int mask = slots.length - 1;
        int at = spread(text.hashCode()) & mask;
        while (slots[at] != 0) {
            if (texts[slots[at]].equals(text)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return add(text, at);
    }

    /** The id of a text that was given before; 0 for any other. */
    int known(String text) {
        int mask = slots.length - 1;
        int at = spread(text.hashCode()) & mask;
        while (slots[at] != 0) {
            if (texts[slots[at]].equals(text)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    String text(int id) {
        return texts[id];
    }

    /** One more than the largest id. */
    int size() {
        return size;
    }

    /** Writes the texts in the order of their numbers; given again in that order, they get the same. */
    void keep(KeptOut out) throws IOException {
        out.texts(size - 1, i -> texts[i + 1]);
    }

    /**
     * Takes the texts as they were kept, each once, before any other.
     *
     * @return what is still to be done before any text is asked for; may be run in another thread
     */
    Runnable restore(KeptIn in) throws IOException {
        String[] kept = in.texts();
        size = kept.length + 1;
        texts = Arrays.copyOf(texts, Math.max(texts.length, size + (size >> 3)));
        System.arraycopy(kept, 0, texts, 1, kept.length);
        return () -> index(Math.max(slots.length, Integer.highestOneBit(size) * 4));
    }

    private int add(String text, int at) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = text;
        slots[at] = size;
        size++;
        if (size * 2 > slots.length) {
            index(slots.length * 2);
        }
        return size - 1;
    }

    private void index(int room) {
        int[] wider = new int[room];
        int mask = wider.length - 1;
        for (int id = 1; id < size; id++) {
            int at = spread(texts[id].hashCode()) & mask;
            while (wider[at] != 0) {
                at = (at + 1) & mask;
            }
            wider[at] = id;
        }
        slots = wider;
    }

    /** Mixes a hash, so that its low bits depend on all of it. */
    static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
