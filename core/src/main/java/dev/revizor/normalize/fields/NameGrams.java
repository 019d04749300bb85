package dev.revizor.normalize.fields;

import java.util.function.LongToIntFunction;

/**
 * The runs of letters that a Cyrillic word is made of, each packed into a number: the ends of the word ({@code $} stands
 * behind the last letter), its beginnings ({@code ^} stands before the first) and all pairs and triples in between. The
 * maker of the tables and their reader take a word apart by this one class, so that they cannot differ.
 */
public final class NameGrams {
    private static final int LONGEST_END = 6;
    private static final int LONGEST_BEGINNING = 4;
    private static final int LONGEST_INSIDE = 3;
    private static final int LONGEST_WORD = 40;
    private static final int BITS = 6;
    private static final String LETTERS = " абвгдежзийклмнопрстуфхцчшщъыьэюя-^$";
    private static final int BEGIN = LETTERS.indexOf('^');
    private static final int END = LETTERS.indexOf('$');
    private static final int HYPHEN = LETTERS.indexOf('-');

    private NameGrams() {}

    /**
     * Takes a word apart and adds up what is said of its runs.
     *
     * @param key the folded word
     * @param weight asked for each run; a run that stands twice in the word is asked for twice
     * @return 0 where a character is no Russian letter, or the word is too short or too long: then nothing is asked
     */
    public static int sum(String key, LongToIntFunction weight) {
        if (!takes(key)) {
            return 0;
        }
        int length = key.length();
        int sum = 0;
        long run = END;
        for (int size = 2; size <= LONGEST_END && size <= length + 2; size++) {
            run |= (long) at(key, length + 1 - size) << (BITS * (size - 1));
            sum += weight.applyAsInt(run);
        }
        run = BEGIN;
        for (int size = 2; size <= LONGEST_BEGINNING && size <= length + 1; size++) {
            run = run << BITS | at(key, size - 2);
            sum += weight.applyAsInt(run);
        }
        for (int size = 2; size <= LONGEST_INSIDE; size++) {
            for (int from = 0; from + size <= length; from++) {
                sum += weight.applyAsInt(inside(key, from, size));
            }
        }
        return sum;
    }

    private static long inside(String key, int from, int size) {
        long run = 0;
        for (int i = from; i < from + size; i++) {
            run = run << BITS | at(key, i);
        }
        return run;
    }

    private static boolean isRussian(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!(c >= 'а' && c <= 'я') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** The number of the character at a place; before the first one stands {@code ^}. */
    private static int at(String key, int place) {
        if (place < 0) {
            return BEGIN;
        }
        char c = key.charAt(place);
        return c == '-' ? HYPHEN : c - 'а' + 1;
    }

    /** Whether {@link #sum} takes a folded word apart. */
    public static boolean takes(String key) {
        return key.length() >= 2 && key.length() <= LONGEST_WORD && isRussian(key);
    }

    /** A run as it stands in a table. */
    public static String text(long run) {
        StringBuilder out = new StringBuilder();
        for (long rest = run; rest != 0; rest >>>= BITS) {
            out.append(LETTERS.charAt((int) (rest & (1 << BITS) - 1)));
        }
        return out.reverse().toString();
    }

    /** A run that stands in a table; the inverse of {@link #text}. */
    public static long packed(String text) {
        long run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = run << BITS | LETTERS.indexOf(text.charAt(i));
        }
        return run;
    }
}
