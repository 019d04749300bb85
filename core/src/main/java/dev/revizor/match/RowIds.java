package dev.revizor.match;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The public ids of the rows, which are in their order. They lie elsewhere, by arrival, and may be made anew each time. */
final class RowIds {
    private final List<String> texts;
    private final int[] arrived;
    /** Those that were named; no array before there is one. */
    private @Nullable String[] named = {};

    /**
     * The ids of some rows.
     *
     * @param texts by number of arrival; must not change any more
     * @param arrived by row its number, in the order of the ids
     */
    RowIds(List<String> texts, int[] arrived) {
        this.texts = texts;
        this.arrived = arrived;
    }

    /** None. */
    RowIds() {
        this(List.of(), new int[0]);
    }

    /** The id of a row, to be looked at. */
    String get(int row) {
        return texts.get(arrived[row]);
    }

    /** The id of a row, to be kept: the same object each time. For one thread. */
    String named(int row) {
        if (named.length == 0) {
            named = new String[arrived.length];
        }
        String known = named[row];
        if (known == null) {
            known = get(row);
            named[row] = known;
        }
        return known;
    }

    /** What belongs to each row by its id. */
    int[] each(ToIntFunction<String> of) {
        return IntStream.range(0, arrived.length)
                .map(row -> of.applyAsInt(get(row)))
                .toArray();
    }

    /** The row of an id; negative: there is none. */
    int row(String id) {
        int from = 0;
        int to = arrived.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = get(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return -1;
    }

    /**
     * How many rows have the id of the row before.
     *
     * @param isNew whether a row, by its number of arrival, was not looked at before; of two that were, nothing is asked
     */
    int repeats(IntPredicate isNew) {
        int repeats = 0;
        for (int row = 1; row < arrived.length; row++) {
            boolean news = isNew.test(arrived[row]) || isNew.test(arrived[row - 1]);
            repeats += news && get(row).equals(get(row - 1)) ? 1 : 0;
        }
        return repeats;
    }
}
