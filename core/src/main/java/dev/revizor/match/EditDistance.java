package dev.revizor.match;

/**
 * Counts of typing errors between two words, without garbage. Not thread-safe: each thread has its own.
 *
 * <p>Levenshtein by Myers (1999), optimal string alignment (a swap of neighbours is one error) by Hyyrö (2003), both
 * on 64-bit vectors; words over 64 chars fall back to a row of the table.
 */
final class EditDistance {
    private static final int SMALL = 2048;

    /** Between longer parts that differ errors are not counted: as many as there are characters. */
    private static final int LONG = 1_000;

    private final long[] masks = new long[SMALL];
    private int[] before = new int[128];
    private int[] last = new int[128];
    private int[] row = new int[128];

    /** Insertions, deletions and substitutions that turn one into the other. */
    int levenshtein(String a, String b) {
        if (a.length() == 0 || b.length() == 0) {
            return a.length() + b.length();
        }
        return a.length() > 64 || !narrow(a, b) ? table(a, b, false) : bits(a, b, false);
    }

    /** As Levenshtein, and a swap of two neighbours counts as one. */
    int osa(String a, String b) {
        if (a.length() == 0 || b.length() == 0) {
            return a.length() + b.length();
        }
        return a.length() > 64 || !narrow(a, b) ? table(a, b, true) : bits(a, b, true);
    }

    /** {@link JaroWinkler}, by the same table. */
    double jaroWinkler(String a, String b) {
        return narrow(a, b) ? JaroWinkler.of(a, b, masks) : JaroWinkler.of(a, b);
    }

    private static boolean narrow(String a, String b) {
        int all = 0;
        for (int i = 0; i < a.length(); i++) {
            all |= a.charAt(i);
        }
        for (int i = 0; i < b.length(); i++) {
            all |= b.charAt(i);
        }
        return all < SMALL;
    }

    private int bits(String a, String b, boolean swaps) {
        for (int i = 0; i < a.length(); i++) {
            masks[a.charAt(i)] |= 1L << i;
        }
        long top = 1L << (a.length() - 1);
        long plus = -1L;
        long minus = 0;
        long zero = 0;
        long maskBefore = 0;
        int distance = a.length();
        for (int j = 0; j < b.length(); j++) {
            long mask = masks[b.charAt(j)];
            long swap = swaps ? (((~zero) & mask) << 1) & maskBefore : 0;
            zero = (((mask & plus) + plus) ^ plus) | mask | minus | swap;
            long up = minus | ~(zero | plus);
            long down = zero & plus;
            distance += (up & top) != 0 ? 1 : 0;
            distance -= (down & top) != 0 ? 1 : 0;
            up = (up << 1) | 1;
            down = down << 1;
            plus = down | ~(zero | up);
            minus = up & zero;
            maskBefore = mask;
        }
        for (int i = 0; i < a.length(); i++) {
            masks[a.charAt(i)] = 0;
        }
        return distance;
    }

    /** Words, and texts: what their ends have in common needs no table, and what is longer than any cell is another text. */
    private int table(String a, String b, boolean swaps) {
        int head = 0;
        int most = Math.min(a.length(), b.length());
        while (head < most && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        String left = a.substring(head, a.length() - tail);
        String right = b.substring(head, b.length() - tail);
        if (left.isEmpty() || right.isEmpty() || Math.min(left.length(), right.length()) > LONG) {
            return Math.max(left.length(), right.length());
        }
        return filled(left, right, swaps);
    }

    private int filled(String a, String b, boolean swaps) {
        room(b.length() + 1);
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (swaps
                        && i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private void room(int need) {
        if (row.length < need) {
            row = new int[need * 2];
            last = new int[need * 2];
            before = new int[need * 2];
        }
    }
}
