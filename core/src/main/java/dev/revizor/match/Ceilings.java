package dev.revizor.match;

import dev.revizor.model.Evidence;
import dev.revizor.model.Explained;
import java.util.Arrays;
import java.util.List;

/** What groups of comparisons may say together at most, of one pair; reused from pair to pair, one per tally. */
final class Ceilings {
    static final String NAME = "name";
    static final String ENTITY = "entity";
    static final String PLACE = "place";

    private static final int GROUPS = 3;
    private static final int NOTES = 40;

    private final Joint joint = new Joint();
    private final String[] groups = new String[GROUPS];
    private final int[] from = new int[GROUPS];
    private final int[] to = new int[GROUPS];
    private final double[] ceiling = new double[GROUPS];
    /** What was taken for a group's sake from what stands under no ceiling, and from another group. */
    private final double[] free = new double[GROUPS];

    private final double[] across = new double[GROUPS];
    private final double[] most = new double[GROUPS];
    private final double[] over = new double[GROUPS];
    private final double[] taken = new double[NOTES];
    private final double[] spent = new double[NOTES];
    private int size;

    void clear() {
        size = 0;
        Arrays.fill(taken, 0);
        Arrays.fill(spent, 0);
    }

    /** Sets the ceiling of what was noted from one place to another. */
    void over(String group, int first, int end, double bits) {
        groups[size] = group;
        from[size] = first;
        to[size] = end;
        ceiling[size] = bits;
        most[size] = 0;
        free[size] = 0;
        across[size] = 0;
        over[size++] = 0;
    }

    /** Lifts the ceiling of a group that has one. */
    void raise(String group, double bits) {
        for (int i = 0; i < size; i++) {
            if (groups[i].equals(group)) {
                ceiling[i] = Math.max(ceiling[i], bits);
            }
        }
    }

    /** What stands above the ceilings of all groups but a name's. */
    double lower(double[] bits, double[] shares) {
        double out = 0;
        for (int group = 0; group < size; group++) {
            if (from[group] < to[group]) {
                joint.clear();
                for (int i = from[group]; i < to[group]; i++) {
                    joint.add(bits[i], shares[i]);
                }
                out += limit(group, joint, elsewhere(group, bits));
                share(group, bits);
            }
        }
        return out;
    }

    /** What the others have lost for a group's sake: nothing where their own ceiling would have taken it. */
    private double elsewhere(int group, double[] bits) {
        double out = free[group];
        for (int other = 0; across[group] > 0 && other < size; other++) {
            if (other != group && from[other] < to[other]) {
                double sum = 0;
                for (int i = from[other]; i < to[other]; i++) {
                    sum += Math.max(0, bits[i]);
                }
                double most = ceiling[other] + free[other];
                out += Math.min(most, sum + across[group]) - Math.min(most, sum);
            }
        }
        return out;
    }

    /** What is taken off is taken from the last ones: they add the least to what was known. */
    private void share(int group, double[] bits) {
        double left = over[group];
        for (int i = to[group] - 1; i >= from[group] && left > 0; i--) {
            taken[i] = Math.min(left, Math.max(0, bits[i]));
            left -= taken[i];
        }
    }

    /** How much of a note stands above the ceiling. */
    double taken(int note) {
        return taken[note];
    }

    /** Tells what the ceilings take off. */
    void evidence(List<Evidence> out) {
        for (int group = 0; group < size; group++) {
            if (over[group] > 0.0005) {
                out.add(new Evidence(Explained.TOGETHER, groups[group], -Math.round(over[group] * 1000) / 1000.0));
            }
        }
    }

    /** The most that a group was let say. */
    double most(String group) {
        for (int i = 0; i < size; i++) {
            if (groups[i].equals(group)) {
                return most[i];
            }
        }
        return 0;
    }

    /** What stands above the ceiling of a name, which is noted as one piece of evidence. */
    double name(double weight, double bits, Joint parts) {
        over(NAME, 0, 0, bits);
        return limit(0, parts, 0);
    }

    private double limit(int group, Joint parts, double elsewhere) {
        // What was taken elsewhere for the group's sake need not be taken from itself again.
        double above = parts.sum() - parts.under(ceiling[group]);
        over[group] = Math.max(0, above - elsewhere);
        most[group] = parts.sum() - over[group];
        return over[group];
    }

    /**
     * How much of what two agreements say twice may be taken from the second: so much that neither, had it been
     * missing, would have left the pair heavier.
     */
    double spend(int child, int parent, double twice, double[] bits) {
        double out = bits[child] >= 0 ? Math.min(twice, bits[child]) : twice;
        if (bits[parent] >= 0) {
            out = Math.max(0, Math.min(out, bits[parent] - spent[parent]));
            spent[parent] += out;
            int group = groupOf(parent);
            int other = groupOf(child);
            if (group >= 0 && other < 0) {
                free[group] += out;
            } else if (group >= 0 && group != other) {
                across[group] += out;
            }
        }
        return out;
    }

    /** How much of a note is left that nothing was taken from another for. */
    double left(int note, double[] bits) {
        return Math.max(0, bits[note] - spent[note]);
    }

    private int groupOf(int note) {
        for (int group = 0; group < size; group++) {
            if (note >= from[group] && note < to[group]) {
                return group;
            }
        }
        return -1;
    }
}
