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
        int m = Math.min(64, left.length());
        int n = Math.min(64, right.length());
        if (m == 0 || n == 0) {
            return m == n ? 1 : 0;
        }
        String shorter = m > n ? right : left;
        String longer = m > n ? left : right;
        double jaro = jaro(shorter, Math.min(m, n), longer, Math.max(m, n));
        if (jaro < 0.7) {
            return jaro;
        }
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(m, n)) && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + 0.1 * prefix * (1.0 - jaro);
    }

    private static double jaro(String shorter, int m, String longer, int n) {
        int window = Math.max(n / 2 - 1, 0);
        long matchedShort = 0;
        long matchedLong = 0;
        int matches = 0;
        for (int i = 0; i < m; i++) {
            int end = Math.min(i + window + 1, n);
            for (int j = Math.max(i - window, 0); j < end; j++) {
                if ((matchedLong & (1L << j)) == 0 && shorter.charAt(i) == longer.charAt(j)) {
                    matchedShort |= 1L << i;
                    matchedLong |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double half = halfTranspositions(shorter, matchedShort, longer, matchedLong) / 2.0;
        double hits = matches;
        return (hits / m + hits / n + (hits - half) / hits) / 3;
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
