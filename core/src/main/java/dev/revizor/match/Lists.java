package dev.revizor.match;

/** A column whose cells hold several ids. */
final class Lists {
    private final Ints starts = new Ints();
    private final Ints values = new Ints();
    private int[] order = {};

    /** Ends a row; what {@link #put} gave since the last end is its cell. */
    void endRow() {
        starts.add(values.size());
    }

    void put(int value) {
        values.add(value);
    }

    /** Sees the rows in another order from now on. */
    void reorder(int[] newOrder) {
        order = newOrder;
    }

    int from(int row) {
        int at = order[row];
        return at == 0 ? 0 : starts.get(at - 1);
    }

    int to(int row) {
        return starts.get(order[row]);
    }

    int get(int at) {
        return values.get(at);
    }

    int size() {
        return values.size();
    }

    /** Whether the cell of a row is blank. */
    boolean blank(int row) {
        return from(row) == to(row);
    }
}
