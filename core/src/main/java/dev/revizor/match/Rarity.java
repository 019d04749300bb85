package dev.revizor.match;

/** {@link Frequencies#rarity} of counts in one column, without taking a logarithm. */
final class Rarity {
    private static final double[] LOGS = logs();

    private final double most;

    /**
     * Of a column.
     *
     * @param filled how many cards have any value
     */
    Rarity(int filled) {
        most = Frequencies.log2(1.5 * Math.max(filled, 4));
    }

    /** The bits of a value that so many cards have, at most the cap. */
    double bits(int count, double cap) {
        double log = count < LOGS.length ? LOGS[Math.max(count, 2)] : Frequencies.log2(count);
        return Math.max(0, Math.min(cap, most - log));
    }

    private static double[] logs() {
        double[] out = new double[1 << 14];
        for (int i = 1; i < out.length; i++) {
            out[i] = Frequencies.log2(i);
        }
        return out;
    }
}
