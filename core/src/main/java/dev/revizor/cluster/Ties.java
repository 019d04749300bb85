package dev.revizor.cluster;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What is known between groups: for each two of them at most one tie with the sum of its links. Each tie stands in a list
 * of either group. Flat arrays, 28 bytes a tie: a base of millions has as many links, and two map entries for each took
 * eight times that. Not final contents: ties come together as groups do.
 */
final class Ties {
    /** No tie, no end of a tie. */
    static final int NONE = -1;

    private final int[] one;
    private final int[] two;
    private final double[] bits;

    /** How many links a tie sums up; 0: it is no more. */
    private final int[] links;

    private final BitSet never = new BitSet();

    /** By end of a tie, which is twice its number for {@link #one} and one more for {@link #two}: the next of the list. */
    private final int[] next;

    private final int[] head;
    private final int[] tail;

    /** By group the tie to it, plus one; all 0 between two calls. */
    private final int[] mark;

    private int size;

    /**
     * None yet.
     *
     * @param groups how many groups there are
     * @param most how many links there will be at most
     */
    Ties(int groups, int most) {
        one = new int[most];
        two = new int[most];
        bits = new double[most];
        links = new int[most];
        next = new int[2 * most];
        head = new int[groups];
        tail = new int[groups];
        mark = new int[groups];
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
    }

    /** Whether two groups may share one. */
    enum Verdict {
        MAY,
        NEVER
    }

    /** A link of two different groups. */
    void add(int a, int b, double weight, Verdict verdict) {
        int tie = size++;
        one[tie] = a;
        two[tie] = b;
        bits[tie] = weight;
        links[tie] = 1;
        never.set(tie, verdict == Verdict.NEVER);
        append(a, 2 * tie);
        append(b, 2 * tie + 1);
    }

    /** Of several links of the same two groups only the last one counts. Before anything is joined. */
    void seal() {
        for (int group = 0; group < head.length; group++) {
            for (int end = head[group]; end != NONE; end = next[end]) {
                int other = other(end);
                if (mark[other] != 0 && mark[other] != end / 2 + 1) {
                    links[mark[other] - 1] = 0;
                }
                mark[other] = end / 2 + 1;
            }
            unmark(group);
        }
    }

    /** How many ties there were at first; those that are no more are counted too. */
    int size() {
        return size;
    }

    boolean isLive(int tie) {
        return links[tie] > 0;
    }

    /** One of the groups of a tie. */
    int one(int tie) {
        return one[tie];
    }

    /** The other one. */
    int two(int tie) {
        return two[tie];
    }

    /** The sum of the weights. */
    double bits(int tie) {
        return bits[tie];
    }

    /** How many links it sums up. */
    int links(int tie) {
        return links[tie];
    }

    /** Whether one of its links keeps the groups apart. */
    boolean isNever(int tie) {
        return never.get(tie);
    }

    /** The tie of two groups, or {@link #NONE}. */
    int between(int a, int b) {
        for (int end = first(a); end != NONE; end = after(end)) {
            if (other(end) == b) {
                return end / 2;
            }
        }
        return NONE;
    }

    /** The end of a group's first tie, or {@link #NONE}; half of it is the tie. */
    int first(int group) {
        return live(head[group]);
    }

    /** The end of the tie behind, or {@link #NONE}. */
    int after(int end) {
        return live(next[end]);
    }

    private int live(int from) {
        int end = from;
        while (end != NONE && links[end / 2] == 0) {
            end = next[end];
        }
        return end;
    }

    /** b goes into a: ties with a third group become one. The sum of a comes first, which the last digit depends on. */
    void join(int a, int b) {
        for (int end = first(a); end != NONE; end = after(end)) {
            mark[other(end)] = end / 2 + 1;
        }
        for (int end = head[b], behind; end != NONE; end = behind) {
            behind = next[end];
            int tie = end / 2;
            int other = other(end);
            if (links[tie] == 0) {
                continue;
            }
            if (other == a) {
                links[tie] = 0;
            } else if (mark[other] == 0) {
                move(end, a);
            } else {
                take(mark[other] - 1, tie);
            }
        }
        head[b] = NONE;
        tail[b] = NONE;
        unmark(a);
    }

    private void move(int end, int group) {
        if (end % 2 == 0) {
            one[end / 2] = group;
        } else {
            two[end / 2] = group;
        }
        append(group, end);
    }

    private void take(int into, int tie) {
        bits[into] += bits[tie];
        links[into] += links[tie];
        never.set(into, never.get(into) || never.get(tie));
        links[tie] = 0;
    }

    /** Leaves no mark at the neighbours of a group, and no tie in its list that is no more. */
    private void unmark(int group) {
        int last = NONE;
        for (int end = head[group]; end != NONE; end = next[end]) {
            mark[other(end)] = 0;
            if (links[end / 2] > 0) {
                if (last == NONE) {
                    head[group] = end;
                } else {
                    next[last] = end;
                }
                last = end;
            }
        }
        tail[group] = last;
        if (last == NONE) {
            head[group] = NONE;
        } else {
            next[last] = NONE;
        }
    }

    private void append(int group, int end) {
        next[end] = NONE;
        if (tail[group] == NONE) {
            head[group] = end;
        } else {
            next[tail[group]] = end;
        }
        tail[group] = end;
    }

    /** The group at the other end. */
    int other(int end) {
        return end % 2 == 0 ? two[end / 2] : one[end / 2];
    }
}
