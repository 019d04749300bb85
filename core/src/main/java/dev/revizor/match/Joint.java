package dev.revizor.match;

/**
 * What comparisons say together that all describe one thing: as much as they say alone, up to a ceiling. The ceiling is
 * on the surprise of strangers who share the whole thing, so that a level which is rare in pairs of one entity lowers it
 * by its share; but what was left out would not, and so no agreement ever lowers the whole.
 */
final class Joint {
    private static final int MOST = 12;

    private final double[] bits = new double[MOST];
    private final double[] shares = new double[MOST];
    private int size;
    private double equal;

    void clear() {
        size = 0;
        equal = 0;
    }

    /**
     * Adds what one comparison says; what speaks against is no part of it.
     *
     * @param share log2 of the level's share in pairs of one entity; 0 where the values are equal
     */
    void add(double weight, double share) {
        if (weight <= 0) {
            return;
        }
        if (share == 0) {
            equal += weight;
        } else {
            bits[size] = weight;
            shares[size++] = share;
        }
    }

    /** All that was added. */
    double sum() {
        double out = equal;
        for (int i = 0; i < size; i++) {
            out += bits[i];
        }
        return out;
    }

    /** The most that it says together. */
    double under(double ceiling) {
        return best(0, equal, ceiling);
    }

    private double best(int from, double weight, double ceiling) {
        if (from == size) {
            return Math.min(weight, ceiling);
        }
        return Math.max(best(from + 1, weight + bits[from], ceiling + shares[from]), best(from + 1, weight, ceiling));
    }
}
