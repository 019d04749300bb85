package dev.revizor.match;

import java.util.Arrays;

/**
 * Pairs of a record that fits two others about as well, which are two for certain: «Комаров А. А.» beside Андрей and Алексей of one
 * telephone. However sure each looks alone, together they are at most as sure as one of both: nobody can tell which.
 */
final class Rivals {
    /** Of a record's partners so many are looked at, the strongest: more hang on a record that says little of anybody. */
    private static final int MOST_PARTNERS = 24;

    private final long[] contested;

    private Rivals(long[] contested) {
        this.contested = contested;
    }

    /**
     * Looks for them.
     *
     * @param ask how heavy a pair is to count, in bits with the prior
     * @param margin by how many bits one partner must lead to be the one
     */
    static Rivals among(AllScores all, Table table, Model model, double ask, double margin) {
        Partners partners = new Partners(table.size);
        all.forEach(part -> partners.count(part, model, ask));
        partners.makeRoom();
        all.forEach(part -> partners.put(part, model, ask));
        Longs found = new Longs();
        Tally tally = model.tally();
        for (int row = 0; row < table.size; row++) {
            int[] best = partners.strongest(row);
            for (int i = 0; i < best.length; i++) {
                for (int j = i + 1; j < best.length; j++) {
                    double lead = partners.bits[best[i]] - partners.bits[best[j]];
                    int one = partners.of[best[i]];
                    int other = partners.of[best[j]];
                    if (lead < margin && !partners.has(one, other) && areTwo(one, other, model, tally)) {
                        found.add(pair(row, one));
                        found.add(pair(row, other));
                    }
                }
            }
        }
        long[] out = new long[found.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = found.get(i);
        }
        Arrays.sort(out);
        return new Rivals(out);
    }

    private static boolean areTwo(int one, int other, Model model, Tally tally) {
        model.score(Math.min(one, other), Math.max(one, other), tally);
        return !tally.conflict.isEmpty() && !tally.soft;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Whether one of the two rows fits another as well. */
    boolean contest(int a, int b) {
        return contested.length > 0 && Arrays.binarySearch(contested, pair(a, b)) >= 0;
    }

    /** The rows that each row may be one with, one row's side by side. */
    private static final class Partners {
        private final int[] from;
        private final int[] next;
        private int[] of = {};
        private float[] bits = {};

        Partners(int rows) {
            from = new int[rows + 1];
            next = new int[rows];
        }

        private static boolean counts(Scores part, int at, Model model, double ask) {
            return !part.conflict(at) && part.bits(at) + model.prior(part.a(at), part.b(at)) >= ask;
        }

        void count(Scores part, Model model, double ask) {
            for (int i = 0; i < part.size(); i++) {
                if (counts(part, i, model, ask)) {
                    from[part.a(i) + 1]++;
                    from[part.b(i) + 1]++;
                }
            }
        }

        void makeRoom() {
            for (int row = 0; row < next.length; row++) {
                next[row] = from[row];
                from[row + 1] += from[row];
            }
            of = new int[from[next.length]];
            bits = new float[of.length];
        }

        void put(Scores part, Model model, double ask) {
            for (int i = 0; i < part.size(); i++) {
                if (counts(part, i, model, ask)) {
                    put(part.a(i), part.b(i), part.bits(i));
                    put(part.b(i), part.a(i), part.bits(i));
                }
            }
        }

        private void put(int row, int partner, double weight) {
            of[next[row]] = partner;
            bits[next[row]++] = (float) weight;
        }

        /** Where the strongest partners of a row stand, the strongest first; nothing where it has but one. */
        int[] strongest(int row) {
            int count = from[row + 1] - from[row];
            if (count < 2) {
                return new int[0];
            }
            Integer[] places = new Integer[count];
            for (int i = 0; i < count; i++) {
                places[i] = from[row] + i;
            }
            Arrays.sort(places, (x, y) -> bits[x] != bits[y] ? Float.compare(bits[y], bits[x]) : of[x] - of[y]);
            int[] out = new int[Math.min(count, MOST_PARTNERS)];
            for (int i = 0; i < out.length; i++) {
                out[i] = places[i];
            }
            return out;
        }

        boolean has(int row, int partner) {
            for (int i = from[row]; i < from[row + 1]; i++) {
                if (of[i] == partner) {
                    return true;
                }
            }
            return false;
        }
    }
}
