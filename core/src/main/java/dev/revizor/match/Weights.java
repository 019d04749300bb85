package dev.revizor.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trained part of the model for one kind of card: per aspect and level the share among pairs of one entity (m), the
 * chance among strangers (u), and the prior. Immutable once made.
 *
 * <p>A level's weight is log2(m / u). Where the value itself is looked at (an equal rare surname says more than an equal
 * common one), the comparison brings the chance of that value instead of the level's.
 */
final class Weights {
    /** Aspects that a model can have, those of unknown columns included; two longs hold a level of each. */
    static final int MOST = 32;

    /** Highest number of levels, the blank included. */
    static final int LEVELS = 16;

    private final double[] share = new double[MOST * LEVELS];
    private final double[] chance = new double[MOST * LEVELS];
    private final double[] logShare = new double[MOST * LEVELS];
    private final double[] surprise = new double[MOST * LEVELS];
    private final int[] parent = new int[MOST];
    private final float[][] lift = new float[MOST][];
    private final double[] ofDifference = new double[MOST];
    private int[] children = {};

    /** The most that town, address and postcode say together, in bits of surprise: households share all of them. */
    double placeCap = 11;

    /** The most that names, numbers and mailboxes of a legal entity say together: its branches share all of them. */
    double entityCap = 30;

    /** log2 of the odds that two cards drawn by chance are one entity. */
    double prior;

    Weights() {
        Arrays.fill(ofDifference, Double.NEGATIVE_INFINITY);
    }

    /** Weights that go together as those do. */
    Weights(Weights like) {
        this();
        System.arraycopy(like.parent, 0, parent, 0, MOST);
        System.arraycopy(like.lift, 0, lift, 0, MOST);
        children = like.children;
    }

    /** Whether levels, conflicts and caps would be seen nearly as with other weights. */
    boolean sees(Weights other) {
        return !Conflicts.changed(other, this)
                && Math.abs(placeCap - other.placeCap) < 0.5
                && Math.abs(entityCap - other.entityCap) < 0.5;
    }

    /** Makes the chance of an aspect depend on the level of another. */
    void goesWith(int child, int on, float[] bits) {
        parent[child] = on;
        lift[child] = bits;
        children =
                IntStream.concat(Arrays.stream(children), IntStream.of(child)).toArray();
    }

    /** The aspects whose chance depends on another. */
    int[] children() {
        return children;
    }

    int parent(int child) {
        return parent[child];
    }

    /** What is added to the surprise of a child's level beside the parent's level, in bits; mostly negative. */
    float lift(int child, int level, int parentLevel) {
        return lift[child][level * LEVELS + parentLevel];
    }

    /** Where training starts: the expected shares and chances. */
    static Weights expected() {
        Weights out = new Weights();
        for (int aspect = 0; aspect < MOST; aspect++) {
            List<Level> levels = levels(aspect);
            for (int level = 1; level <= levels.size(); level++) {
                out.set(
                        aspect,
                        level,
                        levels.get(level - 1).share(),
                        levels.get(level - 1).chance());
            }
        }
        return out;
    }

    static List<Level> levels(int aspect) {
        return aspect < Aspect.COUNT ? ASPECTS[aspect].levels : Aspect.EXTRA;
    }

    private static final Aspect[] ASPECTS = Aspect.values();

    /** Of each aspect the level of values that have nothing in common; 0 where it has none. */
    private static final int[] DIFFERING = differing();

    /** The level of values that have nothing in common; 0 where an aspect has none. */
    static int differing(int aspect) {
        return DIFFERING[aspect];
    }

    private static int[] differing() {
        int[] out = new int[MOST];
        for (int aspect = 0; aspect < MOST; aspect++) {
            List<Level> levels = levels(aspect);
            for (int level = 1; level <= levels.size(); level++) {
                out[aspect] = levels.get(level - 1).id().equals("different") ? level : out[aspect];
            }
        }
        return out;
    }

    static String level(int aspect, int level) {
        return levels(aspect).get(level - 1).id();
    }

    void set(int aspect, int level, double m, double u) {
        int at = aspect * LEVELS + level;
        share[at] = m;
        chance[at] = u;
        logShare[at] = Frequencies.log2(m);
        surprise[at] = -Frequencies.log2(u);
        if (level == DIFFERING[aspect]) {
            ofDifference[aspect] = weight(aspect, level);
        }
    }

    double share(int aspect, int level) {
        return share[aspect * LEVELS + level];
    }

    double chance(int aspect, int level) {
        return chance[aspect * LEVELS + level];
    }

    /** log2 of m / u. */
    double weight(int aspect, int level) {
        return logShare(aspect, level) + surprise(aspect, level);
    }

    /** The weight of values that have nothing in common; far below any other where an aspect has no such level. */
    double ofDifference(int aspect) {
        return ofDifference[aspect];
    }

    /** log2 of m. */
    double logShare(int aspect, int level) {
        return logShare[aspect * LEVELS + level];
    }

    /** log2 of how often both agree in pairs of one entity: what a surprise is worth that needs both. */
    double both(Aspect one, Aspect other) {
        return logShare(one.ordinal(), 1) + logShare(other.ordinal(), 1);
    }

    /** −log2 of u: how surprising the level is between strangers, in bits. */
    double surprise(int aspect, int level) {
        return surprise[aspect * LEVELS + level];
    }
}
