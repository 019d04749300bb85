package dev.revizor.match;

/** What the levels of one kind of card can say at most, whatever stands beside them. */
final class Bounds {
    private final Weights weights;
    private final float[] lift = new float[Weights.MOST * Weights.LEVELS];
    private final double placeCap;
    private final double entityCap;

    Bounds(Weights weights) {
        this.weights = weights;
        for (int child : weights.children()) {
            for (int level = 1; level < Weights.LEVELS; level++) {
                float most = 0;
                for (int beside = 1; beside < Weights.LEVELS; beside++) {
                    most = Math.max(most, weights.lift(child, level, beside));
                }
                lift[child * Weights.LEVELS + level] = most;
            }
        }
        placeCap = lifted(weights.placeCap, Aspect.CITY, Aspect.ADDRESS, Aspect.POSTCODE);
        entityCap = lifted(
                weights.entityCap, Aspect.SNILS, Aspect.OGRN, Aspect.INN, Aspect.COMPANY, Aspect.EMAIL, Aspect.WEBSITE);
    }

    private double lifted(double cap, Aspect... aspects) {
        double out = cap;
        for (Aspect aspect : aspects) {
            double most = 0;
            for (int level = 1; level < Weights.LEVELS; level++) {
                most = Math.max(most, lift[aspect.ordinal() * Weights.LEVELS + level]);
            }
            out += most;
        }
        return out;
    }

    /** The most that town, address and postcode say together, with what may stand beside them. */
    double placeCap() {
        return placeCap;
    }

    /** The same of all that names a legal entity. */
    double entityCap() {
        return entityCap;
    }

    /** The most that a level says with the chance of the level. */
    double of(Aspect aspect, int level) {
        return of(aspect.ordinal(), level);
    }

    /** The same, of an aspect by its number. */
    double of(int aspect, int level) {
        return weights.surprise(aspect, level) + share(aspect, level);
    }

    /** The most that any of some levels says. */
    double any(Aspect aspect, int from, int to) {
        double most = of(aspect, from);
        for (int level = from + 1; level <= to; level++) {
            most = Math.max(most, of(aspect, level));
        }
        return most;
    }

    /** The most that an equal value says: never less than nothing. */
    double equal(Aspect aspect, double surprise) {
        return Math.max(0, surprise + share(aspect, 1));
    }

    /** What is added to the surprise of a value at a level, at most. */
    double share(Aspect aspect, int level) {
        return share(aspect.ordinal(), level);
    }

    /** The same, of an aspect by its number. */
    double share(int aspect, int level) {
        return weights.logShare(aspect, level) + lift[aspect * Weights.LEVELS + level];
    }

    Weights weights() {
        return weights;
    }
}
