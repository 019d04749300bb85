package dev.revizor.match;

/**
 * How likely it is that two cards drawn by chance are one entity. It falls with the size of the base, so that the same
 * evidence means less in a larger one.
 */
final class Prior {
    private Prior() {}

    /**
     * log2 of the prior odds. Starts from 0.3 matches a card; then the expected number of matches among all pairs is
     * taken instead and computed again (EM of λ alone: pairs that were not compared count as different), within a
     * factor of eight.
     */
    static double bits(Scores scores, int size) {
        if (size < 2) {
            return 0;
        }
        double pairs = size * (size - 1.0) / 2;
        double lambda = 0.3 * size / pairs;
        for (int round = 0; round < 5; round++) {
            double odds = lambda / (1 - Math.min(0.5, lambda));
            double expected = 0;
            for (int i = 0; i < scores.size(); i++) {
                double bits = scores.bits(i);
                if (!scores.conflict(i)) {
                    double ratio = odds * Math.pow(2, bits);
                    expected += ratio / (1 + ratio);
                }
            }
            lambda = Math.max(0.1 * size, Math.min(2.4 * size, expected)) / pairs;
        }
        return Frequencies.log2(lambda / Math.max(0.5, 1 - lambda));
    }

    /** The lowest weight without the prior that still matters: four bits short of even odds at the highest prior. */
    static double floor(int size) {
        return Frequencies.log2(Math.max(2, size)) - 6.5;
    }
}
