package dev.revizor.match;

import dev.revizor.model.Link;
import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The links that clustering needs: all that were scored between cards that strong links connect, and, so that it need not guess, the pairs that two
 * strong links make neighbours although no key brought them together.
 */
final class Closure {
    private static final int NEIGHBOURS = 24;

    /** More pairs than this are not scored afterwards; clustering then takes them for unseen. */
    private static final int MOST = 3_000_000;

    /** Between so many pairs it is looked whether the user has asked to stop. */
    private static final int LOOKED = 1 << 12;

    private final Table table;
    private final Model model;
    private final Standing standing;

    Closure(Table table, Model model, Standing standing) {
        this.table = table;
        this.model = model;
        this.standing = standing;
    }

    /**
     * The links.
     *
     * @param stage where a cancel is seen
     */
    List<Link> links(AllScores all, Progress.Stage stage) {
        List<Link> out = new ArrayList<>();
        Longs known = new Longs();
        Longs strong = new Longs();
        for (Scores scores : all) {
            strong(scores, strong);
        }
        standing.tie(strong);
        int[] group = groups(strong);
        for (Scores scores : all) {
            for (int i = 0; i < scores.size(); i++) {
                if (group[scores.a(i)] == group[scores.b(i)]) {
                    known.add(scores.pair(i));
                    out.add(link(
                            scores.pair(i),
                            scores.bits(i) + model.prior(scores.a(i), scores.b(i)),
                            scores.conflict(i)));
                }
            }
        }
        close(strong, known, out, stage);
        return out;
    }

    private void strong(Scores scores, Longs strong) {
        for (int i = 0; i < scores.size(); i++) {
            if (scores.bits(i) + model.prior(scores.a(i), scores.b(i)) >= 0 && !scores.conflict(i)) {
                strong.add(((long) scores.a(i) << 32) | scores.b(i));
                strong.add(((long) scores.b(i) << 32) | scores.a(i));
            }
        }
    }

    private void close(Longs strong, Longs known, List<Link> out, Progress.Stage stage) {
        strong.compact();
        Longs wanted = new Longs();
        int start = 0;
        for (int i = 1; i <= strong.size(); i++) {
            if (wanted.size() > MOST) {
                break;
            }
            if (i == strong.size() || strong.get(i) >>> 32 != strong.get(start) >>> 32) {
                corner(strong, start, Math.min(i, start + NEIGHBOURS), wanted);
                start = i;
            }
        }
        wanted.compact();
        long[] have = known.sorted();
        Tally tally = model.tally();
        for (int i = 0; i < wanted.size(); i++) {
            if (i % LOOKED == 0) {
                stage.advance(0);
            }
            long pair = wanted.get(i);
            if (Arrays.binarySearch(have, pair) < 0 && !standing.together((int) (pair >>> 32), (int) pair)) {
                double bits = model.score((int) (pair >>> 32), (int) pair, tally)
                        + model.prior((int) (pair >>> 32), (int) pair);
                out.add(link(pair, bits, !tally.conflict.isEmpty() && !tally.soft));
            }
        }
    }

    /** Rows that strong links connect: links between two such groups cannot matter. */
    private int[] groups(Longs strong) {
        int[] parent = new int[table.size];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < strong.size(); i++) {
            int x = root(parent, (int) (strong.get(i) >>> 32));
            int y = root(parent, (int) strong.get(i));
            parent[Math.max(x, y)] = Math.min(x, y);
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static void corner(Longs strong, int from, int to, Longs wanted) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                int x = (int) strong.get(i);
                int y = (int) strong.get(j);
                wanted.add(((long) Math.min(x, y) << 32) | Math.max(x, y));
            }
        }
    }

    private Link link(long pair, double bits, boolean never) {
        return new Link(table.ids.named((int) (pair >>> 32)), table.ids.named((int) pair), bits, never);
    }
}
