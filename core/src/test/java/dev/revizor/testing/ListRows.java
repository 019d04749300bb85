package dev.revizor.testing;

import dev.revizor.view.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a list.
 *
 * @param <T> what a row is
 */
public final class ListRows<T> implements Rows<T> {
    private final Iterator<T> rows;

    private ListRows(List<T> rows) {
        this.rows = rows.iterator();
    }

    /** The rows in the list's order. */
    public static <T> ListRows<T> of(List<T> rows) {
        return new ListRows<>(rows);
    }

    @Override
    public Optional<T> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
