package dev.revizor.flow;

import java.util.Arrays;

/**
 * Groups against entities, counted over the cells that have both: pairs are never written down.
 *
 * <p>B-cubed: A. Bagga, B. Baldwin, «Entity-Based Cross-Document Coreferencing Using the Vector Space Model», 1998.
 *
 * @param records how many records were counted
 * @param truePairs pairs of one entity
 * @param foundPairs pairs of one group
 * @param bothPairs pairs of one entity and of one group
 * @param cubedPrecision the mean share, over records, of its group that is its entity; NaN without records
 * @param cubedRecall the mean share, over records, of its entity that is in its group; NaN without records
 */
record Contingency(
        long records, long truePairs, long foundPairs, long bothPairs, double cubedPrecision, double cubedRecall) {

    /**
     * Counts.
     *
     * @param entities the entity's number by record, from 0; negative: not known, the record is left out
     * @param groups the group's number by record, from 0
     */
    static Contingency of(int[] entities, int[] groups) {
        long[] cells = new long[entities.length];
        int size = 0;
        for (int i = 0; i < entities.length; i++) {
            if (entities[i] >= 0) {
                cells[size++] = ((long) entities[i] << 32) | groups[i];
            }
        }
        cells = Arrays.copyOf(cells, size);
        Arrays.sort(cells);
        long[] ofEntity = sizes(cells, 32);
        long[] ofGroup = sizes(cells, 0);
        long both = 0;
        double precision = 0;
        double recall = 0;
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && cells[to] == cells[from]) {
                to++;
            }
            double square = (double) (to - from) * (to - from);
            both += pairs(to - from);
            recall += square / ofEntity[(int) (cells[from] >>> 32)];
            precision += square / ofGroup[(int) cells[from]];
        }
        return new Contingency(size, pairs(ofEntity), pairs(ofGroup), both, precision / size, recall / size);
    }

    /**
     * Counts pairs of different sources alone. B-cubed stays that of whole groups.
     *
     * @param sources the number of the source by record
     */
    static Contingency across(int[] entities, int[] groups, int[] sources) {
        Contingency all = of(entities, groups);
        Contingency within = of(split(entities, sources), split(groups, sources));
        return new Contingency(
                all.records,
                all.truePairs - within.truePairs,
                all.foundPairs - within.foundPairs,
                all.bothPairs - within.bothPairs,
                all.cubedPrecision,
                all.cubedRecall);
    }

    /** Numbers from 0 for each number within each source; negative ones stay. */
    private static int[] split(int[] numbers, int[] sources) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) numbers[i] << 32) | sources[i];
        }
        long[] known =
                Arrays.stream(keys).filter(key -> key >= 0).sorted().distinct().toArray();
        return Arrays.stream(keys)
                .mapToInt(key -> key < 0 ? -1 : Arrays.binarySearch(known, key))
                .toArray();
    }

    private static long[] sizes(long[] cells, int shift) {
        int most = -1;
        for (long cell : cells) {
            most = Math.max(most, (int) (cell >>> shift));
        }
        long[] out = new long[most + 1];
        for (long cell : cells) {
            out[(int) (cell >>> shift)]++;
        }
        return out;
    }

    private static long pairs(long... sizes) {
        long out = 0;
        for (long size : sizes) {
            out += size * (size - 1) / 2;
        }
        return out;
    }

    double precision() {
        return share(bothPairs, foundPairs);
    }

    double recall() {
        return share(bothPairs, truePairs);
    }

    /** The harmonic mean of both; NaN where there are neither true nor found pairs. */
    double f1() {
        return share(2 * bothPairs, foundPairs + truePairs);
    }

    /** The same of the B-cubed figures. */
    double cubedF1() {
        return 2 * cubedPrecision * cubedRecall / (cubedPrecision + cubedRecall);
    }

    /** NaN where there is nothing to take a share of. */
    static double share(long part, long all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
