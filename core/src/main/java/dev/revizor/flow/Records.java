package dev.revizor.flow;

import dev.revizor.flow.DedupeFlow.Known;
import dev.revizor.match.KeptIn;
import dev.revizor.match.KeptOut;
import dev.revizor.run.TextColumn;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All records that were read, by the order of arrival and by their inner ids. Flat arrays, since a base may have
 * millions: an id that is a number is kept as one. Not final fields: it grows as records are read.
 */
final class Records {
    private TextColumn inner = new TextColumn();
    private int[] sources = new int[1024];
    private long[] numbers = new long[1024];
    /** Ids that are no numbers; no array before there is one. */
    private @Nullable String[] texts = {};

    /** Which of them are compared. */
    private final BitSet cards = new BitSet();

    private int[] slots = {};
    private int indexed;
    private int[] cardNumbers = {};
    private int cardCount;
    private int size;

    /** Takes a record; the same inner id a second time is another record. */
    void add(String innerId, Known record, boolean isCard) {
        cards.set(size, isCard);
        cardCount += isCard ? 1 : 0;
        if (size == sources.length) {
            sources = Arrays.copyOf(sources, Math.max(64, size + (size >> 1)));
            numbers = Arrays.copyOf(numbers, sources.length);
        }
        inner.add(innerId);
        sources[size] = record.source();
        numbers[size] = RecordOrder.numberOf(record.recordId());
        if (numbers[size] == RecordOrder.NO_NUMBER) {
            texts = size < texts.length ? texts : Arrays.copyOf(texts, sources.length);
            texts[size] = record.recordId();
        }
        size++;
    }

    int size() {
        return size;
    }

    String inner(int at) {
        return inner.get(at);
    }

    int source(int at) {
        return sources[at];
    }

    /** The user's id of a record within its file. */
    String recordId(int at) {
        String text = at < texts.length ? texts[at] : null;
        return isNumber(at) || text == null ? Long.toString(numbers[at]) : text;
    }

    Known record(int at) {
        return new Known(sources[at], recordId(at));
    }

    /** The record of an inner id; null where there is none. */
    @Nullable
    Known get(String innerId) {
        int at = at(innerId);
        return at < 0 ? null : record(at);
    }

    /** The number of a record by its inner id, in the order of arrival; negative: there is none. */
    int at(String innerId) {
        if (indexed != size || slots.length == 0) {
            index();
        }
        int mask = slots.length - 1;
        int slot = spread(innerId) & mask;
        while (slots[slot] != 0) {
            if (inner.get(slots[slot] - 1).equals(innerId)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Adds what is not in the index yet; a kept base brings that of its own records. */
    private void index() {
        if (slots.length == 0 || slots.length < 2 * size) {
            slots = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
            indexed = 0;
        }
        int mask = slots.length - 1;
        for (int i = indexed; i < size; i++) {
            int slot = spread(inner.get(i)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
        indexed = size;
    }

    private static int spread(String text) {
        int mixed = text.hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /** The number of the record that was compared as the so-manyth. */
    int ofCard(int card) {
        if (cardCount == size) {
            return card;
        }
        if (cardNumbers.length != cardCount) {
            cardNumbers = cards.stream().toArray();
        }
        return cardNumbers[card];
    }

    /** The inner ids of those that are compared, by {@link #ofCard}; grows with the records. */
    List<String> cardIds() {
        return new AbstractList<>() {
            @Override
            public String get(int card) {
                return inner.get(ofCard(card));
            }

            @Override
            public int size() {
                return cardCount;
            }
        };
    }

    void keep(KeptOut out) throws IOException {
        int[] places = inner.places();
        out.ints(places.length, at -> places[at]);
        List<byte[]> chunks = inner.chunks();
        out.number(chunks.size());
        for (byte[] chunk : chunks) {
            out.bytes(chunk, chunk.length);
        }
        out.ints(size, this::source);
        out.ints(size, at -> cards.get(at) ? 1 : 0);
        out.texts(size, at -> isNumber(at) ? "" : recordId(at));
        out.longs(size, at -> numbers[at]);
        index();
        out.ints(slots.length, at -> slots[at]);
    }

    /** Takes the records that were kept, before any other. */
    void restore(KeptIn in) throws IOException {
        inner = column(in);
        sources = in.ints();
        int[] kinds = in.ints();
        texts = in.texts();
        numbers = in.longs();
        size = inner.size();
        if (sources.length != size || kinds.length != size || texts.length != size || numbers.length != size) {
            throw new IOException("damaged");
        }
        for (int at = 0; at < size; at++) {
            cards.set(at, kinds[at] == 1);
            cardCount += kinds[at] == 1 ? 1 : 0;
        }
        slots = in.ints();
        indexed = size;
        int most = size;
        if (Integer.bitCount(slots.length) != 1
                || slots.length <= size
                || Arrays.stream(slots).anyMatch(slot -> slot < 0 || slot > most)) {
            throw new IOException("damaged");
        }
    }

    private static TextColumn column(KeptIn in) throws IOException {
        int[] places = in.ints();
        List<byte[]> chunks = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            chunks.add(in.bytes());
        }
        try {
            return TextColumn.of(places, chunks);
        } catch (IllegalArgumentException e) {
            throw new IOException("damaged", e);
        }
    }

    private boolean isNumber(int at) {
        return numbers[at] != RecordOrder.NO_NUMBER;
    }

    /** All inner ids, sorted. */
    List<String> sortedInner() {
        String[] out = inner.toArray(new String[0]);
        Arrays.sort(out);
        return List.of(out);
    }

    /** The records in the order in which tables list them, see {@link RecordOrder}. */
    int[] inOrder() {
        return IntSort.sorted(size, this::compare);
    }

    private int compare(int a, int b) {
        int bySource = Integer.compare(sources[a], sources[b]);
        if (bySource != 0) {
            return bySource;
        }
        int byId = compareId(a, numbers[b], texts.length > b ? texts[b] : null);
        return byId != 0 ? byId : inner.get(a).compareTo(inner.get(b));
    }

    /** How the id of a record stands to another id of the same file. */
    int compareId(int at, String recordId) {
        return compareId(at, RecordOrder.numberOf(recordId), recordId);
    }

    private int compareId(int at, long number, @Nullable String text) {
        if (numbers[at] != number || number != RecordOrder.NO_NUMBER || text == null) {
            return Long.compare(numbers[at], number);
        }
        return recordId(at).compareTo(text);
    }

    /** Sorts places without an object for each. */
    static final class IntSort {
        private static final int RUN = 16;

        private IntSort() {}

        /** The numbers 0..size−1 in the order that the comparison says; stable, and quick where they are in it already. */
        static int[] sorted(int size, IntBinaryOperator compare) {
            int[] from = new int[size];
            Arrays.setAll(from, i -> i);
            boolean ordered = true;
            for (int i = 1; i < size && ordered; i++) {
                ordered = compare.applyAsInt(i - 1, i) <= 0;
            }
            if (ordered) {
                return from;
            }
            for (int start = 0; start < size; start += RUN) {
                insert(from, start, Math.min(size, start + RUN), compare);
            }
            int[] to = new int[size];
            for (long run = RUN; run < size; run *= 2) {
                for (long start = 0; start < size; start += 2 * run) {
                    int middle = (int) Math.min(size, start + run);
                    merge(from, to, (int) start, middle, (int) Math.min(size, start + 2 * run), compare);
                }
                int[] swapped = from;
                from = to;
                to = swapped;
            }
            return from;
        }

        private static void insert(int[] places, int start, int end, IntBinaryOperator compare) {
            for (int i = start + 1; i < end; i++) {
                int place = places[i];
                int at = i;
                while (at > start && compare.applyAsInt(places[at - 1], place) > 0) {
                    places[at] = places[at - 1];
                    at--;
                }
                places[at] = place;
            }
        }

        private static void merge(int[] from, int[] to, int start, int middle, int end, IntBinaryOperator compare) {
            int left = start;
            int right = middle;
            for (int i = start; i < end; i++) {
                boolean takeLeft = left < middle && (right >= end || compare.applyAsInt(from[left], from[right]) <= 0);
                to[i] = takeLeft ? from[left++] : from[right++];
            }
        }
    }
}
