package dev.revizor.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order of texts, found without an object for each: most are told apart by their first characters as a number. */
final class Order {
    /** Bits a character; larger ones count as the largest, and are told apart afterwards. */
    private static final int BITS = 7;

    private static final int LARGEST = (1 << BITS) - 1;

    private Order() {}

    /** The places of the texts in ascending order; equal ones by their place. */
    static int[] of(List<String> texts) {
        int size = texts.size();
        int skip = common(texts);
        int shift = 32 - Integer.numberOfLeadingZeros(Math.max(1, size));
        int letters = (Long.SIZE - 2 - shift) / BITS;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = head(texts.get(i), skip, letters) << shift | i;
        }
        Arrays.sort(keys);
        int mask = (1 << shift) - 1;
        int[] out = new int[size];
        for (int i = 0; i < size; i++) {
            out[i] = (int) keys[i] & mask;
        }
        Comparator<Integer> exact =
                Comparator.<Integer, String>comparing(texts::get).thenComparing(at -> at);
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || keys[i] >>> shift != keys[start] >>> shift) {
                sort(out, start, i, exact);
                start = i;
            }
        }
        return out;
    }

    /**
     * The same where the order of the first texts is known already.
     *
     * @param known the places of the first texts in ascending order
     */
    static int[] continued(int[] known, List<String> texts) {
        if (known.length == texts.size()) {
            return known;
        }
        int[] added = of(texts.subList(known.length, texts.size()));
        int[] out = new int[texts.size()];
        int done = 0;
        for (int i = 0; i < added.length; i++) {
            int place = known.length + added[i];
            int before = notAbove(known, done, texts, texts.get(place));
            System.arraycopy(known, done, out, done + i, before - done);
            done = before;
            out[done + i] = place;
        }
        System.arraycopy(known, done, out, done + added.length, known.length - done);
        return out;
    }

    /** How many of the known texts, of which some first ones are not above a text, are not. */
    private static int notAbove(int[] known, int from, List<String> texts, String text) {
        int low = from;
        int high = known.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean above = texts.get(known[middle]).compareTo(text) > 0;
            high = above ? middle : high;
            low = above ? low : middle + 1;
        }
        return low;
    }

    /** How many characters all texts begin with. */
    private static int common(List<String> texts) {
        String first = texts.isEmpty() ? "" : texts.get(0);
        int common = first.length();
        for (String text : texts) {
            int same = 0;
            while (same < common && same < text.length() && text.charAt(same) == first.charAt(same)) {
                same++;
            }
            common = same;
        }
        return common;
    }

    private static long head(String text, int skip, int letters) {
        long out = 0;
        boolean exact = true;
        for (int i = skip; i < skip + letters; i++) {
            int letter = exact && i < text.length() ? Math.min(LARGEST, text.charAt(i)) : 0;
            // What comes behind a letter that was not told apart decides nothing.
            exact &= letter < LARGEST;
            out = out << BITS | letter;
        }
        return out;
    }

    private static void sort(int[] places, int from, int to, Comparator<Integer> exact) {
        if (to - from < 2) {
            return;
        }
        Integer[] boxed = new Integer[to - from];
        for (int i = from; i < to; i++) {
            boxed[i - from] = places[i];
        }
        Arrays.sort(boxed, exact);
        for (int i = from; i < to; i++) {
            places[i] = boxed[i - from];
        }
    }
}
