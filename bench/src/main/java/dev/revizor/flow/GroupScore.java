package dev.revizor.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Holds a table of groups against a table of the truth, whatever made them and however large they are: {@code dedupe
 * --evaluate} explains as well, and keeps far more of each record than the 40 bytes of this command.
 *
 * <p>Arguments: the truth ({@code record_id,entity_id,…}) and the groups ({@code record_id,cluster_id}), by their first
 * two columns. Records go by a 64-bit hash of their id: among ten million two share one with a chance of 3 in a million.
 */
public final class GroupScore {
    private static final int UNKNOWN = -1;

    private GroupScore() {}

    public static void main(String[] args) throws IOException {
        Table truth = Table.read(Path.of(args[0]));
        Table groups = Table.read(Path.of(args[1]));
        Contingency found = Contingency.of(truth.valuesOf(groups), groups.values());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "records %,d (of the truth %,d) · true pairs %,d · found %,d · right %,d%n",
                found.records(),
                truth.size,
                found.truePairs(),
                found.foundPairs(),
                found.bothPairs());
        out.printf(
                Locale.ROOT,
                "pairs: precision %.4f recall %.4f F1 %.4f · B-cubed: precision %.4f recall %.4f F1 %.4f%n",
                found.precision(),
                found.recall(),
                found.f1(),
                found.cubedPrecision(),
                found.cubedRecall(),
                found.cubedF1());
    }

    /** Two columns: the hash of the first, and the second as numbers from 0 in the order in which they came. */
    private static final class Table {
        private long[] records = new long[1 << 16];
        private int[] values = new int[1 << 16];
        private int size;

        static Table read(Path file) throws IOException {
            Table out = new Table();
            Numbers numbers = new Numbers();
            try (BufferedReader text = Files.newBufferedReader(file);
                    CSVParser rows = CSVFormat.RFC4180.parse(text)) {
                boolean title = true;
                for (CSVRecord row : rows) {
                    if (!title) {
                        out.add(LongCounter.hash(row.get(0)), numbers.of(LongCounter.hash(row.get(1))));
                    }
                    title = false;
                }
            }
            return out;
        }

        private void add(long record, int value) {
            if (size == records.length) {
                records = Arrays.copyOf(records, size + (size >> 1));
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            records[size] = record;
            values[size++] = value;
        }

        int[] values() {
            return Arrays.copyOf(values, size);
        }

        /** What this table says of the records of another; −1 where nothing. */
        int[] valuesOf(Table other) {
            Numbers rows = new Numbers();
            int[] said = new int[size];
            for (int i = 0; i < size; i++) {
                said[rows.of(records[i])] = values[i];
            }
            int[] out = new int[other.size];
            for (int i = 0; i < out.length; i++) {
                int row = rows.known(other.records[i]);
                out[i] = row == UNKNOWN ? UNKNOWN : said[row];
            }
            return out;
        }
    }

    /** Numbers hashes from 0 on. */
    private static final class Numbers {
        private long[] keys = new long[1 << 17];
        private int[] numbers = new int[1 << 17];
        private int size;

        int of(long key) {
            int at = slot(key);
            if (numbers[at] == 0) {
                keys[at] = key;
                numbers[at] = ++size;
                if (size * 2 > keys.length) {
                    grow();
                    return size - 1;
                }
            }
            return numbers[at] - 1;
        }

        int known(long key) {
            return numbers[slot(key)] - 1;
        }

        private int slot(long key) {
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & keys.length - 1;
            while (numbers[at] != 0 && keys[at] != key) {
                at = (at + 1) & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldNumbers = numbers;
            keys = new long[oldKeys.length * 2];
            numbers = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldNumbers[i] != 0) {
                    int at = slot(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    numbers[at] = oldNumbers[i];
                }
            }
        }
    }
}
