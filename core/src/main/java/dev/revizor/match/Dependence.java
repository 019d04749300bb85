package dev.revizor.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Which aspects go together between strangers: who shares the town shares the dialling code too, and must not be counted
 * as agreeing twice. Each aspect is given the one other aspect that tells most about it; its chance is then the chance
 * beside that one's level.
 *
 * <p>Source: C. K. Chow, C. N. Liu, «Approximating Discrete Probability Distributions with Dependence Trees», 1968.
 */
final class Dependence {
    /** Aspects of a person’s name and birth are looked at jointly already. */
    private static final int FROM = Aspect.PHONE.ordinal();

    /** Twice the log-likelihood that a dependence must gain not to be chance. */
    private static final double SIGNIFICANT = 100;

    /** As if so many pairs had been seen that are independent. */
    private static final double SHRINK = 5;

    private static final double MOST = 10;

    private final double[][] joint = new double[Weights.MOST * Weights.MOST][];

    private Dependence() {}

    /** Sets what goes together in the weights. */
    static void learn(Patterns.Sorted drawn, double[] strangers, Weights into) {
        Dependence counts = new Dependence();
        for (int i = 0; i < strangers.length; i++) {
            counts.add(drawn, i, strangers[i]);
        }
        counts.grow(into);
    }

    private void add(Patterns.Sorted drawn, int at, double weight) {
        int[] aspects = new int[Weights.MOST];
        int[] levels = new int[Weights.MOST];
        int n = 0;
        for (int aspect = FROM; aspect < Weights.MOST; aspect++) {
            // That there is something to compare follows from each of the others.
            int level = aspect == Aspect.COMPARABLE.ordinal() ? 0 : drawn.level(at, aspect);
            if (level > 0) {
                aspects[n] = aspect;
                levels[n++] = level;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int pair = aspects[i] * Weights.MOST + aspects[j];
                if (joint[pair] == null) {
                    joint[pair] = new double[Weights.LEVELS * Weights.LEVELS];
                }
                joint[pair][levels[i] * Weights.LEVELS + levels[j]] += weight;
            }
        }
    }

    /** Two aspects and what they gain by being looked at together. */
    private record Edge(int a, int b, double gain) {}

    private void grow(Weights into) {
        List<Edge> edges = new ArrayList<>();
        for (int a = FROM; a < Weights.MOST; a++) {
            for (int b = a + 1; b < Weights.MOST; b++) {
                double[] counts = joint[a * Weights.MOST + b];
                double gain = counts == null ? 0 : gain(counts);
                if (gain > SIGNIFICANT) {
                    edges.add(new Edge(a, b, gain));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::gain)
                .reversed()
                .thenComparingInt(Edge::a)
                .thenComparingInt(Edge::b));
        int[] group = new int[Weights.MOST];
        Arrays.setAll(group, i -> i);
        List<Edge> tree = new ArrayList<>();
        for (Edge edge : edges) {
            int x = group[edge.a];
            int y = group[edge.b];
            if (x != y) {
                tree.add(edge);
                Arrays.setAll(group, i -> group[i] == y ? x : group[i]);
            }
        }
        orient(tree, into);
    }

    /** Each tree hangs on its first aspect. */
    private void orient(List<Edge> tree, Weights into) {
        boolean[] seen = new boolean[Weights.MOST];
        for (int root = FROM; root < Weights.MOST; root++) {
            Deque<Integer> next = new ArrayDeque<>(List.of(root));
            while (!seen[root] && !next.isEmpty()) {
                int parent = next.remove();
                for (Edge edge : tree) {
                    int child = edge.a == parent ? edge.b : edge.b == parent ? edge.a : -1;
                    if (child >= 0 && child != root && !seen[child]) {
                        seen[child] = true;
                        next.add(child);
                        into.goesWith(child, parent, bits(child, parent));
                    }
                }
            }
            seen[root] = true;
        }
    }

    /** −log2 of the lift, for each level of the child and of the parent. */
    private float[] bits(int child, int parent) {
        boolean turned = parent < child;
        double[] counts = joint[Math.min(child, parent) * Weights.MOST + Math.max(child, parent)];
        float[] out = new float[Weights.LEVELS * Weights.LEVELS];
        if (counts == null) {
            return out;
        }
        double[] rows = new double[Weights.LEVELS];
        double[] columns = new double[Weights.LEVELS];
        double all = margins(counts, rows, columns);
        for (int i = 1; i < Weights.LEVELS; i++) {
            for (int j = 1; j < Weights.LEVELS; j++) {
                double expected = rows[i] * columns[j] / all;
                double lift = (counts[i * Weights.LEVELS + j] + SHRINK) / (expected + SHRINK);
                int at = turned ? j * Weights.LEVELS + i : i * Weights.LEVELS + j;
                out[at] = (float) Math.max(-MOST, Math.min(1, -Frequencies.log2(lift)));
            }
        }
        return out;
    }

    private static double margins(double[] counts, double[] rows, double[] columns) {
        double all = 0;
        for (int i = 1; i < Weights.LEVELS; i++) {
            for (int j = 1; j < Weights.LEVELS; j++) {
                double count = counts[i * Weights.LEVELS + j];
                rows[i] += count;
                columns[j] += count;
                all += count;
            }
        }
        return all;
    }

    /** Twice the log-likelihood ratio of dependence against independence (G). */
    private static double gain(double[] counts) {
        double[] rows = new double[Weights.LEVELS];
        double[] columns = new double[Weights.LEVELS];
        double all = margins(counts, rows, columns);
        double sum = 0;
        for (int i = 1; i < Weights.LEVELS; i++) {
            for (int j = 1; j < Weights.LEVELS; j++) {
                double count = counts[i * Weights.LEVELS + j];
                sum += count == 0 ? 0 : count * Math.log(count * all / (rows[i] * columns[j]));
            }
        }
        return 2 * sum;
    }
}
