package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The rows by their ids. A kept base brings the order of its own rows, among which no id stands twice, so that a few new
 * ones are put between them.
 */
final class IdOrder {
    private int[] known = {};
    private int restored;

    /** The places of the ids in ascending order. */
    int[] of(List<String> ids) {
        return known.length == 0 ? Order.of(ids) : Order.continued(known, ids);
    }

    /** Whether a row, by its number in the order of arrival, came after a kept base. */
    boolean isNew(int arrived) {
        return arrived >= restored;
    }

    void keep(List<String> ids, KeptOut out) throws IOException {
        known = of(ids);
        out.ints(known.length, at -> known[at]);
    }

    /** The order of so many rows as it was kept. */
    void restore(KeptIn in, int rows) throws IOException {
        known = in.ints();
        restored = rows;
        if (known.length != rows || Arrays.stream(known).anyMatch(row -> row < 0 || row >= rows)) {
            throw new IOException("damaged");
        }
    }
}
