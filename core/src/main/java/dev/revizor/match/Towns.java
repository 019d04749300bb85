package dev.revizor.match;

import dev.revizor.run.Parallel;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * What an equal town says at most beside an equal name. Names keep to the towns of their language: of twenty «Oakfield
 * Logistics», and of a hundred companies with «Oakfield» in their names, it is no wonder that two are in Berlin, however
 * few of all cards are. So the town is asked for among the others of the whole name, and among those of each of its
 * words; what makes it least surprising counts.
 */
final class Towns {
    /** As if so many more owners with the towns of the whole base had been seen. */
    private static final int SEEN = 10;

    /** The pair's own cards say nothing of how surprising it is. */
    private static final int OWN = 2;

    private final Table table;
    private final double[] alone;
    private final float[] bits;
    private final Kin kin;

    /**
     * Counts.
     *
     * @param kin which rows are of one owner
     * @param cities how many rows have each town
     * @param filled how many rows have any
     */
    Towns(Table table, Kin kin, int[] cities, int filled, int threads) {
        this.table = table;
        alone = new double[cities.length];
        Arrays.setAll(alone, city -> cities[city] / (double) Math.max(4, filled));
        bits = new float[table.size];
        Arrays.fill(bits, Float.MAX_VALUE);
        this.kin = kin;
        int[][] counts = new int[6][];
        Words[] words = new Words[1];
        Parallel.all(
                threads,
                () -> words[0] = new Words(),
                () -> counts[0] = owners(this::name),
                () -> counts[1] = owners(row -> inTown(name(row), row)),
                () -> counts[2] = owners(this::surname),
                () -> counts[3] = owners(row -> inTown(surname(row), row)),
                () -> counts[4] = owners(this::given),
                () -> counts[5] = owners(row -> inTown(given(row), row)));
        for (int row = 0; row < bits.length; row++) {
            for (int i = 0; i < 6 && table.city[row] != 0; i += 2) {
                lower(row, counts[i + 1][row], counts[i][row]);
            }
        }
        words[0].lowerAll();
    }

    /** The most that the town of a row says beside its name, in bits. */
    double bits(int row) {
        return bits[row];
    }

    private int[] owners(IntToLongFunction valueOf) {
        return new ValueCounts(table.size).owners(valueOf, kin);
    }

    private void lower(int row, int both, int all) {
        double u = (Math.max(0, both - OWN) + SEEN * alone[table.city[row]]) / (Math.max(0, all - OWN) + SEEN);
        bits[row] = Math.min(bits[row], (float) -Frequencies.log2(Math.min(1, u)));
    }

    /** The whole name of a row whose town is known: of a person both parts, of a company all its words. */
    private long name(int row) {
        if (table.city[row] == 0) {
            return 0;
        }
        if (firm(row)) {
            return table.companies.join(table.company[row]);
        }
        long surname = surname(row);
        long given = given(row);
        return surname == 0 || given == 0 ? 0 : Keys.mix(surname << 32 | given);
    }

    private long surname(int row) {
        boolean known = table.city[row] != 0 && table.last[row] != 0 && !firm(row);
        return known ? table.names.stem(table.last[row]) : 0;
    }

    private long given(int row) {
        boolean known = table.city[row] != 0 && table.first[row] != 0 && !firm(row);
        return known ? table.names.key(table.first[row]) : 0;
    }

    private boolean firm(int row) {
        return table.kind[row] == 1 && table.company[row] != 0;
    }

    private long inTown(long value, int row) {
        return value == 0 ? 0 : Keys.mix(value + Keys.mix(table.city[row]));
    }

    /** The words of companies' names: of each how many owners there are, and of each in a town. */
    private final class Words {
        private final int[] all = new int[table.companies.wordCount()];
        private final ValueCounts both = new ValueCounts(table.size);

        Words() {
            ValueCounts seen = new ValueCounts(kin.together());
            for (int row = 0; row < bits.length; row++) {
                if (firm(row) && table.city[row] != 0) {
                    count(row, seen);
                }
            }
        }

        private void count(int row, ValueCounts seen) {
            int[] words = table.companies.tokens(table.company[row]);
            for (int i = 0; i < words.length; i++) {
                // They are sorted, so that one that comes twice stands beside itself.
                boolean again = i > 0 && words[i] == words[i - 1];
                if (!again && isFirst(words[i], row, seen)) {
                    all[words[i]]++;
                }
                long inTown = inTown(words[i], row);
                if (!again && isFirst(inTown, row, seen)) {
                    both.add(inTown);
                }
            }
        }

        private boolean isFirst(long value, int row, ValueCounts seen) {
            return kin.isAlone(row) || seen.add(ValueCounts.owned(value, kin.of(row))) == 0;
        }

        void lowerAll() {
            for (int row = 0; row < bits.length; row++) {
                if (firm(row) && table.city[row] != 0) {
                    for (int word : table.companies.tokens(table.company[row])) {
                        lower(row, both.count(inTown(word, row)), all[word]);
                    }
                }
            }
        }
    }
}
