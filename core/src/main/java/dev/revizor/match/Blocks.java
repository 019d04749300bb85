package dev.revizor.match;

import java.util.BitSet;

/**
 * The blocks of one kind of key as runs of row numbers: four bytes a row in a block, and no pair is written down before
 * it is wanted.
 */
final class Blocks {
    /** How many neighbours a row of an oversize block is compared with. */
    static final int WINDOW = 12;

    private final Ints whole = new Ints();
    private final Ints wholeEnds = new Ints();
    private final Ints walked = new Ints();
    private final Ints walkedEnds = new Ints();
    private long pairs;
    private final boolean[] fresh;

    /**
     * No blocks yet.
     *
     * @param fresh which rows are new, of which each pair has one; no rows at all: all pairs are wanted
     */
    Blocks(boolean[] fresh) {
        this.fresh = fresh;
    }

    /** Of the same blocks the pairs with a new row at least. */
    Blocks touching(boolean[] freshRows) {
        Blocks out = new Blocks(freshRows);
        touching(whole, wholeEnds, out, out.whole, out.wholeEnds);
        touching(walked, walkedEnds, out, out.walked, out.walkedEnds);
        return out;
    }

    private static void touching(Ints rows, Ints ends, Blocks out, Ints outRows, Ints outEnds) {
        int start = 0;
        for (int block = 0; block < ends.size(); block++) {
            int end = ends.get(block);
            int news = 0;
            for (int i = start; i < end; i++) {
                news += out.fresh[rows.get(i)] ? 1 : 0;
            }
            for (int i = start; news > 0 && i < end; i++) {
                outRows.add(rows.get(i));
            }
            if (news > 0) {
                outEnds.add(outRows.size());
                out.pairs += (long) news * (end - start);
            }
            start = end;
        }
    }

    private boolean wanted(int a, int b) {
        return fresh.length == 0 || fresh[a] || fresh[b];
    }

    /** A block whose rows, in ascending order, are all compared with each other. */
    void whole(int[] rows, int from, int to) {
        int news = news(rows, from, to);
        if (to - from < 2 || news == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            whole.add(rows[i]);
        }
        wholeEnds.add(whole.size());
        pairs += fresh.length == 0 ? (long) (to - from) * (to - from - 1) / 2 : (long) news * (to - from);
    }

    /** A block whose rows are compared with their next neighbours only. */
    void walked(int[] rows) {
        int news = news(rows, 0, rows.length);
        if (news == 0) {
            return;
        }
        for (int row : rows) {
            walked.add(row);
        }
        walkedEnds.add(walked.size());
        pairs += (long) rows.length * (fresh.length == 0 ? WINDOW - 1 : news);
    }

    private int news(int[] rows, int from, int to) {
        int news = 0;
        for (int i = from; i < to; i++) {
            news += fresh.length == 0 || fresh[rows[i]] ? 1 : 0;
        }
        return news;
    }

    /** Adds the rows that are in any block. */
    void rows(BitSet to) {
        for (int i = 0; i < whole.size(); i++) {
            to.set(whole.get(i));
        }
        for (int i = 0; i < walked.size(); i++) {
            to.set(walked.get(i));
        }
    }

    /** At most so many pairs are there, with repeats. */
    long pairs() {
        return pairs;
    }

    /** Adds of how many pairs the rows of each step are the smaller ones; roughly, for walked blocks. */
    void weigh(long[] weights, int step) {
        int start = 0;
        for (int block = 0; block < wholeEnds.size(); block++) {
            int end = wholeEnds.get(block);
            int news = 0;
            for (int i = end - 1; i >= start; i--) {
                boolean meetsAll = fresh.length == 0 || fresh[whole.get(i)];
                weights[whole.get(i) / step] += meetsAll ? end - i - 1 : news;
                news += meetsAll ? 1 : 0;
            }
            start = end;
        }
        for (int i = 0; i < walked.size(); i++) {
            weights[walked.get(i) / step] += fresh.length == 0 || fresh[walked.get(i)] ? WINDOW - 1 : 0;
        }
    }

    /** Gives the pairs whose smaller row is from..to−1, some of them several times. */
    void pairs(int from, int to, Longs out) {
        int start = 0;
        for (int block = 0; block < wholeEnds.size(); block++) {
            int end = wholeEnds.get(block);
            if (whole.get(start) < to && whole.get(end - 1) > from) {
                all(start, end, from, to, out);
            }
            start = end;
        }
        start = 0;
        for (int block = 0; block < walkedEnds.size(); block++) {
            int end = walkedEnds.get(block);
            neighbours(start, end, from, to, out);
            start = end;
        }
    }

    private void all(int start, int end, int from, int to, Longs out) {
        for (int i = start; i < end; i++) {
            int a = whole.get(i);
            if (a >= to) {
                return;
            }
            for (int j = a < from ? end : i + 1; j < end; j++) {
                int b = whole.get(j);
                if (wanted(a, b)) {
                    out.add(((long) a << 32) | b);
                }
            }
        }
    }

    private void neighbours(int start, int end, int from, int to, Longs out) {
        for (int i = start; i < end; i++) {
            int x = walked.get(i);
            int last = Math.min(end, i + WINDOW);
            for (int j = i + 1; j < last; j++) {
                int y = walked.get(j);
                int a = Math.min(x, y);
                if (a >= from && a < to && wanted(x, y)) {
                    out.add(((long) a << 32) | Math.max(x, y));
                }
            }
        }
    }
}
