package dev.revizor.normalize.fields;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A {@link Recall} for each column.
 *
 * @param <T> what a cell becomes; immutable
 */
public final class Recalls<T> {
    private final ConcurrentHashMap<Integer, Recall<T>> columns = new ConcurrentHashMap<>();

    /** What a cell of a column becomes. */
    public T of(int column, String raw, Supplier<T> work) {
        Recall<T> recall = columns.get(column);
        if (recall == null) {
            recall = columns.computeIfAbsent(column, any -> new Recall<>());
        }
        return recall.of(raw, work);
    }
}
