package dev.revizor.match;

import dev.revizor.model.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The links that clustering needs: all near even odds or above, and, so that it need not guess, the pairs that two
 * strong links make neighbours although no key brought them together.
 */
final class Closure {
    private static final double KEEP = -4;
    private static final int NEIGHBOURS = 40;

    private final Table table;
    private final Model model;
    private final double prior;

    Closure(Table table, Model model, double prior) {
        this.table = table;
        this.model = model;
        this.prior = prior;
    }

    List<Link> links(Scores scores) {
        List<Link> out = new ArrayList<>();
        Longs known = new Longs();
        Longs strong = new Longs();
        for (int i = 0; i < scores.size(); i++) {
            double bits = scores.bits(i) + prior;
            boolean never = scores.conflict(i);
            if (bits >= KEEP || never) {
                known.add(scores.pair(i));
                if (bits >= KEEP) {
                    out.add(link(scores.pair(i), bits, never));
                }
            }
            if (bits >= 0 && !never) {
                strong.add(((long) scores.a(i) << 32) | scores.b(i));
                strong.add(((long) scores.b(i) << 32) | scores.a(i));
            }
        }
        close(strong, known, out);
        return out;
    }

    private void close(Longs strong, Longs known, List<Link> out) {
        strong.compact();
        Longs wanted = new Longs();
        int start = 0;
        for (int i = 1; i <= strong.size(); i++) {
            if (i == strong.size() || strong.get(i) >>> 32 != strong.get(start) >>> 32) {
                corner(strong, start, Math.min(i, start + NEIGHBOURS), wanted);
                start = i;
            }
        }
        wanted.compact();
        long[] have = known.sorted();
        Tally tally = new Tally();
        for (int i = 0; i < wanted.size(); i++) {
            long pair = wanted.get(i);
            int at = Arrays.binarySearch(have, pair);
            double bits = model.score((int) (pair >>> 32), (int) pair, tally) + prior;
            boolean never = !tally.conflict.isEmpty() && !tally.soft;
            if (at < 0 || (never && bits < KEEP)) {
                out.add(link(pair, bits, never));
            }
        }
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
        return new Link(table.ids[(int) (pair >>> 32)], table.ids[(int) pair], bits, never);
    }
}
