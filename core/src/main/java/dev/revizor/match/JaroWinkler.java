package dev.revizor.match;

/**
 * Jaro-Winkler similarity on bit masks, without garbage; equal to Commons Text's to the last bit. Words over 64 chars
 * are compared by their first 64.
 *
 * <p>Source: M. A. Jaro 1989, W. E. Winkler 1990; the prefix bonus (0.1 per char, at most four) is given from 0.7 on.
 */
final class JaroWinkler {
    private JaroWinkler() {}

    /** The similarity, 0..1. */
    static double of(String left, String right) {
        return of(left, right, new long[0]);
    }

    /**
     * The same in less time: where a character stands in a word is looked up in a table.
     *
     * @param places a zero for each character of either word, or nothing at all; afterwards as before
     */
    static double of(String left, String right, long[] places) {
        int m = Math.min(64, left.length());
        int n = Math.min(64, right.length());
        if (m == 0 || n == 0) {
            return m == n ? 1 : 0;
        }
        String shorter = m > n ? right : left;
        String longer = m > n ? left : right;
        double jaro = jaro(shorter, Math.min(m, n), longer, Math.max(m, n), places);
        if (jaro < 0.7) {
            return jaro;
        }
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(m, n)) && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + 0.1 * prefix * (1.0 - jaro);
    }

    private static double jaro(String shorter, int m, String longer, int n, long[] places) {
        int window = Math.max(n / 2 - 1, 0);
        boolean listed = places.length > 0;
        for (int j = 0; listed && j < n; j++) {
            places[longer.charAt(j)] |= 1L << j;
        }
        long matchedShort = 0;
        long matchedLong = 0;
        for (int i = 0; i < m; i++) {
            char c = shorter.charAt(i);
            long near = (-1L << Math.max(i - window, 0)) & (-1L >>> (63 - Math.min(i + window, n - 1)));
            long free = (listed ? places[c] : places(longer, n, c)) & near & ~matchedLong;
            if (free != 0) {
                matchedShort |= 1L << i;
                matchedLong |= free & -free;
            }
        }
        for (int j = 0; listed && j < n; j++) {
            places[longer.charAt(j)] = 0;
        }
        if (matchedShort == 0) {
            return 0;
        }
        double half = halfTranspositions(shorter, matchedShort, longer, matchedLong) / 2.0;
        double hits = Long.bitCount(matchedShort);
        return (hits / m + hits / n + (hits - half) / hits) / 3;
    }

    private static long places(String word, int n, char c) {
        long places = 0;
        for (int j = 0; j < n; j++) {
            places |= word.charAt(j) == c ? 1L << j : 0;
        }
        return places;
    }

    private static int halfTranspositions(String a, long matchedA, String b, long matchedB) {
        int moved = 0;
        long restA = matchedA;
        long restB = matchedB;
        while (restA != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                moved++;
            }
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return moved;
    }
}
