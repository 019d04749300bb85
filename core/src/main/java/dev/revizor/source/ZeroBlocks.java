package dev.revizor.source;

import java.util.ArrayDeque;

/**
 * Blocks of NUL characters in a text as it is decoded. A crash leaves them where a file system had room for a file and not
 * yet its bytes: what stood there is lost. A few lone ones are dirt within a cell, and those that fill a cell up to its end
 * are how some programs write a text into a field of a fixed length. Not final fields: it follows a stream.
 */
final class ZeroBlocks {
    /** A file system writes by hundreds of bytes; no dirt is as long. */
    static final int LEAST = 16;

    /** Where each block has come to that length. */
    private final ArrayDeque<Long> found = new ArrayDeque<>();

    private int run;

    /**
     * Takes in characters.
     *
     * @param at the place of the first among all
     */
    void take(char[] chars, int from, int to, long at) {
        for (int i = from; i < to; i++) {
            if (chars[i] != 0) {
                run = 0;
            } else if (++run == LEAST) {
                found.add(at + i - from);
            }
        }
    }

    /** Whether a block stands before a place and behind the one that was asked for before; forgets it. */
    boolean before(long place) {
        boolean any = false;
        while (!found.isEmpty() && found.peekFirst() < place) {
            found.removeFirst();
            any = true;
        }
        return any;
    }

    /** Whether no cell has a block but at its end. */
    static boolean onlyFill(String[] cells) {
        for (String cell : cells) {
            int end = cell.length();
            while (end > 0 && cell.charAt(end - 1) == 0) {
                end--;
            }
            if (run(cell, end) >= LEAST) {
                return false;
            }
        }
        return true;
    }

    /** The cells with no more of each block than shows it. */
    static String[] shown(String[] cells) {
        String[] out = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            out[i] = run(cells[i], cells[i].length()) > LEAST ? shown(cells[i]) : cells[i];
        }
        return out;
    }

    /** The text with no more of each block than shows it. */
    static String shown(String cell) {
        StringBuilder out = new StringBuilder();
        int zeros = 0;
        for (int i = 0; i < cell.length(); i++) {
            zeros = cell.charAt(i) == 0 ? zeros + 1 : 0;
            if (zeros <= LEAST) {
                out.append(cell.charAt(i));
            }
        }
        return out.toString();
    }

    /** The longest run of NUL before a place. */
    private static int run(String text, int to) {
        int longest = 0;
        int zeros = 0;
        for (int i = text.indexOf('\0'); i >= 0 && i < to; i++) {
            zeros = text.charAt(i) == 0 ? zeros + 1 : 0;
            longest = Math.max(longest, zeros);
        }
        return longest;
    }

    /** Whether a text begins with a block. */
    static boolean begin(String text) {
        return text.length() >= LEAST && text.chars().limit(LEAST).allMatch(c -> c == 0);
    }
}
