package dev.revizor.audit;

/**
 * Intervals for a share of hits in a random draw. Wilson: E. B. Wilson, 1927; L. D. Brown, T. T. Cai, A. DasGupta,
 * «Interval Estimation for a Binomial Proportion», 2001, recommend it for general use.
 */
public final class Share {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private Share() {}

    /** Lower and upper 95 % Wilson limits, 0..1; {@code [0, 1]} without any trial. */
    public static double[] wilson95(long hits, long n) {
        if (n == 0) {
            return new double[] {0, 1};
        }
        double share = (double) hits / n;
        double z2 = Z * Z;
        double centre = share + z2 / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double low = (centre - half) / (1 + z2 / n);
        double high = (centre + half) / (1 + z2 / n);
        return new double[] {hits == 0 ? 0 : Math.max(0, low), hits == n ? 1 : Math.min(1, high)};
    }
}
